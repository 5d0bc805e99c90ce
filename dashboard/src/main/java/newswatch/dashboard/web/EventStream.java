package newswatch.dashboard.web;

import io.javalin.http.sse.SseClient;
import java.time.Duration;
import java.util.Optional;
import newswatch.dashboard.live.Event;
import newswatch.dashboard.live.EventHub;

/** Sends events to browsers, each in a thread of its own, so that a slow one holds up nobody. */
final class EventStream {

    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    /** Short enough that a dropped or closed stream ends soon. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final EventHub hub;

    EventStream(EventHub hub) {
        this.hub = hub;
    }

    /** Serves a browser until either side ends it. */
    void serve(SseClient client) {
        Optional<EventHub.Subscription> subscription =
                hub.subscribe(Optional.ofNullable(client.ctx().header("Last-Event-ID")));
        if (subscription.isEmpty()) {
            client.close();
            return;
        }
        client.keepAlive();
        client.onClose(subscription.get()::close);
        Thread sender = new Thread(() -> send(client, subscription.get()), "dashboard-events");
        sender.setDaemon(true);
        sender.start();
    }

    private static void send(SseClient client, EventHub.Subscription subscription) {
        try (client;
                subscription) {
            client.sendComment("hello");
            long heartbeat = System.nanoTime();
            while (!subscription.isClosed() && !client.terminated()) {
                Optional<Event> event = subscription.next(LOOK);
                event.ifPresent(told -> client.sendEvent(told.type(), told.data(), told.id()));
                if (System.nanoTime() - heartbeat > HEARTBEAT.toNanos()) {
                    client.sendComment("still here");
                    heartbeat = System.nanoTime();
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}

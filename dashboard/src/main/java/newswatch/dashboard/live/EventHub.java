package newswatch.dashboard.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Hands every event to every subscriber. A subscriber that does not keep up is dropped rather than waited for: it reads
 * everything anew when it comes back. The latest events are kept for subscribers that come back soon.
 */
public final class EventHub implements AutoCloseable {

    /** Events that may wait for one subscriber. */
    static final int QUEUE = 256;
    /** Events kept for those who come back. */
    static final int HISTORY = 256;
    /** Subscribers at the same time. */
    static final int SUBSCRIBERS = 200;

    /** Ids of another process must never look like ours. */
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    private final Set<Subscription> subscriptions = new HashSet<>();
    private final Deque<Event> history = new ArrayDeque<>();
    private final Counter dropped;
    private long next = 1;
    private boolean closed;

    /** A hub without subscribers; counts them in the metrics. */
    public EventHub(MeterRegistry metrics) {
        dropped = Counter.builder("newswatch.dashboard.sse.dropped")
                .description("Browsers dropped because they did not keep up")
                .register(metrics);
        metrics.gauge("newswatch.dashboard.sse.clients", this, EventHub::subscribers);
    }

    /** Tells all subscribers. */
    public synchronized void publish(String type, String data) {
        Event event = new Event(run + "-" + next++, type, data);
        history.addLast(event);
        if (history.size() > HISTORY) {
            history.removeFirst();
        }
        Set.copyOf(subscriptions).forEach(subscription -> {
            if (!subscription.offer(event)) {
                dropped.increment();
                subscription.close();
            }
        });
    }

    /**
     * Begins to receive; events missed since {@code lastEventId} come first, as far as they are kept.
     *
     * @return nothing if there are too many subscribers, or the hub is closed
     */
    public synchronized Optional<Subscription> subscribe(Optional<String> lastEventId) {
        if (closed || subscriptions.size() >= SUBSCRIBERS) {
            return Optional.empty();
        }
        Subscription subscription = new Subscription();
        boolean known = lastEventId.isPresent()
                && history.stream().anyMatch(event -> event.id().equals(lastEventId.get()));
        if (known) {
            history.stream()
                    .dropWhile(event -> !event.id().equals(lastEventId.get()))
                    .skip(1)
                    .forEach(subscription::offer);
        }
        subscriptions.add(subscription);
        return Optional.of(subscription);
    }

    /** How many listen now. */
    public synchronized int subscribers() {
        return subscriptions.size();
    }

    /** Drops all subscribers and what they missed: they shall read everything anew. */
    public synchronized void restart() {
        history.clear();
        Set.copyOf(subscriptions).forEach(Subscription::close);
    }

    private synchronized void remove(Subscription subscription) {
        subscriptions.remove(subscription);
    }

    @Override
    public synchronized void close() {
        closed = true;
        restart();
    }

    /** One listener. */
    public final class Subscription implements AutoCloseable {

        private final BlockingQueue<Event> waiting = new LinkedBlockingQueue<>(QUEUE);
        private volatile boolean closed;

        private boolean offer(Event event) {
            return waiting.offer(event);
        }

        /** The next event, or nothing if none comes in time. */
        public Optional<Event> next(Duration patience) throws InterruptedException {
            return Optional.ofNullable(waiting.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
        }

        /** Whether it was ended, by either side. */
        public boolean isClosed() {
            return closed;
        }

        @Override
        public void close() {
            closed = true;
            remove(this);
        }
    }
}

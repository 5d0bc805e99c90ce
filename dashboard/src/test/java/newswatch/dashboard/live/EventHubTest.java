package newswatch.dashboard.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventHubTest {

    private static final Duration AT_ONCE = Duration.ZERO;

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final EventHub hub = new EventHub(metrics);

    @Test
    void tellsEverySubscriber() throws InterruptedException {
        EventHub.Subscription first = hub.subscribe(Optional.empty()).orElseThrow();
        EventHub.Subscription second = hub.subscribe(Optional.empty()).orElseThrow();
        hub.publish("story", "{}");

        assertThat(first.next(AT_ONCE)).get().extracting(Event::type).isEqualTo("story");
        assertThat(second.next(AT_ONCE)).isPresent();
        assertThat(second.next(AT_ONCE)).isEmpty();
    }

    @Test
    void dropsASubscriberThatDoesNotKeepUpAndServesTheOthers() throws InterruptedException {
        EventHub.Subscription slow = hub.subscribe(Optional.empty()).orElseThrow();
        EventHub.Subscription quick = hub.subscribe(Optional.empty()).orElseThrow();
        for (int i = 0; i <= EventHub.QUEUE; i++) {
            hub.publish("story", "{}");
            assertThat(quick.next(AT_ONCE)).isPresent();
        }

        assertThat(slow.isClosed()).isTrue();
        assertThat(quick.isClosed()).isFalse();
        assertThat(hub.subscribers()).isEqualTo(1);
        assertThat(metrics.get("newswatch.dashboard.sse.dropped").counter().count())
                .isEqualTo(1);
    }

    @Test
    void givesWhatWasMissedToASubscriberThatComesBack() throws InterruptedException {
        EventHub.Subscription before = hub.subscribe(Optional.empty()).orElseThrow();
        hub.publish("story", "1");
        Event last = before.next(AT_ONCE).orElseThrow();
        before.close();
        hub.publish("story", "2");

        EventHub.Subscription after = hub.subscribe(Optional.of(last.id())).orElseThrow();

        assertThat(after.next(AT_ONCE)).get().extracting(Event::data).isEqualTo("2");
        assertThat(after.next(AT_ONCE)).isEmpty();
    }

    @Test
    void anUnknownLastEventIsNoReasonForOldNews() throws InterruptedException {
        hub.publish("story", "1");

        assertThat(hub.subscribe(Optional.of("other-1")).orElseThrow().next(AT_ONCE))
                .isEmpty();
    }

    @Test
    void takesOnlySoManySubscribers() {
        for (int i = 0; i < EventHub.SUBSCRIBERS; i++) {
            assertThat(hub.subscribe(Optional.empty())).isPresent();
        }

        assertThat(hub.subscribe(Optional.empty())).isEmpty();
    }

    @Test
    void takesNobodyAfterItsEnd() {
        EventHub.Subscription open = hub.subscribe(Optional.empty()).orElseThrow();
        hub.close();

        assertThat(open.isClosed()).isTrue();
        assertThat(hub.subscribe(Optional.empty())).isEmpty();
    }
}

package newswatch.bench.politeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

final class SimulatedTimelineTest {

    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

    private final SimulatedTimeline timeline = new SimulatedTimeline(START);
    private final List<String> done = new ArrayList<>();

    @Test
    void runsTasksByTimeAndThoseOfTheSameTimeInTheOrderInWhichTheyWereGiven() {
        timeline.at(START.plusSeconds(2), () -> done.add("third"));
        timeline.at(START.plusSeconds(1), () -> done.add("first"));
        timeline.at(START.plusSeconds(1), () -> done.add("second"));
        timeline.runUntil(START.plusSeconds(2));
        assertThat(done).containsExactly("first", "second", "third");
    }

    @Test
    void runsWhatIsAlreadyDueAfterWhatWasGivenForThisMomentBefore() {
        timeline.at(START.plusSeconds(1), () -> timeline.soon(() -> done.add("soon")));
        timeline.at(START.plusSeconds(1), () -> done.add("given before"));
        timeline.runUntil(START.plusSeconds(1));
        assertThat(done).containsExactly("given before", "soon");
    }

    @Test
    void standsStillWhileATaskRuns() {
        timeline.after(
                Duration.ofNanos(1_500_000_001),
                () -> done.add(timeline.instant().toString()));
        timeline.runUntil(START.plusSeconds(10));
        assertThat(done).containsExactly("2026-01-05T00:00:01.500000001Z");
        assertThat(timeline.instant()).isEqualTo(START.plusSeconds(10));
    }

    @Test
    void leavesWhatIsLater() {
        timeline.at(Instant.MAX, () -> done.add("never"));
        timeline.at(START.plusSeconds(5), () -> done.add("later"));
        timeline.runUntil(START.plusSeconds(4));
        assertThat(done).isEmpty();
        timeline.runUntil(START.plusSeconds(5));
        assertThat(done).containsExactly("later");
    }

    @Test
    void refusesASecondThread() throws InterruptedException {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread other = new Thread(() -> {
            try {
                timeline.soon(() -> {});
            } catch (IllegalStateException refused) {
                thrown.set(refused);
            }
        });
        other.start();
        other.join();
        assertThat(thrown.get()).isNotNull();
    }

    @Test
    void doesNotHideWhatATaskThrows() {
        timeline.soon(() -> {
            throw new IllegalStateException("bug");
        });
        assertThatThrownBy(() -> timeline.runUntil(START)).hasMessage("bug");
    }
}

package newswatch.ingest.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BackfillLaneTest {

    private final AtomicLong waiting = new AtomicLong();

    @Test
    void letsArchivesInWhileFewArticlesWait() throws Exception {
        waiting.set(BackfillLane.MOST_WAITING);

        new BackfillLane(waiting::get, Duration.ofHours(1)).await(); // would not come back otherwise
    }

    @Test
    void holdsArchivesUntilTheAnalysisHasCaughtUp() throws Exception {
        waiting.set(BackfillLane.MOST_WAITING + 1);
        BackfillLane lane = new BackfillLane(waiting::get, Duration.ofHours(1));
        CompletableFuture<Void> passed = CompletableFuture.runAsync(() -> awaitIn(lane));

        TimeUnit.MILLISECONDS.sleep(300);
        assertThat(passed).isNotDone();

        waiting.set(0);
        passed.get(10, TimeUnit.SECONDS);
    }

    @Test
    void isNeverStuck() throws Exception {
        waiting.set(Long.MAX_VALUE);

        new BackfillLane(waiting::get, Duration.ofMillis(50)).await();
    }

    @Test
    void takesTwoAtATime() {
        BackfillLane lane = new BackfillLane(waiting::get, Duration.ofMillis(50));

        assertThat(lane.enter()).isTrue();
        assertThat(lane.enter()).isTrue();
        assertThat(lane.enter()).isFalse();

        lane.leave();
        assertThat(lane.enter()).isTrue();
    }

    private static void awaitIn(BackfillLane lane) {
        try {
            lane.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}

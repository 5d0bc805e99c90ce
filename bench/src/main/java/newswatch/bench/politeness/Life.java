package newswatch.bench.politeness;

import java.time.Instant;
import newswatch.ingest.time.Timeline;

/** Time as one run of a program sees it: once it has crashed, nothing that it had planned happens any more. */
final class Life implements Timeline {

    private final Timeline time;
    private boolean over;

    Life(Timeline time) {
        this.time = time;
    }

    @Override
    public Instant instant() {
        return time.instant();
    }

    @Override
    public void at(Instant when, Runnable task) {
        time.at(when, () -> {
            if (!over) {
                task.run();
            }
        });
    }

    /** The crash. */
    void end() {
        over = true;
    }
}

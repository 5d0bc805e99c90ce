package newswatch.ingest.fetch;

import java.time.Instant;
import newswatch.ingest.time.Timeline;
import org.jspecify.annotations.Nullable;

/** One call at a time to come; asking for it again costs nothing unless it has to be earlier. */
final class WakeUp {

    private @Nullable Instant pending;

    /** Calls at this time or earlier, after which it has to be asked for again. */
    void at(Instant time, Timeline timeline, Runnable call) {
        if (pending != null && !pending.isAfter(time)) {
            return;
        }
        pending = time;
        timeline.at(time, () -> {
            if (time.equals(pending)) {
                pending = null;
            }
            call.run();
        });
    }
}

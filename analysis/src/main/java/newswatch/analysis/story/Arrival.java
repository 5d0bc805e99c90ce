package newswatch.analysis.story;

import java.time.Instant;
import java.util.Optional;

/**
 * An article that arrives at the story desk.
 *
 * @param outletId who published it; one outlet has one vote
 * @param revision 1 for the first version seen
 * @param published what the source says, never later than arrived
 * @param arrived when it was received: the time that windows run on
 * @param backfill archive material, which does not move live windows
 */
public record Arrival(
        String articleId,
        int revision,
        String outletId,
        Optional<Instant> published,
        Instant arrived,
        boolean backfill,
        Signature signature) {}

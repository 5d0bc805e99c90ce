package newswatch.bench.replay;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An article of the invented world before its analysis.
 *
 * @param names names that stand in it
 */
record Report(
        String id,
        int revision,
        String outlet,
        String title,
        String text,
        List<String> names,
        Optional<Instant> published,
        Instant arrived,
        boolean backfill) {

    /** The next revision of it; what stays the same is only when it was published and where. */
    Report revised(String newText, Instant now) {
        return new Report(id, revision + 1, outlet, title, newText, names, published, now, backfill);
    }
}

package newswatch.ingest.fetch;

import java.time.Duration;

/** Is told of every fetch, for figures. */
@FunctionalInterface
public interface FetchWatcher {

    /**
     * A fetch is over.
     *
     * @param outcome {@code 2xx} to {@code 5xx}, {@code not_modified}, or the name of the {@link Fetch.Kind} in lower
     *     case: good for a label
     * @param took since it was asked for, waiting included
     * @param bytes of its body, decoded
     */
    void fetched(Urgency urgency, String outcome, Duration took, int bytes);
}

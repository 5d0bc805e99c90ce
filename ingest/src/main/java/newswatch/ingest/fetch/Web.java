package newswatch.ingest.fetch;

import java.util.concurrent.CompletableFuture;

/** The web, asked politely: within every site's limits, as robots.txt allows, along redirects. */
public interface Web {

    /**
     * Asks when it is the site's turn, which may take long. Whatever goes wrong is a {@link Fetch.NoAnswer}; the future
     * completes exceptionally only for a bug. It completes on any thread, so heavy work may follow at once, but
     * decisions have to go back to the timeline.
     */
    CompletableFuture<Fetch> fetch(Request request);
}

package newswatch.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/** A web whose fetches are watched. */
public final class WatchedWeb implements Web {

    private static final int NOT_MODIFIED = 304;

    private final Web web;
    private final InstantSource clock;
    private final FetchWatcher watcher;

    /** Watches this web. */
    public WatchedWeb(Web web, InstantSource clock, FetchWatcher watcher) {
        this.web = web;
        this.clock = clock;
        this.watcher = watcher;
    }

    @Override
    public CompletableFuture<Fetch> fetch(Request request) {
        Instant start = clock.instant();
        return web.fetch(request).thenApply(fetch -> {
            int bytes = fetch.fold(answer -> answer.body().length, failure -> 0);
            watcher.fetched(request.urgency(), outcome(fetch), Duration.between(start, clock.instant()), bytes);
            return fetch;
        });
    }

    private static String outcome(Fetch fetch) {
        return fetch.fold(
                answer -> answer.status() == NOT_MODIFIED ? "not_modified" : answer.status() / 100 + "xx",
                failure -> failure.kind().name().toLowerCase(Locale.ROOT));
    }
}

package newswatch.ingest;

import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import newswatch.ingest.fetch.AddressGuard;
import newswatch.ingest.fetch.Fetch;
import newswatch.ingest.fetch.FetchLimits;
import newswatch.ingest.fetch.Fetcher;
import newswatch.ingest.fetch.HostGate;
import newswatch.ingest.fetch.Robots;
import newswatch.ingest.fetch.UserAgent;
import newswatch.ingest.fetch.Web;

/** The web by the old, blocking fetcher, until the polite one is there. */
final class Webs {

    private Webs() {}

    static Web blocking(IngestConfig config, Executor threads) {
        Fetcher fetcher = new Fetcher(
                new UserAgent(config.contact()),
                new FetchLimits(config.fetchTimeout(), FetchLimits.MAX_BYTES),
                new HostGate(config.hostGap()),
                new AddressGuard(config.allowPrivateAddresses()));
        Robots robots = new Robots(fetcher, InstantSource.system());
        return request -> CompletableFuture.supplyAsync(
                () -> {
                    try {
                        boolean page = request.accept().startsWith("text/html");
                        return page && !robots.allow(request.url())
                                ? new Fetch.NoAnswer(Fetch.Kind.DISALLOWED, "robots.txt does not allow it.")
                                : fetcher.fetch(request);
                    } catch (InterruptedException stop) {
                        Thread.currentThread().interrupt();
                        return new Fetch.NoAnswer(Fetch.Kind.UNREACHABLE, "Interrupted.");
                    }
                },
                threads);
    }
}

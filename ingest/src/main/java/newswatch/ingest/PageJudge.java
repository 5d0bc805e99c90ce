package newswatch.ingest;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import newswatch.analysis.extraction.PageSigns;
import newswatch.contract.Access;
import newswatch.ingest.fetch.Fetch;
import newswatch.ingest.page.PageRights;
import newswatch.ingest.rights.RightsDesk;

/** Asks the rights desk, with what the page itself says. */
record PageJudge(RightsDesk desk) implements PageRights {

    @Override
    public CompletableFuture<Verdict> judge(String url, Fetch.Headers headers, byte[] page) {
        if (page.length == 0) {
            return desk.judge(url, headers).thenApply(rights -> new Verdict(Optional.of(rights), Access.UNKNOWN));
        }
        PageSigns signs = PageSigns.of(page, headers.contentType(), Optional.of(url));
        return desk.judge(url, headers, signs)
                .thenApply(rights -> new Verdict(
                        Optional.of(rights),
                        access(signs.access()),
                        signs.pagination().next(),
                        signs.pagination().whole()));
    }

    private static Access access(newswatch.analysis.extraction.Access seen) {
        return switch (seen) {
            case UNKNOWN -> Access.UNKNOWN;
            case FREE -> Access.FREE;
            case PAYWALL_TEASER -> Access.PAYWALL_TEASER;
            case CONSENT_WALL -> Access.CONSENT_WALL;
            case BOT_WALL -> Access.BOT_WALL;
        };
    }
}

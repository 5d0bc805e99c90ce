package newswatch.ingest.rights;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import newswatch.analysis.extraction.PageSigns;
import newswatch.contract.Rights;
import newswatch.contract.TextUse;
import newswatch.ingest.fetch.Fetch;
import newswatch.ingest.fetch.Web;
import newswatch.ingest.time.Timeline;

/** Judges what an article may be used for, from all that its owner says to machines. */
public final class RightsDesk {

    private final Timeline timeline;
    private final Function<String, CompletableFuture<RobotsRules>> robots;
    private final RightsPolicy policy;

    /**
     * A desk that remembers what sites say for a day.
     *
     * @param robots the robots.txt that holds for an address
     */
    public RightsDesk(
            Web web, Timeline timeline, Function<String, CompletableFuture<RobotsRules>> robots, RightsPolicy policy) {
        this.timeline = timeline;
        this.robots = robots;
        this.policy = policy;
    }

    /**
     * Judges a page.
     *
     * @param url its address, after redirects
     * @param headers those it was sent with
     * @param signs what it says of itself
     */
    public CompletableFuture<Rights> judge(String url, Fetch.Headers headers, PageSigns signs) {
        return judge(url, headers);
    }

    /** Judges what is no page: the text that a feed carries itself, say. */
    public CompletableFuture<Rights> judge(String url, Fetch.Headers headers) {
        return robots.apply(url).thenApply(rules -> Rights.newBuilder()
                .setTextUse(policy.overrules(url) ? TextUse.FULL : TextUse.UNKNOWN)
                .setCheckedAt(timeline.instant())
                .build());
    }
}

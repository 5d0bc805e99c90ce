package newswatch.ingest.rights;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import newswatch.analysis.extraction.Access;
import newswatch.analysis.extraction.PageSigns;
import newswatch.analysis.extraction.Pagination;
import newswatch.contract.Rights;
import newswatch.contract.TextUse;
import newswatch.ingest.fetch.Fetch;
import newswatch.ingest.fetch.Web;
import newswatch.ingest.time.Timeline;

/** Judges what an article may be used for, from all that its owner says to machines. */
public final class RightsDesk {

    private static final PageSigns NO_PAGE = new PageSigns(
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Access.UNKNOWN,
            Pagination.NONE);

    private final Timeline timeline;
    private final TdmBook files;
    private final TermsBook terms;
    private final Function<String, CompletableFuture<RobotsRules>> robots;
    private final RightsPolicy policy;

    /**
     * A desk that remembers what sites say in their tdmrep.json for a day, in their terms of use for a month.
     *
     * @param web where each site's tdmrep.json and terms of use are asked for
     * @param robots the robots.txt that holds for an address
     */
    public RightsDesk(
            Web web, Timeline timeline, Function<String, CompletableFuture<RobotsRules>> robots, RightsPolicy policy) {
        this.timeline = timeline;
        this.files = new TdmBook(web, timeline);
        this.terms = new TermsBook(web, timeline);
        this.robots = robots;
        this.policy = policy;
    }

    /**
     * Judges a page. Safe for use by many threads; completes on any thread, exceptionally only for a bug.
     *
     * @param url its address, after redirects
     * @param headers those it was sent with
     * @param signs what it says of itself
     */
    public CompletableFuture<Rights> judge(String url, Fetch.Headers headers, PageSigns signs) {
        Optional<PageAddress> address = PageAddress.of(url);
        boolean overruled = address.map(page -> policy.overrules(page.host())).orElse(policy.fullOnReservation());
        return address.map(page -> ofSite(url, page.origin(), signs))
                .orElseGet(() -> robots.apply(url).thenApply(SiteSaid::only))
                .thenApply(site -> Statements.of(url, headers, signs, site))
                .thenApply(statements -> rights(statements, overruled));
    }

    private CompletableFuture<SiteSaid> ofSite(String url, String origin, PageSigns signs) {
        return robots.apply(url)
                .thenCombine(files.rules(origin), (rules, file) -> new SiteSaid(rules, file, Optional.empty()))
                .thenCombine(terms.reservation(origin, signs.terms()), SiteSaid::with);
    }

    /** Judges what is no page: the text that a feed carries itself, say. */
    public CompletableFuture<Rights> judge(String url, Fetch.Headers headers) {
        return judge(url, headers, NO_PAGE);
    }

    private Rights rights(Statements statements, boolean overruled) {
        Instant now = timeline.instant();
        boolean reserved = statements.reserve(now) && !overruled;
        return statements.rights(reserved ? TextUse.METADATA_ONLY : TextUse.FULL, now);
    }
}

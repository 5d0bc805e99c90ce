package newswatch.ingest.rights;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import newswatch.ingest.fetch.Fetch;
import newswatch.ingest.fetch.Request;
import newswatch.ingest.fetch.Urgency;
import newswatch.ingest.fetch.Web;
import newswatch.ingest.rights.SiteBook.Said;
import newswatch.ingest.time.Timeline;

/**
 * Asks each site's tdmrep.json once a day. Where it could not be had, what was known before counts, and it is asked
 * again after an hour.
 */
final class TdmBook {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration KEPT_WITHOUT_ANSWER = Duration.ofHours(1);
    private static final int LARGEST = 1 << 20;

    private final Web web;
    private final SiteBook<TdmRules> book;

    TdmBook(Web web, Timeline timeline) {
        this.web = web;
        this.book = new SiteBook<>(timeline, TdmRules.NONE);
    }

    /** The rules of a site; from any thread, answered on the timeline. */
    CompletableFuture<TdmRules> rules(String origin) {
        return book.said(origin, () -> ask(origin));
    }

    private CompletableFuture<Said<TdmRules>> ask(String origin) {
        // The file is written for machines; a robots.txt that keeps them off it would keep its owner's word from them.
        Request request = Request.of(origin + "/.well-known/tdmrep.json", "application/json", Urgency.NEEDED)
                .withoutRobots();
        return web.fetch(request)
                .thenApply(fetch -> fetch.fold(TdmBook::read, failure -> Optional.<TdmRules>empty()))
                .thenApply(read -> new Said<>(read, read.isPresent() ? KEPT : KEPT_WITHOUT_ANSWER));
    }

    /** The rules; nothing where asking again may bring some. */
    private static Optional<TdmRules> read(Fetch.Answer answer) {
        boolean there = answer.status() == 200;
        if (there && answer.body().length <= LARGEST) {
            return Optional.of(TdmRules.parse(answer.body()));
        }
        boolean none = answer.status() < 500 && answer.status() != 429;
        return none ? Optional.of(TdmRules.NONE) : Optional.empty();
    }
}

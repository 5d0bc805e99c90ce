package newswatch.ingest.rights;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import newswatch.analysis.rights.MiningReservation;
import newswatch.ingest.fetch.Fetch;
import newswatch.ingest.fetch.Request;
import newswatch.ingest.fetch.Urgency;
import newswatch.ingest.fetch.Web;
import newswatch.ingest.rights.SiteBook.Said;
import newswatch.ingest.time.Timeline;

/**
 * Reads each site's terms of use once a month, for a reservation against text and data mining. Where they could not be
 * had, what was known before counts, and they are asked for again after a day.
 */
final class TermsBook {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration KEPT_WITHOUT_ANSWER = Duration.ofDays(1);
    private static final int LARGEST = 2 << 20;
    private static final MiningReservation RESERVATION = MiningReservation.load();

    private final Web web;
    private final SiteBook<Optional<String>> book;

    TermsBook(Web web, Timeline timeline) {
        this.web = web;
        this.book = new SiteBook<>(timeline, Optional.empty());
    }

    /** What one page of terms came to. */
    private enum Reading {
        RESERVED,
        FREE,
        UNKNOWN
    }

    /**
     * The address of the terms that reserve mining; empty where none are known to. From any thread, answered on the
     * timeline.
     *
     * @param links addresses of terms that a page of the site names; where there are none, the next page may name some
     */
    CompletableFuture<Optional<String>> reservation(String origin, List<String> links) {
        return book.said(origin, () -> links.isEmpty() ? notNamed() : read(links, true));
    }

    private static CompletableFuture<Said<Optional<String>>> notNamed() {
        return CompletableFuture.completedFuture(new Said<>(Optional.empty(), Duration.ZERO));
    }

    /**
     * Reads one after the other until one reserves.
     *
     * @param all whether all before could be had
     */
    private CompletableFuture<Said<Optional<String>>> read(List<String> links, boolean all) {
        if (links.isEmpty()) {
            Optional<Optional<String>> free = all ? Optional.of(Optional.empty()) : Optional.empty();
            return CompletableFuture.completedFuture(new Said<>(free, all ? KEPT : KEPT_WITHOUT_ANSWER));
        }
        String first = links.get(0);
        return web.fetch(Request.page(first).as(Urgency.NEEDED))
                .thenApply(fetch -> fetch.fold(TermsBook::read, TermsBook::unread))
                .thenCompose(reading -> reading == Reading.RESERVED
                        ? CompletableFuture.completedFuture(new Said<>(Optional.of(Optional.of(first)), KEPT))
                        : read(links.subList(1, links.size()), all && reading == Reading.FREE));
    }

    private static Reading read(Fetch.Answer answer) {
        if (answer.status() != 200) {
            return answer.status() >= 500 || answer.status() == 429 ? Reading.UNKNOWN : Reading.FREE;
        }
        if (answer.body().length > LARGEST) {
            return Reading.FREE;
        }
        boolean reserves = RESERVATION
                .inPage(answer.body(), answer.headers().contentType())
                .isPresent();
        return reserves ? Reading.RESERVED : Reading.FREE;
    }

    /** What robots.txt or its address keeps from us will not be had tomorrow either. */
    private static Reading unread(Fetch.NoAnswer failure) {
        return switch (failure.kind()) {
            case UNREADABLE, UNREACHABLE, TIMEOUT, THROTTLED -> Reading.UNKNOWN;
            case BAD_ADDRESS, FORBIDDEN_ADDRESS, DISALLOWED, BAD_REDIRECT, TOO_LARGE -> Reading.FREE;
        };
    }
}

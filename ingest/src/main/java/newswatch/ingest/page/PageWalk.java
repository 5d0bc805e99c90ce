package newswatch.ingest.page;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import newswatch.analysis.ArticleAnalyzer;
import newswatch.analysis.extraction.PageExtractor;
import newswatch.analysis.extraction.PagedText;
import newswatch.analysis.url.NumberedPage;
import newswatch.ingest.fetch.Fetch;
import newswatch.ingest.fetch.Request;
import newswatch.ingest.fetch.Urgency;
import newswatch.ingest.fetch.Web;
import newswatch.ingest.page.PageRights.Verdict;
import newswatch.ingest.time.Timeline;

/**
 * Goes from the first page of an article to its last, one after the other, as politely as to the first. It ends where a
 * page names no next one, adds nothing to what was read, is not to be had, or reserves the use of the text. Where the
 * whole article stands on one page, that page is taken instead, if it can be had. Safe for use by many threads.
 */
final class PageWalk {

    /** No article has more pages; where one seems to, it is a list. */
    static final int MOST_PAGES = 10;

    private final Web web;
    private final PageRights rights;
    private final Timeline timeline;
    private final Executor worker;

    PageWalk(Web web, PageRights rights, Timeline timeline, Executor worker) {
        this.web = web;
        this.rights = rights;
        this.timeline = timeline;
        this.worker = worker;
    }

    /** Where the walk stands: the pages, and the text that they come to. */
    private record Place(PageSet pages, PagedText text, Urgency urgency) {

        static Place at(PageSet pages, Urgency urgency) {
            PagedText text = PagedText.of("");
            for (PageReading.Page page : pages.all().toList()) {
                text = text.with(textOf(page));
            }
            return new Place(pages, text, urgency);
        }

        private static String textOf(PageReading.Page page) {
            return PageExtractor.extract(page.text().bytes(), page.text().mediaType(), Optional.of(page.url()))
                    .text();
        }

        /** A step on; empty where the page adds nothing. */
        Optional<Place> on(PageReading.Page page, Verdict verdict) {
            PagedText more = text.with(textOf(page));
            return more.text().equals(text.text())
                    ? Optional.empty()
                    : Optional.of(new Place(pages.with(page, verdict), more, urgency));
        }
    }

    /**
     * Follows from the last of these pages. Has to be called on a worker.
     *
     * @return all that was had; completes on any thread, exceptionally only for a bug
     */
    CompletableFuture<PageSet> from(PageSet start, Urgency urgency) {
        PageSet pages = start.afresh();
        boolean ends = pages.next().isEmpty()
                || pages.verdict().isReserved()
                || pages.verdict().isWall();
        if (ends) {
            return done(pages);
        }
        Place place = Place.at(pages, urgency);
        return pages.whole().map(whole -> leap(place, whole)).orElseGet(() -> step(place));
    }

    private static CompletableFuture<PageSet> done(PageSet pages) {
        return CompletableFuture.completedFuture(pages);
    }

    /** To the whole article on one page, or else to the next page. */
    private CompletableFuture<PageSet> leap(Place place, String whole) {
        return ask(place, whole)
                .thenComposeAsync(
                        seen -> {
                            PageSet pages = place.pages();
                            if (seen.verdict().isReserved()) {
                                return done(pages.under(seen.verdict()));
                            }
                            Optional<Place> there = seen.page()
                                    .filter(page ->
                                            objection(place, page, whole).isEmpty())
                                    .flatMap(page ->
                                            place.on(page, seen.verdict().withoutNext()));
                            return there.map(Place::pages).map(PageWalk::done).orElseGet(() -> step(place));
                        },
                        worker);
    }

    private CompletableFuture<PageSet> step(Place place) {
        PageSet pages = place.pages();
        Optional<String> next = pages.next();
        if (next.isEmpty()) {
            return done(pages);
        }
        if (pages.count() >= MOST_PAGES) {
            return done(pages.lacking(next.get(), PageReading.Missing.forGood("The article has too many pages.")));
        }
        return ask(place, next.get()).thenComposeAsync(seen -> arrive(place, next.get(), seen), worker);
    }

    private CompletableFuture<PageSet> arrive(Place place, String asked, Answer seen) {
        PageSet pages = place.pages();
        if (seen.verdict().isReserved()) {
            return done(pages.under(seen.verdict()));
        }
        Optional<PageReading.Missing> missing =
                seen.missing().or(() -> seen.page().flatMap(page -> objection(place, page, asked)));
        if (missing.isPresent()) {
            return done(pages.lacking(asked, missing.get()));
        }
        return seen.page()
                .flatMap(page -> place.on(page, seen.verdict()))
                .map(this::step)
                .orElseGet(() -> done(pages));
    }

    /** What came of asking: a page or why there is none. */
    private record Answer(Optional<PageReading.Page> page, Optional<PageReading.Missing> missing, Verdict verdict) {

        static Answer without(PageReading.Missing missing) {
            return new Answer(Optional.empty(), Optional.of(missing), Verdict.UNKNOWN);
        }

        static Answer of(PageReading.Page page, Verdict verdict) {
            return verdict.isWall()
                    ? without(PageReading.Missing.lasting("The page shows a wall."))
                    : new Answer(Optional.of(page), Optional.empty(), verdict);
        }
    }

    private CompletableFuture<Answer> ask(Place place, String url) {
        return web.fetch(Request.page(url).as(place.urgency())).thenComposeAsync(this::read, worker);
    }

    private CompletableFuture<Answer> read(Fetch fetch) {
        PageReading reading = PageReading.of(fetch, timeline.instant());
        if (reading instanceof PageReading.Page page) {
            return rights.judge(page.url(), page.headers(), page.text().bytes())
                    .thenApply(verdict -> Answer.of(page, verdict));
        }
        PageReading.Missing missing = reading instanceof PageReading.Missing why
                ? why
                : PageReading.Missing.lasting("The server says that nothing has changed, without being asked.");
        return CompletableFuture.completedFuture(Answer.without(missing));
    }

    /** What speaks against a page that came. */
    private static Optional<PageReading.Missing> objection(Place place, PageReading.Page page, String asked) {
        PageSet pages = place.pages();
        if (!pages.isOfSameSite(page.url()) || !(leadsTo(page.url(), asked) || isFirst(pages, page))) {
            return Optional.of(PageReading.Missing.lasting("The page leads elsewhere."));
        }
        boolean large = pages.size() + page.text().bytes().length > ArticleAnalyzer.MOST_CONTENT;
        return large
                ? Optional.of(PageReading.Missing.forGood("All pages are larger than an article may be."))
                : Optional.empty();
    }

    /** Sites send whoever asks for a page too many to the first; its text adds nothing. */
    private static boolean isFirst(PageSet pages, PageReading.Page page) {
        return NumberedPage.base(page.url())
                .equals(NumberedPage.base(pages.first().url()));
    }

    private static boolean leadsTo(String found, String asked) {
        return NumberedPage.base(found).equals(NumberedPage.base(asked))
                || NumberedPage.of(found).equals(NumberedPage.of(asked));
    }
}

package newswatch.ingest.poll;

import static newswatch.ingest.poll.Watching.FEED;
import static newswatch.ingest.poll.Watching.START;
import static newswatch.ingest.poll.Watching.feed;
import static newswatch.ingest.poll.Watching.item;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import newswatch.analysis.extraction.PageSigns;
import newswatch.contract.Access;
import newswatch.contract.ContentKind;
import newswatch.contract.FeedSubscription;
import newswatch.contract.FurtherPage;
import newswatch.contract.RawArticle;
import newswatch.contract.Rights;
import newswatch.contract.TextUse;
import newswatch.ingest.FakeWeb;
import newswatch.ingest.fetch.Fetch;
import newswatch.ingest.fetch.Request;
import newswatch.ingest.fetch.Urgency;
import newswatch.ingest.page.PageRights;
import newswatch.ingest.page.PageRights.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Articles that their site spreads over several pages. */
class SeveralPagesTest {

    private static final String SITE = "https://blatt.example";
    private static final String FIRST = SITE + "/a";
    private static final String SECOND = SITE + "/a?seite=2";
    private static final String THIRD = SITE + "/a?seite=3";

    private final Watching it = new Watching();

    @BeforeEach
    void publish() {
        it.rights = signs();
        it.serve("\"v1\"", item("/a", "Erster", ""));
    }

    /** What pages say themselves, and nothing else. */
    private static PageRights signs() {
        return (url, headers, page) -> {
            PageSigns signs = PageSigns.of(page, headers.contentType(), Optional.of(url));
            Rights rights = Rights.newBuilder()
                    .setTextUse(signs.metaRobots().contains("noindex") ? TextUse.METADATA_ONLY : TextUse.FULL)
                    .setDirectives(List.copyOf(signs.metaRobots()))
                    .setCheckedAt(START)
                    .build();
            return CompletableFuture.completedFuture(new Verdict(
                    Optional.of(rights),
                    Access.valueOf(signs.access().name()),
                    signs.pagination().next(),
                    signs.pagination().whole()));
        };
    }

    @Test
    void areOneArticleWithAllPagesInOrder() {
        serveThree();

        it.start(feed(FEED)).pass(Duration.ofMinutes(1));

        assertThat(it.articles()).singleElement().satisfies(article -> {
            assertThat(article.getUrl()).contains(FIRST);
            assertThat(content(article)).isEqualTo(html(1, SECOND));
            assertThat(article.getFurtherPages())
                    .extracting(FurtherPage::getUrl)
                    .containsExactly(SECOND, THIRD);
            assertThat(content(article.getFurtherPages().get(1))).isEqualTo(html(3, ""));
            assertThat(article.getMissingPage()).isEmpty();
        });
        assertThat(List.of(visits(FIRST), visits(SECOND), visits(THIRD))).containsExactly(1, 1, 1);
        assertThat(it.web.visits(THIRD).get(0).request().urgency()).isEqualTo(Urgency.PAGE);
    }

    @Test
    void aPageThatFailsIsWaitedForAndTheOthersAreNotAskedAgain() {
        serveThree();
        failing(THIRD, Duration.ofSeconds(30), request -> FakeWeb.status(500, THIRD));

        it.start(feed(FEED)).pass(Duration.ofMinutes(10));

        assertThat(it.articles()).singleElement().satisfies(article -> {
            assertThat(article.getFurtherPages()).hasSize(2);
            assertThat(article.getMissingPage()).isEmpty();
        });
        assertThat(List.of(visits(FIRST), visits(SECOND), visits(THIRD))).containsExactly(1, 1, 2);
    }

    @Test
    void patienceIsObeyedWhileItIsShort() {
        serveThree();
        failing(THIRD, Duration.ofMinutes(9), request -> FakeWeb.status(429, THIRD, "retry-after", "600"));

        it.start(feed(FEED)).pass(Duration.ofMinutes(9));
        assertThat(it.articles()).isEmpty();
        it.pass(Duration.ofMinutes(5));

        assertThat(it.articles()).singleElement().satisfies(article -> assertThat(article.getFurtherPages())
                .hasSize(2));
        assertThat(visits(THIRD)).isEqualTo(2);
    }

    @Test
    void forLongPatienceTheArticleDoesNotWait() {
        serveThree();
        it.web.on(THIRD, request -> FakeWeb.status(429, THIRD, "retry-after", "7200"));

        it.start(feed(FEED)).pass(Duration.ofMinutes(1));

        assertThat(it.articles()).singleElement().satisfies(article -> {
            assertThat(article.getFurtherPages()).hasSize(1);
            assertThat(article.getMissingPage()).contains(THIRD);
        });
    }

    @Test
    void whatStaysMissingIsSaidAndComesWithALaterLook() {
        it.with(WatchPolicy.standard());
        serveThree();
        failing(SECOND, Duration.ofMinutes(30), request -> new Fetch.NoAnswer(Fetch.Kind.TIMEOUT, "Too slow."));

        it.start(feed(FEED)).pass(Duration.ofMinutes(10));
        assertThat(it.articles()).singleElement().satisfies(article -> {
            assertThat(content(article)).isEqualTo(html(1, SECOND));
            assertThat(article.getMissingPage()).contains(SECOND);
        });
        it.pass(Duration.ofDays(10));

        assertThat(it.articles()).hasSize(2);
        assertThat(it.articles().get(1).getArticleId())
                .isEqualTo(it.articles().get(0).getArticleId());
        assertThat(it.articles().get(1).getFurtherPages()).hasSize(2);
        assertThat(it.articles().get(1).getMissingPage()).isEmpty();
    }

    @Test
    void aPageThatIsNotThereKeepsNothingWaiting() {
        serve(FIRST, 1, SECOND);

        it.start(feed(FEED)).pass(Duration.ofSeconds(30));

        assertThat(it.articles()).singleElement().satisfies(article -> assertThat(article.getMissingPage())
                .contains(SECOND));
        assertThat(visits(SECOND)).isEqualTo(1);
    }

    @Test
    void aPageThatRobotsForbidIsMissingForGood() {
        serve(FIRST, 1, SECOND);
        it.web.on(SECOND, request -> new Fetch.NoAnswer(Fetch.Kind.DISALLOWED, "Not allowed."));

        it.start(feed(FEED)).pass(Duration.ofHours(1));

        assertThat(it.articles()).singleElement().satisfies(article -> assertThat(article.getMissingPage())
                .contains(SECOND));
        assertThat(visits(SECOND)).isEqualTo(1);
    }

    @Test
    void aWallBeforeALaterPageIsNoPartOfTheArticle() {
        serve(FIRST, 1, SECOND);
        it.web.page(
                SECOND,
                "text/html",
                "<title>Blatt</title><p>Wir und unsere Partner benötigen Ihre Zustimmung. Alle akzeptieren");

        it.start(feed(FEED)).pass(Duration.ofMinutes(1));

        assertThat(it.articles()).singleElement().satisfies(article -> {
            assertThat(article.getFurtherPages()).isEmpty();
            assertThat(article.getMissingPage()).contains(SECOND);
            assertThat(article.getAccess()).isEqualTo(Access.UNKNOWN);
        });
    }

    @Test
    void aReservationOnAnyPageHoldsForTheArticle() {
        serve(FIRST, 1, SECOND);
        it.web.page(SECOND, "text/html", "<meta name=robots content=noindex>" + html(2, THIRD));

        it.start(feed(FEED)).pass(Duration.ofMinutes(1));

        assertThat(it.articles()).singleElement().satisfies(article -> {
            assertThat(article.getContentKind()).isEqualTo(ContentKind.METADATA);
            assertThat(article.getContent().remaining()).isZero();
            assertThat(article.getFurtherPages()).isEmpty();
            assertThat(article.getRights().orElseThrow().getTextUse()).isEqualTo(TextUse.METADATA_ONLY);
        });
        assertThat(visits(THIRD)).isZero();
    }

    @Test
    void whatIsReservedIsNotFollowed() {
        it.web.page(FIRST, "text/html", "<meta name=robots content=noindex>" + html(1, SECOND));

        it.start(feed(FEED)).pass(Duration.ofMinutes(1));

        assertThat(it.articles()).hasSize(1);
        assertThat(visits(SECOND)).isZero();
    }

    @Test
    void whatOnePageSaysOfQuotingHoldsForAll() {
        serve(FIRST, 1, SECOND);
        it.web.page(SECOND, "text/html", "<meta name=robots content=nosnippet>" + html(2, ""));

        it.start(feed(FEED)).pass(Duration.ofMinutes(1));

        assertThat(it.articles().get(0).getRights().orElseThrow().getDirectives())
                .containsExactly("nosnippet");
    }

    @Test
    void aChangeOnALaterPageIsARevisionAndNoChangeIsNone() {
        it.with(WatchPolicy.standard());
        serveThree();
        it.start(feed(FEED)).pass(Duration.ofHours(5));
        assertThat(it.articles()).hasSize(1);
        serve(THIRD, 33, "");

        it.pass(Duration.ofDays(10));

        assertThat(it.articles()).hasSize(2);
        assertThat(content(it.articles().get(1).getFurtherPages().get(1))).isEqualTo(html(33, ""));
        assertThat(visits(THIRD)).isEqualTo(5);
    }

    @Test
    void anArticleIsNotCutShortForWantOfAPage() {
        it.with(WatchPolicy.standard());
        serveThree();
        it.start(feed(FEED)).pass(Duration.ofMinutes(30));
        serve(FIRST, 11, SECOND);
        failing(SECOND, Duration.ofHours(2), request -> FakeWeb.status(502, SECOND));

        it.pass(Duration.ofHours(2));
        assertThat(it.articles()).hasSize(1);
        it.pass(Duration.ofDays(10));

        assertThat(it.articles()).hasSize(2);
        assertThat(content(it.articles().get(1))).isEqualTo(html(11, SECOND));
        assertThat(it.articles().get(1).getFurtherPages()).hasSize(2);
    }

    @Test
    void aSiteThatGivesTheSamePageUnderEveryNumberIsAskedOnceMore() {
        for (int number = 1; number < 20; number++) {
            serve(address(number), 1, address(number + 1));
        }

        it.start(feed(FEED)).pass(Duration.ofMinutes(5));

        assertThat(it.articles()).singleElement().satisfies(article -> {
            assertThat(article.getFurtherPages()).isEmpty();
            assertThat(article.getMissingPage()).isEmpty();
        });
        assertThat(visits(SECOND)).isEqualTo(1);
        assertThat(visits(THIRD)).isZero();
    }

    @Test
    void tenPagesAreTheMost() {
        for (int number = 1; number < 20; number++) {
            serve(address(number), number, address(number + 1));
        }

        it.start(feed(FEED)).pass(Duration.ofMinutes(5));

        assertThat(it.articles()).singleElement().satisfies(article -> {
            assertThat(article.getFurtherPages()).hasSize(9);
            assertThat(article.getMissingPage()).contains(address(11));
        });
        assertThat(visits(address(11))).isZero();
    }

    @Test
    void pagesThatPointBackEndThere() {
        serve(FIRST, 1, SECOND);
        serve(SECOND, 2, FIRST);

        it.start(feed(FEED)).pass(Duration.ofMinutes(5));

        assertThat(it.articles().get(0).getFurtherPages()).hasSize(1);
        assertThat(visits(FIRST)).isEqualTo(1);
    }

    @Test
    void aPageThatLeadsToAnotherSiteIsMissing() {
        serve(FIRST, 1, SECOND);
        it.web.on(SECOND, request -> FakeWeb.answer("https://kurier.example/a?seite=2", "text/html", html(2, "")));

        it.start(feed(FEED)).pass(Duration.ofMinutes(1));

        assertThat(it.articles()).singleElement().satisfies(article -> {
            assertThat(article.getFurtherPages()).isEmpty();
            assertThat(article.getMissingPage()).contains(SECOND);
        });
    }

    @Test
    void aPageThatLeadsToAnotherArticleIsMissing() {
        serve(FIRST, 1, SECOND);
        it.web.on(SECOND, request -> FakeWeb.answer(SITE + "/b", "text/html", html(2, "")));

        it.start(feed(FEED)).pass(Duration.ofMinutes(1));

        assertThat(it.articles().get(0).getFurtherPages()).isEmpty();
        assertThat(it.articles().get(0).getMissingPage()).contains(SECOND);
    }

    @Test
    void aPageThatLeadsBackToTheFirstIsNone() {
        serve(FIRST, 1, SECOND);
        it.web.on(SECOND, request -> FakeWeb.answer(FIRST, "text/html", html(1, SECOND)));

        it.start(feed(FEED)).pass(Duration.ofMinutes(1));

        assertThat(it.articles().get(0).getFurtherPages()).isEmpty();
        assertThat(it.articles().get(0).getMissingPage()).isEmpty();
    }

    @Test
    void theNextArticleIsNotFollowed() {
        it.web.page(FIRST, "text/html", html(1, SITE + "/b"));
        serve(SITE + "/b", 2, "");

        it.start(feed(FEED)).pass(Duration.ofMinutes(1));

        assertThat(it.articles()).hasSize(1);
        assertThat(visits(SITE + "/b")).isZero();
    }

    @Test
    void theWholeArticleOnOnePageSparesTheOthers() {
        String whole = SITE + "/a?seite=all";
        it.web.page(FIRST, "text/html", html(1, SECOND) + "<a href='/a?seite=all'>Auf einer Seite lesen</a>");
        serve(SECOND, 2, "");
        it.web.page(whole, "text/html", "<article>" + paragraph(1) + paragraph(2) + "</article>");

        it.start(feed(FEED)).pass(Duration.ofMinutes(1));

        assertThat(it.articles()).singleElement().satisfies(article -> assertThat(article.getFurtherPages())
                .extracting(FurtherPage::getUrl)
                .containsExactly(whole));
        assertThat(visits(SECOND)).isZero();
    }

    @Test
    void whereTheWholeIsNotToBeHadThePagesAre() {
        it.web.page(FIRST, "text/html", html(1, SECOND) + "<a href='/a?seite=all'>Auf einer Seite lesen</a>");
        serve(SECOND, 2, "");

        it.start(feed(FEED)).pass(Duration.ofMinutes(1));

        assertThat(it.articles()).singleElement().satisfies(article -> assertThat(article.getFurtherPages())
                .extracting(FurtherPage::getUrl)
                .containsExactly(SECOND));
    }

    @Test
    void heldPagesAreAskedForAgainAfterARestart() {
        serveThree();
        failing(THIRD, Duration.ofMinutes(2), request -> FakeWeb.status(500, THIRD));
        it.start(feed(FEED)).pass(Duration.ofSeconds(90));
        assertThat(it.articles()).isEmpty();

        it.restart(feed(FEED)).pass(Duration.ofMinutes(10));

        assertThat(it.articles()).singleElement().satisfies(article -> assertThat(article.getFurtherPages())
                .hasSize(2));
        assertThat(visits(FIRST)).isEqualTo(2);
    }

    @Test
    void theServersLanguageIsAHintWhereTheFeedHasNone() {
        it.web.page(FIRST, "text/html", html(1, ""), "content-language", "fr-CH");
        FeedSubscription silent =
                FeedSubscription.newBuilder(feed(FEED)).setLanguage(null).build();

        it.start(silent).pass(Duration.ofMinutes(1));

        assertThat(it.articles().get(0).getLanguageHint()).contains("fr");
    }

    @Test
    void theFeedsLanguageCountsMoreThanTheServers() {
        it.web.page(FIRST, "text/html", html(1, ""), "content-language", "fr");

        it.start(feed(FEED)).pass(Duration.ofMinutes(1));

        assertThat(it.articles().get(0).getLanguageHint()).contains("de");
    }

    private void serveThree() {
        serve(FIRST, 1, SECOND);
        serve(SECOND, 2, THIRD);
        serve(THIRD, 3, "");
    }

    private void serve(String url, int number, String next) {
        it.web.page(url, "text/html", html(number, next));
    }

    /** Serves what stands there already from then on, and this answer before. */
    private void failing(String url, Duration time, Function<Request, Fetch> trouble) {
        Instant until = it.timeline.instant().plus(time);
        String page = url.equals(SECOND) ? html(2, THIRD) : html(3, "");
        it.web.on(
                url,
                request -> it.timeline.instant().isBefore(until)
                        ? trouble.apply(request)
                        : FakeWeb.answer(url, "text/html", page));
    }

    private static String address(int number) {
        return number == 1 ? FIRST : FIRST + "?seite=" + number;
    }

    private static String html(int number, String next) {
        String link = next.isEmpty() ? "" : "<link rel=next href=\"" + next + "\">";
        return link + "<article><h1>Die Kühe von Lend</h1>" + paragraph(0) + paragraph(number) + "</article>";
    }

    private static String paragraph(int number) {
        return "<p>Auf der Weide Nummer %d standen am Morgen %d Kühe, und niemand wusste, wem sie gehören.</p>"
                .formatted(number, number + 7);
    }

    private int visits(String url) {
        return it.web.visits(url).size();
    }

    private static String content(RawArticle article) {
        return StandardCharsets.UTF_8.decode(article.getContent().duplicate()).toString();
    }

    private static String content(FurtherPage page) {
        return StandardCharsets.UTF_8.decode(page.getContent().duplicate()).toString();
    }
}

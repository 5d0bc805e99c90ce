package newswatch.ingest.poll;

import static newswatch.ingest.poll.Watching.FEED;
import static newswatch.ingest.poll.Watching.START;
import static newswatch.ingest.poll.Watching.feed;
import static newswatch.ingest.poll.Watching.item;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import newswatch.contract.Access;
import newswatch.contract.ContentKind;
import newswatch.contract.RawArticle;
import newswatch.contract.Rights;
import newswatch.contract.TextUse;
import newswatch.ingest.FakeWeb;
import newswatch.ingest.fetch.Urgency;
import newswatch.ingest.page.PageRights.Verdict;
import org.junit.jupiter.api.Test;

/** What becomes of the pages behind the items. */
class PagesTest {

    private static final String PAGE = "https://blatt.example/a";
    private static final String TEASER = "<item><title>Erster</title><link>https://blatt.example/a</link>"
            + "<description>Nur ein Satz.</description><author>a@blatt.example (Anna Beispiel)</author></item>";

    private final Watching it = new Watching();

    @Test
    void looksAgainAtTheAgesOfThePolicyAndTakesWhatHasChanged() {
        it.with(WatchPolicy.standard());
        it.serve("\"v1\"", item("/a", "Erster", ""));
        it.web.page(PAGE, "text/html", "<p>Erste Fassung.</p>", "etag", "\"p1\"");
        it.start(feed(FEED)).pass(Duration.ofHours(5));
        it.web.page(PAGE, "text/html", "<p>Zweite Fassung.</p>", "etag", "\"p2\"");

        it.pass(Duration.ofDays(10));

        assertThat(it.web.visits(PAGE))
                .extracting(visit -> Duration.between(START, visit.time()).toHours())
                .containsExactly(0L, 1L, 6L, 24L, 168L);
        assertThat(it.web.visits(PAGE))
                .extracting(visit -> visit.request().urgency())
                .containsExactly(Urgency.PAGE, Urgency.AGAIN, Urgency.AGAIN, Urgency.AGAIN, Urgency.AGAIN);
        assertThat(it.web.visits(PAGE).get(1).request().etag()).contains("\"p1\"");
        assertThat(it.articles())
                .extracting(PagesTest::content)
                .containsExactly("<p>Erste Fassung.</p>", "<p>Zweite Fassung.</p>");
    }

    @Test
    void aWallIsNoArticleButTheTeaserBeforeItIs() {
        it.serve("\"v1\"", TEASER);
        it.page("/a");
        it.rights = (url, headers, page) ->
                CompletableFuture.completedFuture(new Verdict(Optional.empty(), Access.CONSENT_WALL));

        it.start(feed(FEED)).pass(Duration.ofMinutes(1));

        assertThat(it.articles()).singleElement().satisfies(article -> {
            assertThat(content(article)).isEqualTo("Nur ein Satz.");
            assertThat(article.getAccess()).isEqualTo(Access.CONSENT_WALL);
        });
    }

    @Test
    void whereAWallHidesEverythingTheTitleIsLeft() {
        it.serve("\"v1\"", item("/a", "Nur der Titel", ""));
        it.page("/a");
        it.rights = (url, headers, page) ->
                CompletableFuture.completedFuture(new Verdict(Optional.empty(), Access.BOT_WALL));

        it.start(feed(FEED)).pass(Duration.ofMinutes(1));

        assertThat(it.articles()).singleElement().satisfies(article -> {
            assertThat(article.getContentKind()).isEqualTo(ContentKind.METADATA);
            assertThat(article.getTitle()).contains("Nur der Titel");
        });
    }

    @Test
    void ofAReservedTextOnlyTitleAddressAndTimesLeave() {
        it.serve("\"v1\"", TEASER);
        it.page("/a");
        Rights reserved = Rights.newBuilder()
                .setTextUse(TextUse.METADATA_ONLY)
                .setTdmReservation(true)
                .setCheckedAt(START)
                .build();
        it.rights = (url, headers, page) ->
                CompletableFuture.completedFuture(new Verdict(Optional.of(reserved), Access.FREE));

        it.start(feed(FEED)).pass(Duration.ofMinutes(1));

        assertThat(it.articles()).singleElement().satisfies(article -> {
            assertThat(article.getContentKind()).isEqualTo(ContentKind.METADATA);
            assertThat(article.getContent().remaining()).isZero();
            assertThat(article.getSummary()).isEmpty();
            assertThat(article.getAuthors()).isEmpty();
            assertThat(article.getTitle()).contains("Erster");
            assertThat(article.getRights()).contains(reserved);
        });
    }

    @Test
    void waitsForASiteThatAsksForPatience() {
        it.serve("\"v1\"", TEASER);
        it.web.on(PAGE, request -> FakeWeb.status(429, PAGE, "retry-after", "172800"));

        it.start(feed(FEED)).pass(Duration.ofHours(23));
        assertThat(it.articles()).isEmpty();
        assertThat(it.web.visits(PAGE)).hasSize(1);
        it.page("/a").pass(Duration.ofDays(2));

        assertThat(it.articles()).singleElement().satisfies(article -> assertThat(content(article))
                .isEqualTo(Watching.PAGE));
    }

    @Test
    void waitsOutAnOutageOfADayAndThenTakesTheTeaser() {
        it.serve("\"v1\"", TEASER);
        it.web.on(PAGE, request -> FakeWeb.status(500, PAGE));

        it.start(feed(FEED)).pass(Duration.ofHours(20));
        assertThat(it.articles()).isEmpty();
        it.pass(Duration.ofHours(12));

        assertThat(it.articles()).hasSize(1);
        assertThat(it.web.visits(PAGE)).hasSizeLessThan(12);
    }

    @Test
    void anArchiveOfOldItemsIsBackfill() {
        it.serve("\"v1\"", item("/a", "Alt", "Mon, 02 Nov 2026 19:00:00 GMT"));
        it.with(WatchPolicy.standard()).page("/a");

        it.start(feed(FEED)).pass(Duration.ofDays(8));

        assertThat(it.articles()).singleElement().satisfies(article -> assertThat(article.getBackfill())
                .isTrue());
        assertThat(it.web.visits(PAGE))
                .singleElement()
                .satisfies(visit -> assertThat(visit.request().urgency()).isEqualTo(Urgency.BACKFILL));
    }

    @Test
    void anItemOfTwoFeedsIsOneArticle() {
        String second = "https://blatt.example/politik";
        it.serve("\"v1\"", item("/a", "Erster", ""));
        it.web.page(second, "application/rss+xml", Watching.rss(item("/a?utm_source=rss", "Erster", "")));
        it.with(WatchPolicy.standard()).page("/a");

        it.start(feed(FEED), feed(second)).pass(Duration.ofHours(3));

        assertThat(it.articles()).hasSize(1);
    }

    @Test
    void pagesOfAFeedThatHasEndedAreLeftAlone() {
        it.with(WatchPolicy.standard()).page("/a").serve("\"v1\"", item("/a", "Erster", ""));
        it.start(feed(FEED)).pass(Duration.ofMinutes(10));
        it.watch.subscription(feed(FEED).getFeedId(), Optional.empty());

        it.pass(Duration.ofDays(10));

        assertThat(it.web.visits(PAGE)).hasSize(1);
        Memory left = new Memory();
        it.outbox.deliveries().forEach(left::follow);
        assertThat(left.pages().size()).isZero();
        assertThat(left.feeds().feedIds()).isEmpty();
    }

    private static String content(RawArticle article) {
        return StandardCharsets.UTF_8.decode(article.getContent().duplicate()).toString();
    }
}

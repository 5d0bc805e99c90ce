package newswatch.ingest.poll;

import static newswatch.ingest.poll.Watching.FEED;
import static newswatch.ingest.poll.Watching.START;
import static newswatch.ingest.poll.Watching.eager;
import static newswatch.ingest.poll.Watching.entry;
import static newswatch.ingest.poll.Watching.feed;
import static newswatch.ingest.poll.Watching.item;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import newswatch.contract.Channel;
import newswatch.contract.ContentKind;
import newswatch.contract.FeedStatus;
import newswatch.contract.FeedSubscription;
import newswatch.contract.RawArticle;
import newswatch.contract.Reason;
import newswatch.ingest.FakeWeb;
import newswatch.ingest.outbox.OutboxBrokenException;
import org.junit.jupiter.api.Test;

class WatchTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Watching it = new Watching();

    @Test
    void makesAnArticleOfEveryNewItemAndItsPage() {
        it.web.page("https://blatt.example/kuehe?utm_source=rss", "text/html; charset=iso-8859-1", Watching.PAGE);
        it.serve("\"v1\"", item("/kuehe?utm_source=rss", "Kühe auf der Autobahn", "Mon, 23 Nov 2026 19:00:00 GMT"));

        it.start(eager(FEED)).pass(MINUTE);

        assertThat(it.articles()).singleElement().satisfies(article -> {
            assertThat(article.getTitle()).contains("Kühe auf der Autobahn");
            assertThat(article.getUrl()).contains("https://blatt.example/kuehe?utm_source=rss");
            assertThat(article.getCanonicalUrl()).contains("https://blatt.example/kuehe");
            assertThat(article.getContentKind()).isEqualTo(ContentKind.HTML);
            assertThat(article.getMediaType()).contains("text/html; charset=iso-8859-1");
            assertThat(content(article)).isEqualTo(Watching.PAGE);
            assertThat(article.getChannel()).isEqualTo(Channel.FEED);
            assertThat(article.getOutlet().getOutletId()).isEqualTo("beispielblatt");
            assertThat(article.getFeedId()).contains(eager(FEED).getFeedId());
            assertThat(article.getPublishedAt()).contains(Instant.parse("2026-11-23T19:00:00Z"));
            assertThat(article.getIngestedAt()).isBetween(START, START.plusSeconds(1));
            assertThat(article.getBackfill()).isFalse();
        });
    }

    @Test
    void newItemsLeaveWithTheStateOfTheirFeedAndArticlesWithTheStateOfTheirPage() {
        it.page("/a").serve("\"v1\"", item("/a", "Erster", ""));

        it.start(eager(FEED)).pass(Duration.ofSeconds(10));

        assertThat(it.delivery(0)).satisfies(poll -> {
            assertThat(poll.articles()).isEmpty();
            assertThat(poll.pages()).singleElement().satisfies(page -> assertThat(page.getFetches())
                    .isZero());
            assertThat(poll.states().get(0).getEtag()).contains("\"v1\"");
            assertThat(poll.states().get(0).getKnownItems()).hasSize(1);
            assertThat(poll.states().get(0).getNextAttemptAt()).isBetween(START.plusSeconds(60), START.plusSeconds(61));
            assertThat(poll.health().get(0).getStatus()).isEqualTo(FeedStatus.OK);
            assertThat(poll.health().get(0).getItemsInFeed()).isEqualTo(1);
        });
        assertThat(it.delivery(1)).satisfies(look -> {
            assertThat(look.articles()).hasSize(1);
            assertThat(look.endedPages()).hasSize(1);
        });
    }

    @Test
    void aFeedThatNobodyNamedIsKnownByItsOwnTitleAlsoWhenItHasNotChanged() {
        it.page("/a").serve("\"v1\"", item("/a", "Erster", ""));
        FeedSubscription nameless =
                FeedSubscription.newBuilder(eager(FEED)).setName(null).build();

        it.start(nameless).pass(Duration.ofMinutes(5));

        assertThat(it.health().getStatus()).isEqualTo(FeedStatus.UNCHANGED);
        assertThat(it.health().getName()).contains("Beispiel");
    }

    @Test
    void takesAnItemOnce() {
        it.page("/a").serve("\"v1\"", item("/a", "Erster", ""));

        it.start(eager(FEED)).pass(Duration.ofMinutes(5));

        assertThat(it.articles()).hasSize(1);
        assertThat(it.web.visits("https://blatt.example/a")).hasSize(1);
        assertThat(it.web.visits(FEED).get(1).request().etag()).contains("\"v1\"");
        assertThat(it.health().getStatus()).isEqualTo(FeedStatus.UNCHANGED);
        assertThat(it.meters
                        .counter("newswatch.ingest.polls", "result", "not_modified")
                        .count())
                .isPositive();
    }

    @Test
    void noSourceMovesTimeAhead() {
        it.page("/a").serve("\"v1\"", item("/a", "Aus der Zukunft", "Wed, 25 Nov 2026 19:00:00 GMT"));

        it.start(eager(FEED)).pass(MINUTE);

        assertThat(it.articles().get(0).getPublishedAt())
                .contains(it.articles().get(0).getIngestedAt());
    }

    @Test
    void looksAgainWhenTheFeedSaysSomethingElseOfAnItem() {
        it.page("/a").serve("\"v1\"", item("/a", "Erster", ""));
        it.start(eager(FEED)).pass(MINUTE);

        it.serve("\"v2\"", item("/a", "Erster, nun berichtigt", ""));
        it.pass(MINUTE);

        assertThat(it.articles()).hasSize(2);
        assertThat(it.articles().get(0).getArticleId())
                .isEqualTo(it.articles().get(1).getArticleId());
        assertThat(it.state().getKnownItems()).hasSize(1);
    }

    @Test
    void whatCouldNotLeaveLeavesLaterWithoutAskingAgain() {
        it.page("/a").serve("\"v1\"", item("/a", "Erster", ""));
        it.outbox.failNext(3);

        it.start(feed(FEED)).pass(MINUTE);

        assertThat(it.articles()).hasSize(1);
        assertThat(it.web.visits(FEED)).hasSize(1);
    }

    @Test
    void tellsWhenNothingCanLeaveAnyMore() {
        it.serve("\"v1\"");
        it.outbox.breakForGood();

        it.start(feed(FEED)).pass(MINUTE);

        assertThat(it.broken).singleElement().isInstanceOf(OutboxBrokenException.class);
    }

    @Test
    void takesTheFeedsOwnTextWhereThePageCannotBeHad() {
        it.serve(
                "\"v1\"",
                "<item><title>Ohne Seite</title><link>https://blatt.example/fehlt</link>"
                        + "<description>Nur ein Satz.</description></item>");

        it.start(feed(FEED)).pass(Duration.ofMinutes(30));

        assertThat(it.articles()).singleElement().satisfies(article -> {
            assertThat(article.getContentKind()).isEqualTo(ContentKind.TEXT);
            assertThat(content(article)).isEqualTo("Nur ein Satz.");
        });
    }

    @Test
    void anItemWithoutPageAndTextIsADeadLetter() {
        it.serve("\"v1\"", item("/fehlt", "Ohne alles", ""));

        it.start(feed(FEED)).pass(Duration.ofMinutes(30));

        assertThat(it.articles()).isEmpty();
        assertThat(it.outbox.deadLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.getReason()).isEqualTo(Reason.FETCH_FAILED);
            assertThat(letter.getDetail())
                    .isEqualTo("The server answers with status 404. The feed has no text of its own.");
        });
    }

    @Test
    void asksForNoPageWhereTheUserWantsNone() {
        it.page("/a")
                .serve(
                        "\"v1\"",
                        "<item><title>A</title><link>https://blatt.example/a</link><description>Text.</description></item>");

        it.start(entry(FEED, Optional.empty(), false).subscription(START)).pass(MINUTE);

        assertThat(it.articles()).hasSize(1);
        assertThat(it.web.visits()).hasSize(1);
    }

    @Test
    void aFeedIsPolledFromItsSubscriptionToItsEnd() {
        it.serve("\"v1\"");
        it.start();
        it.watch.subscription(eager(FEED).getFeedId(), Optional.of(eager(FEED)));
        it.pass(Duration.ofSeconds(90));
        it.watch.subscription(eager(FEED).getFeedId(), Optional.empty());
        it.pass(Duration.ofHours(1));

        assertThat(it.web.visits(FEED)).hasSize(2);
        assertThat(it.watch.size()).isZero();
        assertThat(it.outbox.deliveries().get(2).endedFeeds())
                .containsExactly(eager(FEED).getFeedId());
    }

    @Test
    void obeysAServerThatAsksForPatience() {
        it.web.on(FEED, request -> FakeWeb.status(429, FEED, "retry-after", "7200"));

        it.start(eager(FEED)).pass(Duration.ofMinutes(119));

        assertThat(it.web.visits(FEED)).hasSize(1);
        assertThat(it.health().getStatus()).isEqualTo(FeedStatus.THROTTLED);
        assertThat(it.health().getHttpStatus()).contains(429);
        assertThat(it.health().getConsecutiveFailures()).isZero();
        assertThat(it.health().getExplanation())
                .isEqualTo("The server asks for patience (status 429). It is not asked before 2026-11-23 22:00 UTC.");
        it.pass(Duration.ofMinutes(2));
        assertThat(it.web.visits(FEED)).hasSize(2);
    }

    @Test
    void explainsWhatIsNoFeedAndWritesOneDeadLetterOfIt() {
        it.web.page(FEED, "text/html", "<!DOCTYPE html><html><body>Willkommen</body></html>");

        it.start(eager(FEED)).pass(Duration.ofMinutes(3));
        it.restart(eager(FEED)).pass(Duration.ofMinutes(10));

        assertThat(it.outbox.deadLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.getReason()).isEqualTo(Reason.NOT_A_FEED);
            assertThat(letter.getInput()).contains(FEED);
        });
        assertThat(it.health().getStatus()).isEqualTo(FeedStatus.FAILING);
        assertThat(it.health().getConsecutiveFailures()).isGreaterThan(2);
        assertThat(it.health().getExplanation()).contains("It has never been read; next try 2026-11-23 2");
    }

    private static String content(RawArticle article) {
        return StandardCharsets.UTF_8.decode(article.getContent().duplicate()).toString();
    }
}

package newswatch.ingest.poll;

import static newswatch.ingest.poll.Watching.FEED;
import static newswatch.ingest.poll.Watching.START;
import static newswatch.ingest.poll.Watching.eager;
import static newswatch.ingest.poll.Watching.feed;
import static newswatch.ingest.poll.Watching.item;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import newswatch.contract.FeedStatus;
import newswatch.contract.FeedSubscription;
import newswatch.contract.RawArticle;
import newswatch.ingest.FakeWeb;
import newswatch.ingest.fetch.Fetch;
import newswatch.ingest.fetch.Request;
import org.junit.jupiter.api.Test;

/** What takes days: feeds that end, move, lie, fail and come back. */
class LongWatchTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final String ELSEWHERE = "https://neu.example/feed";

    private final Watching it = new Watching();

    @Test
    void aFeedThatIsGoneForTwoDaysHasEnded() {
        it.web.on(FEED, request -> FakeWeb.status(410, FEED));

        it.start(feed(FEED)).pass(Duration.ofHours(47));
        assertThat(it.health().getStatus()).isEqualTo(FeedStatus.FAILING);
        it.pass(DAY.multipliedBy(30));

        assertThat(it.web.visits(FEED)).hasSize(3);
        assertThat(it.health().getStatus()).isEqualTo(FeedStatus.GONE);
        assertThat(it.health().getExplanation()).contains("it is not asked any more unless it is added again");
    }

    @Test
    void aFeedThatWasGoneByMistakeGoesOn() {
        it.web.on(FEED, request -> FakeWeb.status(410, FEED));
        it.start(feed(FEED)).pass(Duration.ofHours(30));

        it.page("/a").serve("\"v1\"", item("/a", "Wieder da", ""));
        it.pass(DAY);

        assertThat(it.articles()).hasSize(1);
        assertThat(it.state().getGoneAt()).isEmpty();
    }

    @Test
    void aFeedThatHasEndedIsAskedAgainOnceItIsAddedAgain() {
        it.web.on(FEED, request -> FakeWeb.status(410, FEED));
        it.start(feed(FEED)).pass(DAY.multipliedBy(5));
        it.serve("\"v1\"");

        FeedSubscription again = FeedSubscription.newBuilder(feed(FEED))
                .setAddedAt(START.plus(DAY.multipliedBy(5)))
                .build();
        it.restart(again).pass(Duration.ofMinutes(1));

        assertThat(it.health().getStatus()).isEqualTo(FeedStatus.OK);
    }

    @Test
    void theSubscriptionFollowsAFeedThatHasMovedForThreeDays() {
        it.page("/a");
        it.web.on(FEED, request -> moved(301));
        it.web.page(ELSEWHERE, "application/rss+xml", Watching.rss(item("/a", "Erster", "")));

        it.start(feed(FEED)).pass(Duration.ofHours(20));
        assertThat(it.health().getMovedTo()).contains(ELSEWHERE);
        assertThat(it.health().getExplanation()).contains("seen on 2 of 3 days");
        assertThat(it.web.visits(ELSEWHERE)).isEmpty();
        it.pass(DAY.multipliedBy(3));

        assertThat(it.web.visits(ELSEWHERE)).isNotEmpty();
        assertThat(it.articles()).hasSize(1);
        assertThat(it.outbox.deliveries().stream().flatMap(it -> it.subscriptions().stream()))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.feedId()).isEqualTo(feed(FEED).getFeedId());
                    assertThat(change.subscription().orElseThrow().getUrl()).isEqualTo(ELSEWHERE);
                });
    }

    @Test
    void temporaryRedirectsMoveNothing() {
        it.web.on(FEED, request -> moved(302));

        it.start(feed(FEED)).pass(DAY.multipliedBy(10));

        assertThat(it.state().getMovedTo()).isEmpty();
        assertThat(it.web.visits(ELSEWHERE)).isEmpty();
    }

    @Test
    void aFeedThatMovesToOneThatIsWatchedAlreadyEnds() {
        it.web.on(FEED, request -> moved(308));
        it.web.page(ELSEWHERE, "application/rss+xml", Watching.rss());

        it.start(feed(FEED), feed(ELSEWHERE)).pass(DAY.multipliedBy(10));
        int visits = it.web.visits(FEED).size();
        it.pass(DAY.multipliedBy(10));

        assertThat(it.web.visits(FEED)).hasSize(visits);
        assertThat(it.outbox.health()).anySatisfy(health -> assertThat(health.getExplanation())
                .isEqualTo("The feed has moved for good to https://neu.example/feed, which is watched already;"
                        + " this address is not asked any more."));
    }

    @Test
    void aFeedIsNotAskedInTheHoursThatItAsksToBeLeftAlone() {
        String night = "<skipHours><hour>0</hour><hour>1</hour><hour>2</hour><hour>3</hour></skipHours>";
        it.page("/a").serve("\"v1\"", night, item("/a", "Erster", ""));

        it.start(feed(FEED)).pass(DAY.multipliedBy(14));

        assertThat(it.web.visits(FEED)).hasSizeGreaterThan(20).noneMatch(visit -> hour(visit) < 4);
    }

    private static int hour(FakeWeb.Visit visit) {
        return visit.time().atZone(ZoneOffset.UTC).getHour();
    }

    private static Fetch moved(int status) {
        Fetch.Answer there = FakeWeb.answer(ELSEWHERE, "application/rss+xml", Watching.rss(item("/a", "Erster", "")));
        return new Fetch.Answer(
                200, ELSEWHERE, there.headers(), there.body(), List.of(new Fetch.Redirect(status, FEED, ELSEWHERE)));
    }

    @Test
    void aServerThatHidesNewsBehindNotModifiedIsFoundOutWithinADay() {
        it.page("/a").page("/b").page("/c");
        it.web.on(FEED, this::lie);

        it.start(eager(FEED)).pass(DAY.plus(Duration.ofHours(1)));

        assertThat(it.articles()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(it.state().getLiarUntil()).isPresent();
        assertThat(it.health().getExplanation()).contains("The server has said that nothing had changed when it had");
        long distrusted = it.web.visits(FEED).stream()
                .filter(visit -> visit.time().isAfter(START.plus(DAY).plusSeconds(600)))
                .filter(visit -> visit.request().etag().isPresent())
                .count();
        assertThat(distrusted).isZero();
    }

    /** Says that nothing has changed to everyone who has an ETag, which is always the same. */
    private Fetch lie(Request request) {
        Duration since = Duration.between(START, it.timeline.instant());
        String[] items = since.compareTo(Duration.ofHours(3)) < 0
                ? new String[] {item("/a", "Erster", "")}
                : new String[] {item("/a", "Erster", ""), item("/b", "Verborgen", "Mon, 23 Nov 2026 23:00:00 GMT")};
        return request.etag().isPresent()
                ? FakeWeb.status(304, FEED)
                : FakeWeb.answer(FEED, "application/rss+xml", Watching.rss(items), "etag", "\"immer\"");
    }

    @Test
    void anHonestServerIsAskedForAFullAnswerOnceADay() {
        it.serve("\"v1\"", item("/a", "Erster", ""));
        it.page("/a").start(eager(FEED)).pass(DAY.multipliedBy(3));

        long full = it.web.visits(FEED).stream()
                .filter(visit -> visit.request().etag().isEmpty())
                .count();
        assertThat(full).isEqualTo(3); // the first, after one day, after two
        assertThat(it.state().getLiarUntil()).isEmpty();
    }

    @Test
    void aFeedThatFailsForMonthsComesBackByItself() {
        it.page("/a");
        it.web.on(FEED, request -> FakeWeb.status(404, FEED));
        it.start(feed(FEED)).pass(DAY.multipliedBy(90));
        assertThat(it.health().getStatus()).isEqualTo(FeedStatus.FAILING);
        assertThat(it.web.visits(FEED).size()).isBetween(90, 120);

        it.serve("\"v1\"", item("/a", "Wieder da", ""));
        it.pass(DAY);

        assertThat(it.articles()).hasSize(1);
        assertThat(it.health().getConsecutiveFailures()).isZero();
    }

    @Test
    void whatRobotsTxtForbidsIsNoFailure() {
        it.web.on(FEED, request -> new Fetch.NoAnswer(Fetch.Kind.DISALLOWED, "robots.txt says no."));

        it.start(feed(FEED)).pass(DAY);

        assertThat(it.health().getStatus()).isEqualTo(FeedStatus.DISALLOWED);
        assertThat(it.health().getConsecutiveFailures()).isZero();
        assertThat(it.health().getExplanation()).startsWith("robots.txt says no. It is tried again 2026-11-24");
    }

    @Test
    void readsTheNewestSitemapsOfAnIndexAndThoseThatChange() {
        it.page("/neu").page("/alt").page("/neuer");
        it.web.page("https://blatt.example/neu.xml", "text/xml", sitemap("/neu", "2026-11-23T19:00:00Z"));
        it.web.page("https://blatt.example/alt.xml", "text/xml", sitemap("/alt", "2020-01-01T00:00:00Z"));
        it.web.page(FEED, "text/xml", index("2026-11-23T19:00:00Z"));

        it.start(eager(FEED)).pass(Duration.ofMinutes(3));
        assertThat(it.articles()).extracting(RawArticle::getBackfill).containsExactlyInAnyOrder(true, false);
        it.web.page("https://blatt.example/neu.xml", "text/xml", sitemap("/neuer", "2026-11-23T20:02:00Z"));
        it.web.page(FEED, "text/xml", index("2026-11-23T20:03:00Z"));
        it.pass(Duration.ofMinutes(3));

        assertThat(it.articles()).hasSize(3);
        assertThat(it.web.visits("https://blatt.example/alt.xml")).hasSize(1);
        assertThat(it.web.visits("https://blatt.example/neu.xml")).hasSize(2);
    }

    private static String index(String modified) {
        return "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
                + "<sitemap><loc>https://blatt.example/alt.xml</loc><lastmod>2020-01-01T00:00:00Z</lastmod></sitemap>"
                + "<sitemap><loc>https://blatt.example/neu.xml</loc><lastmod>" + modified + "</lastmod></sitemap>"
                + "</sitemapindex>";
    }

    private static String sitemap(String path, String modified) {
        return "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>https://blatt.example" + path
                + "</loc><lastmod>" + modified + "</lastmod></url></urlset>";
    }

    @Test
    void aHubThatPushesMakesPollsRareAndAPushMakesOne() {
        it.serve("\"v1\"");
        it.start(feed(FEED));
        it.watch.hub(feed(FEED).getFeedId(), Optional.of("https://hub.example/"));
        it.pass(DAY);
        int before = it.web.visits(FEED).size();

        it.watch.hurry(feed(FEED).getFeedId());
        it.pass(Duration.ofMinutes(1));

        assertThat(before).isBetween(3, 6);
        assertThat(it.web.visits(FEED)).hasSize(before + 1);
        assertThat(it.health().getHub()).contains("https://hub.example/");
    }

    @Test
    void thousandsOfFeedsOfOneHostDoNotKeepOthersWaiting() {
        FeedSubscription[] feeds = new FeedSubscription[1001];
        for (int i = 0; i < 1000; i++) {
            feeds[i] = feed("https://gross.example/" + i);
        }
        feeds[1000] = feed(FEED);
        it.serve("\"v1\"");

        it.start(feeds).pass(Duration.ofMillis(100));

        assertThat(it.web.visits(FEED)).hasSize(1);
        assertThat(it.web.visits()).hasSizeLessThanOrEqualTo(5);
        it.pass(Duration.ofMinutes(2));
        assertThat(it.web.visits()).hasSizeGreaterThanOrEqualTo(1001);
        Instant latest = it.web.visits().get(1000).time();
        assertThat(latest).isBefore(START.plusSeconds(60));
    }

    @Test
    void whatIsSentTwiceIsReadOnce() {
        String body = Watching.rss(item("/a", "Erster", "Mon, 23 Nov 2026 19:00:00 GMT"));
        it.page("/a").web.on(FEED, request -> FakeWeb.answer(FEED, "application/rss+xml", body));

        it.start(feed(FEED)).pass(Duration.ofHours(2));

        assertThat(it.web.visits(FEED)).hasSizeGreaterThan(2);
        assertThat(it.articles()).hasSize(1);
        assertThat(it.health().getStatus()).isEqualTo(FeedStatus.UNCHANGED);
        assertThat(it.health().getHttpStatus()).contains(200);
        assertThat(it.state().getNotModifiedTotal()).isZero();
        assertThat(it.state().getLastFullAt().orElseThrow()).isAfter(START.plus(Duration.ofHours(1)));
        assertThat(it.state().getKnownItems()).hasSize(1);

        it.restart(feed(FEED)).pass(Duration.ofHours(2));

        assertThat(it.outbox.health())
                .filteredOn(health -> health.getStatus() == FeedStatus.OK)
                .hasSize(2); // what is new in ourselves is to be seen: the first answer after a start is read
        assertThat(it.articles()).hasSize(1);
    }

    @Test
    void aFeedThatIsAddedAgainIsReadAgainThoughItSaysTheSame() {
        String body = Watching.rss(item("/a", "Erster", "Mon, 23 Nov 2026 19:00:00 GMT"));
        it.page("/a").web.on(FEED, request -> FakeWeb.answer(FEED, "application/rss+xml", body));
        FeedSubscription feed = feed(FEED);
        it.start(feed).pass(Duration.ofHours(1));

        it.watch.subscription(feed.getFeedId(), Optional.empty());
        it.pass(Duration.ofMinutes(1));
        it.watch.subscription(feed.getFeedId(), Optional.of(feed));
        it.pass(Duration.ofMinutes(10));

        assertThat(it.health().getStatus()).isEqualTo(FeedStatus.OK);
        assertThat(it.state().getKnownItems()).hasSize(1);
    }

    @Test
    void whatFellOutOfAFeedUnseenIsLookedForOnThePagesBeforeIt() {
        for (String path : List.of("/a", "/b", "/c", "/d")) {
            it.page(path);
        }
        serve(FEED, "", item("/a", "Erster", "Mon, 23 Nov 2026 19:00:00 GMT"));
        it.start(feed(FEED)).pass(Duration.ofMinutes(5));
        assertThat(it.articles()).hasSize(1);

        String second = FEED + "?page=2";
        serve(FEED, second, item("/d", "Vierter", "Mon, 23 Nov 2026 20:08:00 GMT"));
        serve(second, FEED + "?page=3", item("/c", "Dritter", "Mon, 23 Nov 2026 20:07:00 GMT"));
        serve(
                FEED + "?page=3",
                FEED + "?page=4",
                item("/b", "Zweiter", "Mon, 23 Nov 2026 20:06:00 GMT"),
                item("/a", "Erster", "Mon, 23 Nov 2026 19:00:00 GMT"));
        it.pass(Duration.ofMinutes(15));

        assertThat(it.articles())
                .hasSize(4)
                .noneMatch(RawArticle::getBackfill)
                .extracting(article -> article.getTitle().orElse(""))
                .containsExactlyInAnyOrder("Erster", "Zweiter", "Dritter", "Vierter");
        assertThat(it.web.visits(FEED + "?page=4")).isEmpty();

        it.pass(Duration.ofHours(2));
        assertThat(it.web.visits(second)).hasSize(1);
    }

    @Test
    void aFeedWhosePagesLeadInACircleOrNowhereIsReadAsItIs() {
        it.page("/a").page("/b");
        serve(FEED, "", item("/a", "Erster", "Mon, 23 Nov 2026 19:00:00 GMT"));
        it.start(feed(FEED)).pass(Duration.ofMinutes(5));

        serve(FEED, FEED, item("/b", "Zweiter", "Mon, 23 Nov 2026 20:06:00 GMT"));
        it.pass(Duration.ofMinutes(15));

        assertThat(it.articles()).hasSize(2);
        assertThat(it.web.visits(FEED)).hasSize(2);
    }

    private void serve(String url, String next, String... items) {
        String link =
                next.isEmpty() ? "" : "<a:link xmlns:a='http://www.w3.org/2005/Atom' rel='next' href='" + next + "'/>";
        it.web.page(url, "application/rss+xml", Watching.rss(items).replace("<title>Beispiel</title>", link));
    }
}

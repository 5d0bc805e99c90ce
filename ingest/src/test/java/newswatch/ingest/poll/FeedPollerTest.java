package newswatch.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import newswatch.contract.Channel;
import newswatch.contract.ContentKind;
import newswatch.contract.FeedHealth;
import newswatch.contract.FeedState;
import newswatch.contract.FeedStatus;
import newswatch.contract.FeedSubscription;
import newswatch.contract.RawArticle;
import newswatch.contract.Reason;
import newswatch.ingest.FakeOutbox;
import newswatch.ingest.IngestMetrics;
import newswatch.ingest.WebSite;
import newswatch.ingest.feedlist.FeedEntry;
import newswatch.ingest.fetch.AddressGuard;
import newswatch.ingest.fetch.FetchLimits;
import newswatch.ingest.fetch.Fetcher;
import newswatch.ingest.fetch.HostGate;
import newswatch.ingest.fetch.UserAgent;
import newswatch.ingest.outbox.UndeliveredException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FeedPollerTest {

    private static final Instant NOW = Instant.parse("2026-11-23T20:00:00Z");
    private static final String PAGE = "<html><body><p>Ein Artikel über Kühe.</p></body></html>";

    private final WebSite site = WebSite.open();
    private final FakeOutbox outbox = new FakeOutbox();
    private final FeedMemory memory = new FeedMemory();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final FeedPoller poller = poller(memory);
    private final FeedSubscription feed = subscription(true);

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void makesAnArticleOfEveryNewItemAndItsPage() throws Exception {
        site.page("/kuehe", "text/html; charset=iso-8859-1", PAGE);
        serve(item("/kuehe?utm_source=rss", "Kühe auf der Autobahn", "Mon, 23 Nov 2026 19:00:00 GMT"));

        poller.poll(feed);

        RawArticle article = outbox.articles().get(0);
        assertThat(article.getTitle()).contains("Kühe auf der Autobahn");
        assertThat(article.getUrl()).contains(site.url("/kuehe?utm_source=rss"));
        assertThat(article.getCanonicalUrl()).contains(site.url("/kuehe"));
        assertThat(article.getContentKind()).isEqualTo(ContentKind.HTML);
        assertThat(article.getMediaType()).contains("text/html; charset=iso-8859-1");
        assertThat(content(article)).isEqualTo(PAGE);
        assertThat(article.getChannel()).isEqualTo(Channel.FEED);
        assertThat(article.getOutlet().getOutletId()).isEqualTo("beispielblatt");
        assertThat(article.getFeedId()).contains(feed.getFeedId());
        assertThat(article.getPublishedAt()).contains(Instant.parse("2026-11-23T19:00:00Z"));
        assertThat(article.getIngestedAt()).isEqualTo(NOW);
    }

    @Test
    void articlesStateAndHealthLeaveTogether() throws Exception {
        site.page("/a", "text/html", PAGE);
        serve(item("/a", "Erster", ""));

        poller.poll(feed);

        assertThat(outbox.deliveries()).singleElement().satisfies(delivery -> {
            assertThat(delivery.articles()).hasSize(1);
            FeedState state = delivery.states().get(0);
            assertThat(state.getEtag()).contains("\"v1\"");
            assertThat(state.getArticlesTotal()).isEqualTo(1);
            assertThat(state.getKnownItems()).hasSize(1);
            assertThat(state.getNextAttemptAt()).isEqualTo(NOW.plusSeconds(60));
            FeedHealth health = delivery.health().get(0);
            assertThat(health.getStatus()).isEqualTo(FeedStatus.OK);
            assertThat(health.getItemsInFeed()).isEqualTo(1);
        });
    }

    @Test
    void noSourceMovesTimeAhead() throws Exception {
        site.page("/a", "text/html", PAGE);
        serve(item("/a", "Aus der Zukunft", "Wed, 25 Nov 2026 19:00:00 GMT"));

        poller.poll(feed);

        assertThat(outbox.articles().get(0).getPublishedAt()).contains(NOW);
    }

    @Test
    void takesAnItemOnce() throws Exception {
        site.page("/a", "text/html", PAGE);
        serve(item("/a", "Erster", ""));

        poller.poll(feed);
        poller.poll(feed);

        assertThat(outbox.articles()).hasSize(1);
        assertThat(site.visits("/a")).hasSize(1);
        assertThat(site.visits("/feed").get(1).header("If-none-match")).contains("\"v1\"");
    }

    @Test
    void takesAnItemAgainWhenTheFeedSaysSomethingElseOfIt() throws Exception {
        site.page("/a", "text/html", PAGE);
        serve(item("/a", "Erster", ""));
        poller.poll(feed);
        serve(item("/a", "Erster, nun berichtigt", ""));
        poller.poll(feed);

        assertThat(outbox.articles()).hasSize(2);
        assertThat(outbox.articles().get(0).getArticleId())
                .isEqualTo(outbox.articles().get(1).getArticleId());
        assertThat(outbox.states().get(1).getKnownItems()).hasSize(1);
    }

    @Test
    void aPollThatDidNotLeaveIsRepeatedWithNothingLostAndNothingDoubled() throws Exception {
        site.page("/a", "text/html", PAGE);
        serve(item("/a", "Erster", ""));
        outbox.failNext(1);

        assertThatThrownBy(() -> poller.poll(feed)).isInstanceOf(UndeliveredException.class);
        assertThat(poller.dueAt(feed)).isEqualTo(Instant.EPOCH);
        poller.poll(feed);
        poller.poll(feed);

        assertThat(outbox.articles()).hasSize(1);
    }

    @Test
    void aCrashBetweenPortionsLosesNothingAndDoublesNothing() throws Exception {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < 25; i++) {
            site.page("/a" + i, "text/html", PAGE);
            items.append(item("/a" + i, "Nummer " + i, ""));
        }
        serve(items.toString());
        FakeOutbox dying = new FakeOutbox();
        FeedMemory beforeCrash = new FeedMemory();
        FeedPoller first = poller(dying, beforeCrash);
        site.on("/a12", exchange -> {
            dying.failNext(100); // the second portion of ten will not leave any more
            exchange.sendResponseHeaders(500, -1);
        });
        assertThatThrownBy(() -> first.poll(feed)).isInstanceOf(UndeliveredException.class);
        site.page("/a12", "text/html", PAGE);

        FeedMemory afterRestart = new FeedMemory();
        dying.states().forEach(afterRestart::remember);
        dying.health().forEach(afterRestart::remember);
        poller(outbox, afterRestart).poll(feed);

        assertThat(dying.articles()).hasSize(10);
        assertThat(IntStream.concat(ids(dying), ids(outbox)).boxed().collect(Collectors.toList()))
                .hasSize(25)
                .doesNotHaveDuplicates();
        assertThat(outbox.states().get(outbox.states().size() - 1).getArticlesTotal())
                .isEqualTo(25);
    }

    @Test
    void unchangedFeedsBringNothing() throws Exception {
        site.status("/feed", 304);

        poller.poll(feed);

        assertThat(outbox.articles()).isEmpty();
        assertThat(outbox.health().get(0).getStatus()).isEqualTo(FeedStatus.UNCHANGED);
        assertThat(meters.counter("newswatch.ingest.polls", "result", "not_modified")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void obeysAServerThatAsksForPatience() throws Exception {
        site.status("/feed", 429, "Retry-After", "7200");

        poller.poll(feed);

        FeedHealth health = outbox.health().get(0);
        assertThat(health.getStatus()).isEqualTo(FeedStatus.FAILING);
        assertThat(health.getHttpStatus()).contains(429);
        assertThat(health.getNextAttemptAt()).isEqualTo(NOW.plusSeconds(7200));
        assertThat(outbox.deadLetters()).isEmpty();
    }

    @Test
    void explainsWhatIsNoFeedAndWritesOneDeadLetterOfIt() throws Exception {
        site.page("/feed", "text/html", "<!DOCTYPE html><html><body>Willkommen</body></html>");

        poller.poll(feed);
        poller.poll(feed);
        FeedMemory afterRestart = new FeedMemory();
        outbox.states().forEach(afterRestart::remember);
        outbox.health().forEach(afterRestart::remember);
        poller(afterRestart).poll(feed);

        assertThat(outbox.deadLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.getReason()).isEqualTo(Reason.NOT_A_FEED);
            assertThat(letter.getInput()).contains(feed.getUrl());
        });
        assertThat(outbox.health()).hasSize(3).allSatisfy(health -> {
            assertThat(health.getStatus()).isEqualTo(FeedStatus.FAILING);
            assertThat(health.getExplanation()).endsWith(".").isNotBlank();
        });
        assertThat(outbox.health().get(2).getConsecutiveFailures()).isEqualTo(3);
    }

    @Test
    void anotherTroubleIsAnotherDeadLetter() throws Exception {
        site.page("/feed", "text/html", "<!DOCTYPE html><html><body>Willkommen</body></html>");
        poller.poll(feed);
        site.page("/feed", "text/xml", "");
        poller.poll(feed);
        site.page("/feed", "text/xml", new byte[200_000]);
        poller.poll(feed);

        assertThat(outbox.deadLetters()).hasSize(3);
        assertThat(outbox.deadLetters().get(1).getDetail()).isEqualTo("The answer is empty.");
        assertThat(outbox.deadLetters().get(2).getDetail()).contains("more than the allowed");
    }

    @Test
    void aGoneFeedIsAskedOnceADay() throws Exception {
        site.status("/feed", 410);

        poller.poll(feed);

        assertThat(outbox.health().get(0).getStatus()).isEqualTo(FeedStatus.GONE);
        assertThat(outbox.health().get(0).getNextAttemptAt()).isEqualTo(NOW.plus(Duration.ofDays(1)));
    }

    @Test
    void takesTheFeedsOwnTextWhereThePageCannotBeHad() throws Exception {
        serve(item("/missing", "Erster", "").replace("</item>", "<description>Nur ein Anriss.</description></item>"));

        poller.poll(feed);

        assertThat(content(outbox.articles().get(0))).isEqualTo("Nur ein Anriss.");
        assertThat(outbox.articles().get(0).getContentKind()).isEqualTo(ContentKind.TEXT);
    }

    @Test
    void triesAPageAgainWhenTheServerStumbles() throws Exception {
        site.on("/a", exchange -> {
            boolean first = site.visits("/a").size() == 1;
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(first ? 500 : 200, first ? -1 : PAGE.getBytes(StandardCharsets.UTF_8).length);
            if (!first) {
                exchange.getResponseBody().write(PAGE.getBytes(StandardCharsets.UTF_8));
            }
        });
        serve(item("/a", "Erster", ""));

        poller.poll(feed);

        assertThat(outbox.articles()).hasSize(1);
    }

    @Test
    void writesADeadLetterWhereThereIsNothingAtAll() throws Exception {
        serve(item("/missing", "Erster", ""));

        poller.poll(feed);
        poller.poll(feed);

        assertThat(outbox.articles()).isEmpty();
        assertThat(outbox.deadLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.getReason()).isEqualTo(Reason.FETCH_FAILED);
            assertThat(letter.getInput()).contains(site.url("/missing"));
            assertThat(letter.getDetail()).contains("404");
        });
    }

    @Test
    void leavesPagesAloneWhenToldSo() throws Exception {
        site.page("/a", "text/html", PAGE);
        serve(item("/a", "Erster", "")
                .replace("</item>", "<description>Ein &lt;b&gt;Anriss&lt;/b&gt;.</description></item>"));

        poller.poll(subscription(false));

        assertThat(site.visits("/a")).isEmpty();
        assertThat(outbox.articles().get(0).getContentKind()).isEqualTo(ContentKind.HTML);
    }

    private static IntStream ids(FakeOutbox box) {
        return box.articles().stream()
                .mapToInt(article -> article.getArticleId().hashCode());
    }

    private FeedPoller poller(FeedMemory of) {
        return poller(outbox, of);
    }

    private FeedPoller poller(FakeOutbox out, FeedMemory of) {
        Fetcher fetcher = new Fetcher(
                new UserAgent(Optional.empty()),
                new FetchLimits(Duration.ofSeconds(5), 100_000),
                new HostGate(Duration.ZERO),
                new AddressGuard(true));
        return new FeedPoller(
                new FeedPoller.Tools(fetcher, out, of, new IngestMetrics(meters), () -> NOW),
                new PollSchedule(Duration.ofMinutes(5)));
    }

    private FeedSubscription subscription(boolean fetchPages) {
        return new FeedEntry(
                        site.url("/feed"),
                        Optional.of("Beispielblatt"),
                        Optional.of("Beispielblatt"),
                        Optional.of("DE"),
                        Optional.of("de"),
                        Optional.of(Duration.ofMinutes(1)),
                        fetchPages)
                .subscription(NOW);
    }

    private void serve(String items) {
        String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel><title>Beispiel</title>"
                + "<link>" + site.url("/") + "</link><description>x</description>" + items + "</channel></rss>";
        site.page("/feed", "application/rss+xml", xml.getBytes(StandardCharsets.UTF_8), "ETag", "\"v1\"");
    }

    private String item(String path, String title, String published) {
        return "<item><title>%s</title><link>%s</link>%s</item>"
                .formatted(title, site.url(path), published.isEmpty() ? "" : "<pubDate>" + published + "</pubDate>");
    }

    private static String content(RawArticle article) {
        return StandardCharsets.UTF_8.decode(article.getContent().duplicate()).toString();
    }
}

package newswatch.standalone.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import newswatch.contract.FeedHealth;
import newswatch.contract.FeedStatus;
import newswatch.contract.FeedSubscription;
import newswatch.contract.Rights;
import newswatch.contract.SiteState;
import newswatch.contract.TextUse;
import newswatch.ingest.discovery.FeedCheck;
import newswatch.ingest.fetch.Fetch;
import newswatch.ingest.fetch.Request;
import newswatch.ingest.fetch.Web;
import newswatch.ingest.topic.Subscriptions;
import newswatch.standalone.Console;
import newswatch.standalone.live.BrokerOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedsCommandTest {

    private static final Instant NOW = Instant.parse("2026-11-23T20:00:00Z");
    private static final String RSS = """
            <rss version="2.0"><channel><title>Blatt</title><item><title>Brücke gesperrt</title>
            <guid>1</guid><pubDate>Mon, 23 Nov 2026 19:00:00 GMT</pubDate></item></channel></rss>""";

    private final Kept kept = new Kept();
    private final Map<String, String> web = new HashMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path dir;

    @Test
    void addsTheAddressOfAFeedWithoutAskingAnybody() {
        int status = run(
                "add",
                "https://blatt.example/rss.xml",
                "--name",
                "Das Blatt",
                "--country",
                "de",
                "--language",
                "de",
                "--interval",
                "10m",
                "--no-pages");

        assertThat(status).isZero();
        assertThat(told()).contains("added: https://blatt.example/rss.xml", "1 feed written.");
        FeedSubscription feed = kept.feeds.values().iterator().next();
        assertThat(feed.getName()).contains("Das Blatt");
        assertThat(feed.getOutlet().getOutletId()).isEqualTo("blatt.example");
        assertThat(feed.getOutlet().getCountry()).contains("DE");
        assertThat(feed.getIntervalSeconds()).contains(600);
        assertThat(feed.getFetchPages()).isFalse();
        assertThat(feed.getAddedAt()).isEqualTo(NOW);
    }

    @Test
    void aSitesOwnFeedIsFoundAndTheOthersAreNamed() {
        web.put("https://blatt.example/", """
                <link rel=alternate type="application/rss+xml" title="Alles" href="/alles">
                <link rel=alternate type="application/rss+xml" title="Sport" href="/sport">""");

        assertThat(run("add", "blatt.example/")).isZero();

        assertThat(told())
                .contains(
                        "found: https://blatt.example/alles (Alles). The page names it as its feed.",
                        "also there: https://blatt.example/sport (Sport).");
        assertThat(kept.feeds.values())
                .extracting(FeedSubscription::getUrl)
                .containsExactly("https://blatt.example/alles");
        assertThat(run("add", "--all", "https://blatt.example/")).isZero();
        assertThat(kept.feeds).hasSize(2);
    }

    @Test
    void whereNoFeedIsFoundTheSearchIsTold() {
        assertThat(run("add", "https://leer.example/")).isEqualTo(1);

        assertThat(told())
                .contains("No feed found at https://leer.example/", "status 404", "--as-is", "0 feeds written.");
        assertThat(run("add", "--as-is", "https://leer.example/")).isZero();
        assertThat(kept.feeds).hasSize(1);
    }

    @Test
    void addingAgainChangesOnlyWhatIsDifferent() {
        run("add", "https://blatt.example/rss");
        assertThat(run("add", "https://blatt.example/rss")).isZero();
        assertThat(told()).contains("watched already: https://blatt.example/rss");

        kept.fromFile = true;
        run("add", "https://blatt.example/rss", "--language", "de");
        assertThat(told()).contains("changed: https://blatt.example/rss (it stands in the feeds file");
    }

    @Test
    void wrongUsageIsStatusTwo() {
        assertThat(run("add", "ftp://blatt.example/rss")).isEqualTo(2);
        assertThat(run("add", "https://a.example/rss", "https://b.example/rss", "--name", "x"))
                .isEqualTo(2);
        assertThat(run("check")).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("which is no http or https address", "--name goes with one feed only.");
        assertThat(kept.feeds).isEmpty();
    }

    @Test
    void listsFeedsInWordsAndAsJson() throws IOException {
        run("add", "https://blatt.example/rss", "--name", "Blatt\u001b[31m", "--language", "de");
        run("add", "https://ruhig.example/rss");
        kept.health.put(kept.idOf("https://blatt.example/rss"), failing(kept.idOf("https://blatt.example/rss")));
        out.reset();

        assertThat(run("list")).isZero();
        assertThat(told())
                .contains(
                        "failing    Blatt [31m",
                        "The server answers with status 500.",
                        "last success 3 h ago, next in 10 min, every 30 min, 20 items, 7 articles, 4 failures in a row",
                        "warning: 2 items have no date.",
                        "new        https://ruhig.example/rss",
                        "It has not been asked yet.",
                        "2 feeds: 1 new, 1 failing.")
                .doesNotContain("\u001b");
        out.reset();
        run("list", "--broken", "--json");
        JsonNode line = new ObjectMapper().readTree(told());
        assertThat(told().lines()).hasSize(1);
        assertThat(line.get("condition").asText()).isEqualTo("failing");
        assertThat(line.at("/health/http_status").asInt()).isEqualTo(500);
        assertThat(line.at("/health/moved_to").isNull()).isTrue();
    }

    @Test
    void removesByAddressOrIdAndSaysWhatItDoesNotKnow() {
        run("add", "https://a.example/rss", "https://b.example/rss");

        assertThat(run("remove", "https://a.example/rss", kept.idOf("https://b.example/rss"), "https://c.example/"))
                .isEqualTo(1);

        assertThat(kept.feeds).isEmpty();
        assertThat(told()).contains("removed: https://a.example/rss", "removed: https://b.example/rss", "articles");
        assertThat(err.toString()).contains("no such feed is watched: https://c.example/");
    }

    @Test
    void importAndExportAndImportGiveTheSameFeeds() throws IOException {
        Path yaml = dir.resolve("feeds.yaml");
        Files.writeString(yaml, """
                - url: https://eins.example/rss?a=1&b=2
                  name: "Eins & <Zwei> \\"Drei\\""
                  outlet: Eins Zeitung
                  country: AT
                  language: de
                  interval: 90s
                  fetch_pages: false
                - url: https://zwei.example/rss
                - url: https://drei.example/rss
                  outlet: drei-haus
                """);
        assertThat(run("import", yaml.toString())).isZero();
        Map<String, FeedSubscription> before = new LinkedHashMap<>(kept.feeds);
        Path opml = dir.resolve("feeds.opml");
        assertThat(run("export", opml.toString())).isZero();
        kept.feeds.clear();

        assertThat(run("import", opml.toString())).isZero();

        assertThat(kept.feeds).isEqualTo(before);
        out.reset();
        assertThat(run("export")).isZero();
        assertThat(told()).isEqualTo(Files.readString(opml));
    }

    @Test
    void importAddsWhatItCanAndNamesTheRest() throws IOException {
        Path file = dir.resolve("feeds.txt");
        Files.writeString(file, """
                # unsere Feeds
                https://a.example/rss

                kein Feed
                https://b.example/rss
                https://a.example/rss
                """);

        assertThat(run("import", file.toString())).isEqualTo(1);

        assertThat(kept.feeds).hasSize(2);
        assertThat(err.toString())
                .contains(
                        "not added: Line 4 has the url 'kein Feed', which is no http or https address.",
                        "not added: https://a.example/rss stands in the list more than once.");
        assertThat(run("import", dir.resolve("fehlt.opml").toString())).isEqualTo(1);
    }

    @Test
    void checksAFeedAndIsStatusOneWhereItIsBroken() throws IOException {
        web.put("https://blatt.example/rss", RSS);

        assertThat(run("check", "https://blatt.example/rss")).isZero();
        assertThat(told())
                .contains("ok         https://blatt.example/rss", "The feed can be read and holds 1 item.")
                .contains("format: rss-2.0, UTF-8", "items: 1, 1 of them with a date, the newest of")
                .contains("(60 min ago)", "rights: nothing is reserved");
        out.reset();
        assertThat(run("check", "--json", "https://blatt.example/rss", "https://weg.example/rss"))
                .isEqualTo(1);
        List<String> lines = told().lines().toList();
        assertThat(new ObjectMapper().readTree(lines.get(0)).at("/feed/items").asInt())
                .isEqualTo(1);
        assertThat(new ObjectMapper().readTree(lines.get(1)).get("broken").asBoolean())
                .isTrue();
    }

    @Test
    void checksAllThatAreWatched() {
        web.put("https://blatt.example/rss", RSS);
        run("add", "https://blatt.example/rss");

        assertThat(run("check", "--all")).isZero();
        assertThat(run("check", kept.idOf("https://blatt.example/rss"))).isZero();
    }

    private int run(String... arguments) {
        Console console = new Console(InputStream.nullInputStream(), out, new PrintWriter(err, true));
        return FeedsCommand.commandLine(console, new Simulated())
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private String told() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private FeedHealth failing(String id) {
        return FeedHealth.newBuilder()
                .setFeedId(id)
                .setUrl("https://blatt.example/rss")
                .setStatus(FeedStatus.FAILING)
                .setExplanation("The server answers with status 500.")
                .setHttpStatus(500)
                .setLastAttemptAt(NOW)
                .setLastSuccessAt(NOW.minusSeconds(3 * 3600 + 5))
                .setNextAttemptAt(NOW.plusSeconds(600))
                .setConsecutiveFailures(4)
                .setItemsInFeed(20)
                .setArticlesTotal(7)
                .setIntervalSeconds(1800)
                .setWarnings(List.of("2 items have no date."))
                .build();
    }

    /** Subscriptions in memory. */
    private static final class Kept implements Subscriptions {
        private final Map<String, FeedSubscription> feeds = new LinkedHashMap<>();
        private final Map<String, FeedHealth> health = new HashMap<>();
        private boolean fromFile;

        String idOf(String url) {
            return feeds.values().stream()
                    .filter(feed -> feed.getUrl().equals(url))
                    .findFirst()
                    .orElseThrow()
                    .getFeedId();
        }

        @Override
        public List<Watched> list() {
            return feeds.values().stream()
                    .map(feed -> new Watched(feed, fromFile, Optional.ofNullable(health.get(feed.getFeedId()))))
                    .toList();
        }

        @Override
        public void put(Collection<FeedSubscription> added) {
            added.forEach(feed -> feeds.put(feed.getFeedId(), feed));
        }

        @Override
        public void remove(Collection<String> feedIds) {
            feedIds.forEach(feeds::remove);
        }

        @Override
        public List<SiteState> patience() {
            return List.of();
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }

    private final class Simulated implements Surroundings {
        @Override
        public Subscriptions subscriptions(BrokerOptions where) {
            return kept;
        }

        @Override
        public OpenWeb web(BrokerOptions where) {
            return new OpenWeb() {
                @Override
                public Web web() {
                    return FeedsCommandTest.this::answer;
                }

                @Override
                public FeedCheck.Judge rights() {
                    return (url, headers) -> CompletableFuture.completedFuture(Rights.newBuilder()
                            .setTextUse(TextUse.FULL)
                            .setCheckedAt(NOW)
                            .build());
                }

                @Override
                public void close() {
                    // Nothing is held.
                }
            };
        }

        @Override
        public InstantSource clock() {
            return InstantSource.fixed(NOW);
        }
    }

    private CompletableFuture<Fetch> answer(Request request) {
        String body = web.get(request.url());
        return CompletableFuture.completedFuture(new Fetch.Answer(
                body == null ? 404 : 200,
                request.url(),
                Fetch.Headers.none(),
                String.valueOf(body).getBytes(StandardCharsets.UTF_8),
                List.of()));
    }
}

package newswatch.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import newswatch.contract.FeedStatus;
import newswatch.dashboard.SampleArchive;
import newswatch.dashboard.SampleStories;
import newswatch.dashboard.live.LiveNews;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WebServerTest {

    /** What a page or a script names of its own: {@code from './x.js'}, {@code href="/style.css"}. */
    private static final Pattern ASKED_FOR =
            Pattern.compile("(?:from |src=|href=)[\"'](?:\\./|/)?([a-z]+\\.(?:js|css|svg))[\"']");

    private static final Instant NOW = Instant.ofEpochMilli(1_700_000_000_000L);

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client = HttpClient.newHttpClient();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final LiveNews news = new LiveNews(10, metrics);
    private final SampleArchive archive = new SampleArchive();
    private final WebServer server =
            new WebServer(new WebServer.Address("127.0.0.1", 0, List.of("news.example")), news, archive, metrics);

    @BeforeEach
    void start() {
        news.story(SampleStories.bridge(NOW));
        news.story(
                SampleStories.plain("s-2", "Ölpreis fällt", NOW.plusSeconds(60)).build());
        news.story(SampleStories.plain("s-3", "Rain expected", NOW.minusSeconds(60))
                .setLanguage("en")
                .build());
        news.caughtUp();
        server.start();
    }

    @AfterEach
    void stop() {
        news.close();
        server.close();
    }

    @Test
    void listsStoriesNewestFirstAndPages() throws Exception {
        JsonNode first = ok("/api/stories?limit=2");
        JsonNode second = ok("/api/stories?limit=2&before=" + first.get("next").asText());

        assertThat(first.get("stories").findValuesAsText("story_id")).containsExactly("s-2", "s-bruecke");
        assertThat(second.get("stories").findValuesAsText("story_id")).containsExactly("s-3");
        assertThat(second.get("next").isNull()).isTrue();
    }

    @Test
    void aCardTellsOutletsCopiesAndStances() throws Exception {
        JsonNode card = ok("/api/stories").get("stories").get(1);

        assertThat(card.get("headline").asText())
                .isEqualTo("Kreistag streitet über Neubau der Elbbrücke bei Müllershausen");
        assertThat(card.get("outlets").findValuesAsText("country")).containsExactly("DE", "AT", "CH");
        assertThat(card.at("/copies/0/copy_of_outlet/name").asText()).isEqualTo("Elbbote");
        assertThat(card.at("/copies/0/copied_share").asDouble()).isEqualTo(0.934);
        assertThat(card.at("/stances/0/polarity").asText()).isEqualTo("REJECT");
        assertThat(card.has("members")).isFalse();
    }

    @Test
    void aStoryTellsWhoReportsItAndHowFastItGrows() throws Exception {
        JsonNode story = ok("/api/stories/s-bruecke");
        JsonNode card = ok("/api/stories").get("stories").get(1);

        assertThat(story.at("/coverage/1/outlet/name").asText()).isEqualTo("Tagespost Süd");
        assertThat(story.at("/coverage/1/original_share").asDouble()).isZero();
        assertThat(story.at("/countries/0/country").asText()).isEqualTo("AT");
        assertThat(story.at("/growth/articles_last_hour").asInt()).isEqualTo(3);
        assertThat(card.at("/growth/outlets_last_hour").asInt()).isEqualTo(3);
        assertThat(card.has("coverage")).as("the list stays small").isFalse();
    }

    @Test
    void tellsTheStoriesThatHaveToDoWithAStory() throws Exception {
        JsonNode related = ok("/api/stories/s-bruecke/related");

        assertThat(related.at("/same_event/0/language").asText()).isEqualTo("en");
        assertThat(related.at("/follows/headline").asText()).isEqualTo("Elbbrücke wird teurer");
        assertThat(related.at("/followed_by/0/story_id").asText()).isEqualTo("s-2");
        assertThat(ok("/api/stories/s-2/related").get("follows").isNull()).isTrue();
    }

    @Test
    void filtersByLanguage() throws Exception {
        assertThat(ok("/api/stories?language=en").get("stories").findValuesAsText("story_id"))
                .containsExactly("s-3");
    }

    @Test
    void showsAStoryWithItsMembersAlsoUnderAnIdThatWasMerged() throws Exception {
        news.story(SampleStories.plain("s-2", "Ölpreis fällt", NOW)
                .setMergedInto("s-bruecke")
                .build());

        JsonNode story = ok("/api/stories/s-2");

        assertThat(story.get("story_id").asText()).isEqualTo("s-bruecke");
        assertThat(story.at("/members/1/reasons/0").asText()).startsWith("93 %");
        assertThat(ok("/api/stories").get("stories").findValuesAsText("story_id"))
                .doesNotContain("s-2");
    }

    @Test
    void findsTheStoriesThatNameAnEntityEvenWithASlashInItsId() throws Exception {
        assertThat(ok("/api/entities/nil:verkehrsverband").get("stories")).hasSize(1);
        assertThat(ok("/api/entities/nil:CDU/CSU").get("stories")).isEmpty();
        assertThat(ok("/api/entities/nil:j%C3%B6rdis%20gro%C3%9Fkopf").get("stories"))
                .hasSize(1);
    }

    @Test
    void showsIssuesAndWhoStandsWhere() throws Exception {
        assertThat(ok("/api/issues").at("/issues/0/label").asText()).isEqualTo("Brückenmaut");
        JsonNode issue = ok("/api/issues/maut");
        assertThat(issue.get("label").asText()).isEqualTo("Brückenmaut");
        assertThat(issue.get("statements")).hasSize(3);
        assertThat(issue.at("/statements/0/side").asInt()).isEqualTo(-1);
    }

    @Test
    void showsEmergingIssuesBesideTheDefinedOnes() throws Exception {
        JsonNode emerging = ok("/api/issues").at("/emerging/0");

        assertThat(emerging.get("label").asText()).isEqualTo("Fährverbindung");
        JsonNode issue = ok("/api/issues/" + emerging.get("issue_id").asText());
        assertThat(issue.get("label").asText()).isEqualTo("Fähre");
        assertThat(issue.get("statements")).hasSize(3);
    }

    @Test
    void showsAnArticleAndGroupsASearchByStory() throws Exception {
        assertThat(ok("/api/articles/a-1").get("text").asText()).contains("Elbbrücke");
        JsonNode found = ok("/api/search?q=Elbbr%C3%BCcke");
        assertThat(found.at("/groups/0/story_id").asText()).isEqualTo("s-bruecke");
        assertThat(found.at("/groups/0/articles/0/snippet/1/hit").asBoolean()).isTrue();
    }

    @Test
    void tellsOfFeedsDeadLettersAndItsOwnState() throws Exception {
        news.feed(SampleStories.feed("elbbote", FeedStatus.FAILING, NOW));

        assertThat(ok("/api/feeds").at("/feeds/0/status").asText()).isEqualTo("FAILING");
        assertThat(ok("/api/deadletters").get("dead_letters")).isEmpty();
        JsonNode status = ok("/api/status");
        assertThat(status.get("stories").asInt()).isEqualTo(3);
        assertThat(status.at("/feeds/FAILING").asInt()).isEqualTo(1);
        assertThat(status.get("database").asBoolean()).isTrue();
    }

    @Test
    void findsFeedsByTheirState() throws Exception {
        news.feed(SampleStories.feed("elbbote", FeedStatus.FAILING, NOW));
        news.feed(SampleStories.feed("tagespost", FeedStatus.OK, NOW));
        news.feed(SampleStories.feed("inselblatt", FeedStatus.THROTTLED, NOW));

        assertThat(ok("/api/feeds").get("feeds")).hasSize(3);
        assertThat(ok("/api/feeds?status=broken").get("feeds").findValuesAsText("feed_id"))
                .containsExactly("elbbote", "inselblatt");
        assertThat(ok("/api/feeds?status=ok,throttled,ok").get("feeds").findValuesAsText("feed_id"))
                .containsExactly("inselblatt", "tagespost");
        assertThat(get("/api/feeds?status=sick").statusCode()).isEqualTo(400);
    }

    @Test
    void staysAliveWithoutTheDatabase() throws Exception {
        archive.takeAway();

        for (String path : List.of("/api/articles/a-1", "/api/search?q=x", "/api/issues", "/api/issues/maut")) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(json.readTree(answer.body()).at("/error/detail").asText())
                    .isEqualTo("The database does not answer at the moment; live stories go on.");
        }
        assertThat(ok("/api/stories").get("stories")).hasSize(3);
        assertThat(ok("/api/status").get("database").asBoolean()).isFalse();
    }

    @Test
    void tellsInJsonWhatIsWrongWithAQuestion() throws Exception {
        for (String path : List.of(
                "/api/stories?limit=0",
                "/api/stories?limit=x",
                "/api/stories?before=x",
                "/api/search",
                "/api/search?q=" + "x".repeat(201))) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(400);
            assertThat(json.readTree(answer.body()).at("/error/reason").asText())
                    .isEqualTo("INVALID");
        }
        for (String path :
                List.of("/api/stories/none", "/api/articles/none", "/api/issues/none", "/nothing", "/api/../pom.xml")) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(json.readTree(answer.body()).at("/error/reason").asText())
                    .isEqualTo("NOT_FOUND");
        }
    }

    @Test
    void everyAnswerKeepsThePageToItself() throws Exception {
        for (String path : List.of("/", "/app.js", "/api/stories", "/nothing", "/api/search")) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .startsWith("default-src 'self';")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
        }
    }

    @Test
    void answersOnlyUnderItsOwnNames() throws Exception {
        for (String host : List.of("127.0.0.1", "localhost:8080", "LOCALHOST", "[::1]:80", "news.example")) {
            assertThat(statusFor("GET", host)).as(host).isEqualTo(200);
        }
        for (String host : List.of("evil.example", "127.0.0.1.evil.example", "localhost.evil.example:80")) {
            assertThat(statusFor("GET", host)).as(host).isEqualTo(403);
        }
    }

    @Test
    void answersGetRequestsOnly() throws Exception {
        for (String method : List.of("POST", "PUT", "DELETE", "OPTIONS", "PATCH")) {
            assertThat(statusFor(method, "localhost")).as(method).isEqualTo(405);
        }
    }

    @Test
    void hostileTextComesOutAsJsonAndNothingElse() throws Exception {
        String hostile = "</script><img src=x onerror=alert(1)> \u202Egnp.exe \uD83D\uDE80 \"'\\";
        news.story(SampleStories.plain("s-evil", hostile, NOW.plusSeconds(99))
                .setMembers(
                        List.of(SampleStories.member("a-evil", hostile, SampleStories.outlet("x", hostile, "<b"), NOW)
                                .setUrl("javascript:alert(1)")
                                .build()))
                .build());

        HttpResponse<String> answer = get("/api/stories/s-evil");

        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(json.readTree(answer.body()).get("headline").asText()).isEqualTo(hostile);
    }

    @Test
    void thePageHasNoWayToTurnTextIntoMarkup() throws Exception {
        for (String file : List.of("/", "/app.js", "/feeds.js", "/issues.js", "/views.js", "/dom.js", "/text.js")) {
            assertThat(get(file).body())
                    .as(file)
                    .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(")
                    .doesNotContain("onclick=", "<style", "style=", "//cdn", "fonts.g");
        }
    }

    @Test
    void servesEveryFileThatThePageAsksFor() throws Exception {
        Deque<String> open = new ArrayDeque<>(List.of("/"));
        Set<String> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            String file = open.remove();
            HttpResponse<String> answer = get(file);
            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            ASKED_FOR
                    .matcher(answer.body())
                    .results()
                    .map(found -> "/" + found.group(1))
                    .filter(seen::add)
                    .forEach(open::add);
        }
        assertThat(seen).contains("/app.js", "/issues.js", "/style.css");
    }

    @Test
    void pushesAStoryToAnOpenPageWithinASecond() throws Exception {
        HttpResponse<InputStream> stream = client.send(
                HttpRequest.newBuilder(uri("/api/events"))
                        .header("Accept", "text/event-stream")
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo(": hello");
            long before = System.nanoTime();
            news.story(SampleStories.plain("s-live", "Eilmeldung: Größe <b>zählt</b>\nnicht", NOW)
                    .build());

            List<String> event = untilData(lines);

            assertThat(System.nanoTime() - before).isLessThan(1_000_000_000L);
            assertThat(event).anyMatch(line -> line.equals("event: story"));
            assertThat(event).anyMatch(line -> line.startsWith("id: "));
            String data = event.get(event.size() - 1).substring("data: ".length());
            assertThat(json.readTree(data).get("headline").asText()).isEqualTo("Eilmeldung: Größe <b>zählt</b>\nnicht");
        }
    }

    @Test
    void tellsWhoeverAsksForEventsWithoutSayingSo() throws Exception {
        assertThat(get("/api/events").statusCode()).isEqualTo(406);
    }

    private static List<String> untilData(BufferedReader lines) throws IOException {
        List<String> event = new ArrayList<>();
        String line = lines.readLine();
        while (line != null) {
            if (!line.isEmpty() && !line.startsWith(":")) {
                event.add(line);
            }
            if (line.startsWith("data: ")) {
                return event;
            }
            line = lines.readLine();
        }
        throw new IOException("The stream ended");
    }

    @Test
    void countsItsAnswersAndStories() throws Exception {
        ok("/api/stories");

        assertThat(metrics.get("newswatch.dashboard.requests").counter().count())
                .isPositive();
        assertThat(metrics.get("newswatch.dashboard.stories.held").gauge().value())
                .isEqualTo(3);
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode ok(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    /** By hand, since Java's client lets nobody choose the host header. */
    private int statusFor(String method, String host) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            String request = "%s /api/status HTTP/1.1\r\nHost: %s\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                    .formatted(method, host);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            return Integer.parseInt(answer.readLine().split(" ")[1]);
        }
    }
}

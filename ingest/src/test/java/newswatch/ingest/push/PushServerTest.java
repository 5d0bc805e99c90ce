package newswatch.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import newswatch.contract.Channel;
import newswatch.contract.ContentKind;
import newswatch.contract.RawArticle;
import newswatch.contract.Reason;
import newswatch.ingest.FakeOutbox;
import newswatch.ingest.IngestMetrics;
import newswatch.ingest.backfill.BackfillLane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class PushServerTest {

    private final FakeOutbox outbox = new FakeOutbox();
    private final PushServer server = PushServer.start(
            "127.0.0.1",
            0,
            outbox,
            new BackfillLane(() -> 0, BackfillLane.TRICKLE),
            new IngestMetrics(new SimpleMeterRegistry()));
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void answersEveryLineAfterAllAreCommittedTogether() throws Exception {
        HttpResponse<String> response = push("""
                {"id":"eins","text":"Größe und Maß.","title":"Titel","source":"Blatt","published":"2026-11-23T10:00:00+01:00","authors":["Anna Ähre"]}

                kein JSON
                {"id":"drei","error":{"reason":"EMPTY","detail":"The file is empty."}}
                """);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body().lines().toList())
                .containsExactly(
                        "{\"id\":\"eins\",\"article_id\":\"%s\"}"
                                .formatted(outbox.articles().get(0).getArticleId()),
                        "{\"id\":null,\"error\":{\"reason\":\"INVALID\",\"detail\":\"The line is not JSON (column 1).\"}}",
                        "{\"id\":\"drei\",\"error\":{\"reason\":\"EMPTY\",\"detail\":\"The file is empty.\"}}");
        assertThat(outbox.deliveries()).hasSize(1);
        RawArticle article = outbox.articles().get(0);
        assertThat(article.getOutlet().getOutletId()).isEqualTo("blatt");
        assertThat(article.getExternalId()).contains("eins");
        assertThat(article.getChannel()).isEqualTo(Channel.PUSH);
        assertThat(article.getContentKind()).isEqualTo(ContentKind.TEXT);
        assertThat(StandardCharsets.UTF_8.decode(article.getContent()).toString())
                .isEqualTo("Größe und Maß.");
        assertThat(article.getPublishedAt()).contains(Instant.parse("2026-11-23T09:00:00Z"));
        assertThat(article.getAuthors()).containsExactly("Anna Ähre");
        assertThat(outbox.deadLetters())
                .extracting(letter -> letter.getReason())
                .containsExactly(Reason.INVALID, Reason.EMPTY);
    }

    @Test
    void takesPagesByteForByte() throws Exception {
        byte[] page = {'<', 'p', '>', (byte) 0xe4, (byte) 0xf6};
        push(
                "{\"url\":\"https://blatt.example/a#top\",\"html_base64\":\"%s\",\"media_type\":\"text/html; charset=iso-8859-1\"}"
                        .formatted(Base64.getEncoder().encodeToString(page)));

        RawArticle article = outbox.articles().get(0);
        assertThat(article.getContent().array()).isEqualTo(page);
        assertThat(article.getMediaType()).contains("text/html; charset=iso-8859-1");
        assertThat(article.getOutlet().getOutletId()).isEqualTo("blatt.example");
    }

    @Test
    void theSameLineMakesTheSameArticle() throws Exception {
        push(
                "{\"id\":\"a\",\"source\":\"Blatt\",\"text\":\"x\"}\n{\"id\":\"a\",\"source\":\"BLATT\",\"clean_text\":\"y\"}");

        assertThat(outbox.articles().get(0).getArticleId())
                .isEqualTo(outbox.articles().get(1).getArticleId());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"id\":\"a\"} | EMPTY",
                "{\"id\":\"a\",\"text\":\"  \\n\"} | EMPTY",
                "{\"id\":\"a\",\"text\":\"x\",\"html\":\"y\"} | INVALID",
                "{\"text\":\"x\"} | INVALID",
                "{\"id\":\"a\",\"text\":7} | INVALID",
                "{\"id\":\"a\",\"text\":\"\\ud83d\"} | INVALID",
                "{\"id\":\"a\",\"html_base64\":\"ä!\"} | INVALID",
                "{\"id\":\"a\",\"text\":\"x\",\"url\":\"file:///etc/passwd\"} | INVALID",
                "{\"id\":\"a\",\"text\":\"x\",\"published\":\"gestern\"} | INVALID",
                "{\"id\":\"a\",\"text\":\"x\",\"language\":\"deutsch\"} | INVALID",
                "{\"id\":\"a\",\"text\":\"x\",\"authors\":\"Anna\"} | INVALID",
                "{\"id\":\"a\",\"text\":\"x\",\"channel\":\"feed\"} | INVALID",
                "{\"id\":\"a\",\"text\":\"x\"} {} | INVALID",
                "[] | INVALID",
                "{\"id\":\"a\",\"error\":{\"reason\":\"neu\",\"detail\":\"?\"}} | INVALID",
            })
    void refusesABadLineWithAReason(String line, Reason reason) throws Exception {
        HttpResponse<String> response = push(line);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("\"reason\":\"" + reason + "\"");
        assertThat(outbox.articles()).isEmpty();
        assertThat(outbox.deadLetters()).hasSize(1);
    }

    @Test
    void refusesAnArticleThatIsTooLarge() throws Exception {
        assertThat(push("{\"id\":\"a\",\"text\":\"%s\"}".formatted("x".repeat(5 * 1024 * 1024 + 1)))
                        .body())
                .contains("TOO_LARGE");
        assertThat(push("{\"id\":\"a\",\"text\":\"%s\"}".formatted("x".repeat(9 * 1024 * 1024)))
                        .body())
                .contains("TOO_LARGE");
        assertThat(push("{\"id\":\"a\",\"text\":\"%s\"}".formatted("x".repeat(5 * 1024 * 1024)))
                        .body())
                .contains("article_id");
    }

    @Test
    void refusesARequestThatIsTooLarge() throws Exception {
        assertThat(push("x".repeat(32 * 1024 * 1024 + 1)).statusCode()).isEqualTo(413);
        assertThat(outbox.deliveries()).isEmpty();
    }

    @Test
    void saysWhenNothingWasTaken() throws Exception {
        outbox.failNext(1);

        HttpResponse<String> response = push("{\"id\":\"a\",\"text\":\"x\"}");

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).contains("1");
        assertThat(push("{\"id\":\"a\",\"text\":\"x\"}").statusCode()).isEqualTo(200);
    }

    @Test
    void doesNotTakeWhatPagesOfOtherSitesSend() throws Exception {
        String line = "{\"id\":\"a\",\"text\":\"x\"}";

        assertThat(send(request(line).header("Origin", "https://boese.example")).statusCode())
                .isEqualTo(403);
        assertThat(send(request(line).header("Origin", "null")).statusCode()).isEqualTo(403);
        assertThat(send(request(line).header("Sec-Fetch-Site", "cross-site")).statusCode())
                .isEqualTo(403);
        assertThat(send(request(line).setHeader("Content-Type", "text/plain")).statusCode())
                .isEqualTo(415);
        assertThat(send(request(line).header("Origin", "http://127.0.0.1:" + server.port()))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void oneJsonDocumentMayHaveLineBreaks() throws Exception {
        HttpResponse<String> response = send(
                request("{\n  \"id\": \"a\",\n  \"text\": \"x\"\n}").setHeader("Content-Type", "application/json"));

        assertThat(response.body()).contains("article_id");
    }

    @Test
    void saysThatItIsThere() throws Exception {
        assertThat(send(HttpRequest.newBuilder(uri("/health"))).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> push(String lines) throws Exception {
        return send(request(lines));
    }

    private HttpRequest.Builder request(String lines) {
        return HttpRequest.newBuilder(uri("/v1/articles"))
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(lines));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }
}

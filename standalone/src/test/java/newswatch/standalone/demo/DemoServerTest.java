package newswatch.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DemoServerTest {

    private static final Instant START = Instant.parse("2026-11-23T12:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final HttpClient http = HttpClient.newHttpClient();

    @SuppressWarnings("NullAway.Init") // set before each test
    private DemoServer server;

    @BeforeEach
    void start() throws IOException {
        server = DemoServer.start(DemoCorpus.load(), now::get, 0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void publishesNothingBeforeTheStartAndMoreWithTime() throws Exception {
        assertThat(get("/npa/feed.xml", "").body()).doesNotContain("<item>");
        server.begin(START);
        assertThat(get("/npa/feed.xml", "").body()).containsOnlyOnce("<item>").contains("ostsee-autobahn-001.html");
        now.set(START.plusSeconds(200));
        assertThat(get("/npa/feed.xml", "").body().split("<item>", -1)).hasSizeGreaterThan(3);
    }

    @Test
    void answersAnUnchangedFeedWithNotModified() throws Exception {
        server.begin(START);
        String tag = get("/npa/feed.xml", "").headers().firstValue("ETag").orElseThrow();

        assertThat(get("/npa/feed.xml", tag).statusCode()).isEqualTo(304);
        now.set(START.plusSeconds(200));
        assertThat(get("/npa/feed.xml", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void servesAPageOnlyOnceItIsPublished() throws Exception {
        String page = "/npa/ostsee-autobahn-001.html";
        assertThat(get(page, "").statusCode()).isEqualTo(404);
        server.begin(START);
        assertThat(get(page, "").body()).contains("210 Hektar Moor", "application/ld+json", "cookie-banner");
    }

    private HttpResponse<String> get(String path, String tag) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + path))
                .header("If-None-Match", tag)
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}

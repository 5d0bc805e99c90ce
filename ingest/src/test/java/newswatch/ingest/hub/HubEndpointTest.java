package newswatch.ingest.hub;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newswatch.contract.HubLease;
import newswatch.ingest.SmallWeb;
import newswatch.ingest.time.SystemTimeline;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HubEndpointTest {

    private static final String TOPIC = "https://blatt.example/rss";
    private static final HubKeys KEYS = new HubKeys(new byte[32]);

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> hurried = new ArrayList<>();
    private final SystemTimeline timeline = new SystemTimeline(bug -> {
        throw bug;
    });
    private final HubEndpoint endpoint = new HubEndpoint();
    private final Javalin server = Javalin.create(config -> {
        config.startup.showJavalinBanner = false;
        config.jetty.host = "127.0.0.1";
        config.jetty.port = 0;
        endpoint.addTo(config.routes);
    });

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
        timeline.close();
    }

    @Test
    void answersHubsOverHttp() throws Exception {
        assertThat(get("x", "?hub.mode=subscribe&hub.topic=t").statusCode()).isEqualTo(503);
        open();

        HttpResponse<String> echoed = get(
                KEYS.path("f1"),
                "?hub.mode=subscribe&hub.topic=https%3A%2F%2Fblatt.example%2Frss&hub.challenge=%3Cb%3Efrage&hub.lease_seconds=900");
        assertThat(echoed.statusCode()).isEqualTo(200);
        assertThat(echoed.body()).isEqualTo("<b>frage");
        assertThat(echoed.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(echoed.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(get(KEYS.path("f1"), "").statusCode()).isEqualTo(404);
        assertThat(get("erraten", "?hub.mode=subscribe&hub.topic=t").statusCode())
                .isEqualTo(404);
        assertThat(post(KEYS.path("f1"), "sha256=00").statusCode()).isEqualTo(202);
        assertThat(post(KEYS.path("f1"), "sha256=00").body()).isEmpty();
        assertThat(post("erraten", "sha256=00").statusCode()).isEqualTo(404);
        assertThat(hurried).isEmpty();
    }

    private void open() {
        HubDesk desk = new HubDesk(new HubParts(
                new SmallWeb(),
                timeline,
                "https://wir.example",
                KEYS,
                (feedId, lease) -> {},
                new HubParts.Watcher() {
                    @Override
                    public void hurry(String feedId) {
                        hurried.add(feedId);
                    }

                    @Override
                    public void hub(String feedId, Optional<String> hub) {
                        // Nobody is told.
                    }
                },
                new SimpleMeterRegistry()));
        Instant now = Instant.now();
        desk.restore(HubLease.newBuilder()
                .setFeedId("f1")
                .setTopic(TOPIC)
                .setHub("https://hub.example/")
                .setRequestedAt(now)
                .setExpiresAt(now.plusSeconds(9000))
                .build());
        endpoint.open(desk);
    }

    private HttpResponse<String> get(String path, String query) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(uri(path + query)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String signature) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(uri(path))
                        .header("X-Hub-Signature", signature)
                        .POST(HttpRequest.BodyPublishers.ofString("<rss/>"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + "/v1/hub/" + path);
    }
}

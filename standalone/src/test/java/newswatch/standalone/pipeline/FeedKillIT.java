package newswatch.standalone.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 while feeds publish, again and again: in the end every item is there, and in its first revision. */
@Tag("slow")
class FeedKillIT {

    private static final int ROUNDS = 6;
    private static final int FEEDS = 5;
    private static final int ITEMS_PER_FEED = 60;
    private static final int SHOWN = 40;
    private static final Duration EVERY = Duration.ofSeconds(2);

    private final List<NewswatchProcess> started = new ArrayList<>();

    @TempDir
    Path temp;

    @AfterEach
    void stopAll() {
        started.forEach(NewswatchProcess::close);
    }

    @Test
    void everyItemOfEveryFeedArrivesOnce() throws Exception {
        Random random = new Random(20_261_124L);
        try (Publisher publisher = new Publisher()) {
            Path feeds = Files.writeString(temp.resolve("feeds.yaml"), publisher.feedList());
            Map<String, String> settings = Map.of(
                    "NEWSWATCH_INGEST_FEEDS", feeds.toString(),
                    "NEWSWATCH_INGEST_ALLOW_PRIVATE_ADDRESSES", "true",
                    "NEWSWATCH_INGEST_HOST_GAP", "PT0S",
                    "NEWSWATCH_INGEST_ADDRESS_GAP", "PT0S");
            Path data = temp.resolve("data");
            NewswatchProcess newswatch = up(data, settings);
            for (int round = 0; round < ROUNDS; round++) {
                Thread.sleep(500 + random.nextInt(8_000));
                newswatch.kill();
                newswatch = up(data, settings);
            }
            String all = Integer.toString(FEEDS * ITEMS_PER_FEED);
            assertThat(newswatch.await("select count(*) from article", all)).isEqualTo(all);
            assertThat(newswatch.one("select count(*) from article_revision")).isEqualTo(all);
            assertThat(newswatch.one("select count(*) from dead_letter")).isEqualTo("0");
            assertThat(newswatch.keys("news.article.raw.v1"))
                    .hasSize(FEEDS * ITEMS_PER_FEED)
                    .doesNotHaveDuplicates();
            assertThat(newswatch.one("select sum(articles_total) from feed_health"))
                    .isEqualTo(all);
        }
    }

    private NewswatchProcess up(Path data, Map<String, String> settings) throws IOException, InterruptedException {
        NewswatchProcess process = NewswatchProcess.up(temp, data, settings);
        started.add(process);
        return process;
    }

    /** Feeds whose items appear over time, and their pages. */
    private static final class Publisher implements AutoCloseable {

        private final Instant start = Instant.now();
        private final HttpServer server;

        Publisher() throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newFixedThreadPool(4));
            server.createContext("/", this::answer);
            server.start();
        }

        String feedList() {
            StringBuilder list = new StringBuilder();
            for (int feed = 0; feed < FEEDS; feed++) {
                list.append("- url: %s/feed/%d%n  interval: PT1S%n".formatted(address(), feed));
            }
            return list.toString();
        }

        private String address() {
            return "http://127.0.0.1:" + server.getAddress().getPort();
        }

        private void answer(HttpExchange exchange) throws IOException {
            String[] path = exchange.getRequestURI().getPath().split("/", -1);
            try (exchange) {
                if (path[1].equals("feed")) {
                    send(exchange, "application/rss+xml", feed(Integer.parseInt(path[2])));
                } else if (path[1].equals("artikel")) {
                    send(exchange, "text/html", page(path[2], path[3]));
                } else {
                    exchange.sendResponseHeaders(404, -1);
                }
            }
        }

        private static void send(HttpExchange exchange, String type, String text) throws IOException {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }

        private String feed(int feed) {
            int last = (int) Math.min(
                    ITEMS_PER_FEED - 1, Duration.between(start, Instant.now()).dividedBy(EVERY));
            StringBuilder items = new StringBuilder();
            for (int i = last; i >= Math.max(0, last - SHOWN + 1); i--) {
                items.append("<item><title>Bericht %d aus Ort %d</title><link>%s/artikel/%d/%d</link></item>"
                        .formatted(i, feed, address(), feed, i));
            }
            return "<rss version=\"2.0\"><channel><title>Ort %d</title>%s</channel></rss>".formatted(feed, items);
        }

        private static String page(String feed, String item) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 5; i++) {
                text.append(
                                "<p>In Ort %s hat der Gemeinderat am Montag den Antrag %s beraten und mit %d Stimmen angenommen."
                                        .formatted(feed, item, 10 + i))
                        .append(" Die Gemeinde will damit den Bau der Schule im Ortsteil %s beginnen.</p>"
                                .formatted(item));
            }
            return "<html><head><title>Bericht %s aus Ort %s</title></head><body><article><h1>Bericht %s</h1>%s</article></body></html>"
                    .formatted(item, feed, item, text);
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}

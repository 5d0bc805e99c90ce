package newswatch.standalone.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.CRC32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The demo's web: every outlet's feed and pages on the loopback address. What it answers depends on nothing but the
 * corpus, the start and the time that the clock shows; before the start all feeds are empty.
 */
public final class DemoServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DemoServer.class);
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final int NOT_FOUND = 404;
    private static final int THREADS = 4;
    private static final int RELATED = 3;

    private final DemoCorpus corpus;
    private final InstantSource clock;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private volatile Instant start = Instant.MAX;

    private DemoServer(DemoCorpus corpus, InstantSource clock, HttpServer server) {
        this.corpus = corpus;
        this.clock = clock;
        this.server = server;
    }

    /**
     * Starts to answer.
     *
     * @param port where on the loopback address; 0 picks a free one
     * @throws IOException if the port is taken
     */
    public static DemoServer start(DemoCorpus corpus, InstantSource clock, int port) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
        DemoServer server = new DemoServer(corpus, clock, http);
        http.createContext("/", server::handle);
        http.setExecutor(server.threads);
        http.start();
        return server;
    }

    /** Lets the outlets begin to publish: second 0 is this time. */
    public void begin(Instant second0) {
        start = second0.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Address of the server, without a slash at its end. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Address of an outlet's feed. */
    public String feedAddress(DemoOutlet outlet) {
        return address() + "/" + outlet.id() + "/feed.xml";
    }

    private record Answer(String mediaType, String body, Instant changed) {}

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Optional<Answer> answer = answer(path);
            if (answer.isPresent()) {
                send(exchange, answer.get());
            } else {
                exchange.sendResponseHeaders(NOT_FOUND, -1);
            }
        } catch (RuntimeException bug) {
            LOG.warn("The demo's server failed", bug);
        }
    }

    private Optional<Answer> answer(String path) {
        if (path.equals("/robots.txt")) {
            return Optional.of(new Answer("text/plain", "User-agent: *\nAllow: /\n", Instant.EPOCH));
        }
        if (path.equals("/")) {
            return Optional.of(new Answer("text/html", home(), Instant.EPOCH));
        }
        String outlet = path.split("/", -1)[1];
        List<DemoArticle> published = corpus.published(outlet, second());
        if (corpus.outlets().containsKey(outlet) && path.endsWith("/feed.xml")) {
            return Optional.of(feed(corpus.outlets().get(outlet), published));
        }
        return published.stream()
                .filter(article -> article.path().equals(path))
                .findFirst()
                .map(article -> page(article, published));
    }

    private long second() {
        Instant now = clock.instant();
        return now.isBefore(start) ? -1 : ChronoUnit.SECONDS.between(start, now);
    }

    private Answer feed(DemoOutlet outlet, List<DemoArticle> published) {
        Instant since = start.equals(Instant.MAX) ? Instant.EPOCH : start;
        DemoFeed feed = new DemoFeed(address(), since);
        String mediaType = "application/" + outlet.feed().toLowerCase(Locale.ROOT) + "+xml";
        return new Answer(
                mediaType, feed.of(outlet, published), published.isEmpty() ? since : feed.at(published.get(0)));
    }

    private Answer page(DemoArticle article, List<DemoArticle> published) {
        // What is related must not change later, or the page would seem to be edited.
        List<DemoArticle> related = published.stream()
                .filter(other -> other.second() < article.second())
                .limit(RELATED)
                .toList();
        Instant at = new DemoFeed(address(), start).at(article);
        return new Answer("text/html", new DemoPage(address()).of(article, at, related), at);
    }

    private String home() {
        StringBuilder out = new StringBuilder("<!DOCTYPE html><html lang=\"de\"><meta charset=\"utf-8\">")
                .append("<title>Demo</title><h1>Zwölf erfundene Zeitungen</h1><ul>");
        corpus.outlets()
                .values()
                .forEach(outlet -> out.append("<li>%s: <a href=\"/%s/feed.xml\">%s</a></li>"
                        .formatted(DemoFeed.xml(outlet.name()), outlet.id(), outlet.feed())));
        return out.append("</ul></html>").toString();
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        CRC32 sum = new CRC32();
        sum.update(body);
        String tag = "\"" + Long.toHexString(sum.getValue()) + "\"";
        exchange.getResponseHeaders().set("Content-Type", answer.mediaType() + "; charset=utf-8");
        exchange.getResponseHeaders().set("ETag", tag);
        exchange.getResponseHeaders().set("Last-Modified", DemoFeed.httpDate(answer.changed()));
        if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(NOT_MODIFIED, -1);
            return;
        }
        boolean bodyWanted = !exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(OK, bodyWanted ? body.length : -1);
        if (bodyWanted) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

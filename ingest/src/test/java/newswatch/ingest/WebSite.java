package newswatch.ingest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web site on a free loopback port, for tests. */
public final class WebSite implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, HttpHandler> pages = new ConcurrentHashMap<>();
    private final List<Visit> visits = new CopyOnWriteArrayList<>();

    /** A request that came. */
    public record Visit(String path, Map<String, List<String>> headers, long nanos) {
        /** A header as it came. */
        public Optional<String> header(String name) {
            return headers.getOrDefault(name, List.of()).stream().findFirst();
        }
    }

    private WebSite(HttpServer server) {
        this.server = server;
    }

    public static WebSite open() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            WebSite site = new WebSite(server);
            server.setExecutor(site.threads);
            server.createContext("/", site::answer);
            server.start();
            return site;
        } catch (IOException noPort) {
            throw new IllegalStateException(noPort);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        visits.add(new Visit(path, Map.copyOf(exchange.getRequestHeaders()), System.nanoTime()));
        try (exchange) {
            pages.getOrDefault(path, missing -> missing.sendResponseHeaders(404, -1))
                    .handle(exchange);
        }
    }

    /** Answers a path in its own way. */
    public WebSite on(String path, HttpHandler handler) {
        pages.put(path, handler);
        return this;
    }

    /** Serves a document with these headers, given as name, value, name, value. */
    public WebSite page(String path, String contentType, byte[] body, String... headers) {
        return on(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", contentType);
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        });
    }

    public WebSite page(String path, String contentType, String body) {
        return page(path, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    /** Answers with a status and headers, and nothing else. */
    public WebSite status(String path, int status, String... headers) {
        return on(path, exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            exchange.sendResponseHeaders(status, -1);
        });
    }

    public String url(String path) {
        return "http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path);
    }

    /** Requests to a path, in order. */
    public List<Visit> visits(String path) {
        return visits.stream().filter(visit -> visit.path().equals(path)).toList();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

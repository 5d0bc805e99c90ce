package newswatch.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** An outlet on this machine: an RSS feed that grows when told, and the pages that it leads to. */
final class GrowingFeed implements AutoCloseable {

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final long PATIENCE_SECONDS = 60;

    private final HttpServer server;
    private final List<Corpus.Item> items = new CopyOnWriteArrayList<>();
    private final CountDownLatch asked = new CountDownLatch(1);

    private GrowingFeed(HttpServer server) {
        this.server = server;
    }

    /** Starts with an empty feed. */
    static GrowingFeed start() throws IOException {
        GrowingFeed feed =
                new GrowingFeed(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        feed.server.createContext("/", feed::answer);
        feed.server.start();
        return feed;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/feed.xml";
    }

    /** Waits until the feed has been read for the first time. */
    void awaitAsked() throws InterruptedException, TimeoutException {
        if (!asked.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new TimeoutException("Nobody read the feed within a minute");
        }
    }

    /** Puts an article on top and returns the address of its page. */
    String add(Corpus.Item item) {
        items.add(0, item);
        return page(item);
    }

    private String page(Corpus.Item item) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path(item);
    }

    private static String path(Corpus.Item item) {
        return "/" + item.id() + ".html";
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/feed.xml")) {
                send(exchange, "application/rss+xml", feed());
                asked.countDown();
                return;
            }
            var item = items.stream().filter(one -> path(one).equals(path)).findFirst();
            if (item.isPresent()) {
                send(exchange, "text/html", html(item.get()));
            } else {
                exchange.sendResponseHeaders(NOT_FOUND, -1);
            }
        }
    }

    private static void send(HttpExchange exchange, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.sendResponseHeaders(OK, body.length);
        exchange.getResponseBody().write(body);
    }

    private String feed() {
        StringBuilder feed = new StringBuilder(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"><channel>")
                .append("<title>Bench</title><link>%s</link><description>Grows</description>".formatted(address()));
        for (Corpus.Item item : items) {
            feed.append("<item><title>%s</title><link>%s</link><guid>%s</guid></item>\n"
                    .formatted(escaped(item.title()), page(item), page(item)));
        }
        return feed.append("</channel></rss>\n").toString();
    }

    private static String html(Corpus.Item item) {
        return """
                <!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>%1$s</title></head><body>
                <nav><a href="/">Start</a> <a href="/sport">Sport</a></nav>
                <main><article><h1>%1$s</h1><p>%2$s</p></article></main>
                <footer>Impressum</footer></body></html>
                """.formatted(escaped(item.title()), escaped(item.text()).replace("\n\n", "</p>\n<p>"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

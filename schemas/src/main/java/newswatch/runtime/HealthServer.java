package newswatch.runtime;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Answers {@code /health} (200 when all services are up, else 503) and {@code /metrics} (Prometheus text format). */
public final class HealthServer implements AutoCloseable {

    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    private final HttpServer server;

    private HealthServer(HttpServer server) {
        this.server = server;
    }

    /**
     * Starts to answer.
     *
     * @param address where to listen; port 0 picks a free one
     * @throws IOException if the address is taken
     */
    public static HealthServer start(
            InetSocketAddress address, Collection<? extends Service> services, PrometheusMeterRegistry metrics)
            throws IOException {
        List<Service> watched = List.copyOf(services);
        HttpServer server = HttpServer.create(address, 0);
        server.createContext("/health", exchange -> {
            boolean up = watched.stream().allMatch(service -> service.health().isUp());
            answer(exchange, up ? OK : UNAVAILABLE, describe(watched));
        });
        server.createContext("/metrics", exchange -> answer(exchange, OK, metrics.scrape()));
        server.start();
        return new HealthServer(server);
    }

    /** The port that it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    private static String describe(List<Service> services) {
        return services.stream()
                .map(service -> "%s %s %s%n"
                        .formatted(
                                service.name(),
                                service.health().status(),
                                service.health().detail()))
                .collect(Collectors.joining());
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

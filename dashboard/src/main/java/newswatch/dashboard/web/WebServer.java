package newswatch.dashboard.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import newswatch.dashboard.archive.Archive;
import newswatch.dashboard.archive.ArchiveUnavailableException;
import newswatch.dashboard.live.LiveNews;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves the page, the JSON API under {@code /api/} and the events under {@code /api/events}. */
public final class WebServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int NOT_ACCEPTABLE = 406;
    private static final int BROKEN = 500;
    private static final int UNAVAILABLE = 503;

    private final Address address;
    private final LiveNews news;
    private final Archive archive;
    private final MeterRegistry metrics;
    private final Javalin server;

    /**
     * Prepares the server; it listens after {@link #start()}.
     *
     * @param archive answers for articles and search
     */
    public WebServer(Address address, LiveNews news, Archive archive, MeterRegistry metrics) {
        this.address = address;
        this.news = news;
        this.archive = archive;
        this.metrics = metrics;
        this.server = Javalin.create(this::configure);
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.routes.before(new Guard(address.allowedHosts()));
        PageFiles.addTo(config.routes);
        new Api(news, archive).addTo(config.routes);
        config.routes.before("/api/events", WebServer::requireEventStream);
        config.routes.sse("/api/events", new EventStream(news.hub())::serve);
        config.routes.after(this::count);
        config.routes.exception(
                BadQuestionException.class,
                (bad, context) -> Answers.refuse(context, BAD_REQUEST, "INVALID", bad.detail()));
        config.routes.exception(
                ArchiveUnavailableException.class,
                (away, context) ->
                        Answers.refuse(context, UNAVAILABLE, "DATABASE_AWAY", ArchiveUnavailableException.SENTENCE));
        config.routes.exception(RuntimeException.class, WebServer::broken);
        config.routes.error(NOT_FOUND, WebServer::notFound);
    }

    /** Without this header the answer would be empty, which explains nothing. */
    private static void requireEventStream(Context context) {
        String accepted = context.header("Accept");
        if (accepted == null || !accepted.contains("text/event-stream")) {
            Answers.refuse(
                    context, NOT_ACCEPTABLE, "INVALID", "Ask for events with the header Accept: text/event-stream.");
        }
    }

    private static void broken(RuntimeException bug, Context context) {
        LOG.error("Answering {} failed", context.path(), bug);
        Answers.refuse(context, BROKEN, "BROKEN", "The dashboard made a mistake; see its log.");
    }

    private static void notFound(Context context) {
        String already = context.result();
        if (already == null || !already.startsWith("{")) {
            Answers.json(context, Answers.error("NOT_FOUND", "There is nothing at this address."));
        }
    }

    private void count(Context context) {
        metrics.counter("newswatch.dashboard.requests", "status", Integer.toString(context.statusCode()))
                .increment();
    }

    /** Listens from now on. */
    public void start() {
        server.start(address.host(), address.port());
    }

    /** The port that it listens on. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }

    /**
     * Where the server listens.
     *
     * @param host address to listen on
     * @param port 0 picks a free one
     * @param allowedHosts names by which it may be called, besides localhost and the loopback addresses
     */
    public record Address(String host, int port, List<String> allowedHosts) {

        public Address {
            allowedHosts = List.copyOf(allowedHosts);
        }
    }
}

package newswatch.dashboard;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newswatch.dashboard.archive.SqlArchive;
import newswatch.dashboard.live.LiveNews;
import newswatch.dashboard.live.TopicReader;
import newswatch.dashboard.web.WebServer;
import newswatch.runtime.Health;
import newswatch.runtime.Service;
import newswatch.schema.Registry;
import newswatch.schema.Topics;

/** The live page: reads the topics into memory, articles from the database, and serves both to browsers. */
public final class DashboardService implements Service {

    private final LiveNews news;
    private final TopicReader reader;
    private final SqlArchive archive;
    private final WebServer server;
    private volatile Optional<Health> failure = Optional.empty();

    /** Prepares the service; nothing is opened before {@link #start()}. */
    public DashboardService(DashboardConfig config, MeterRegistry metrics) {
        this.news = new LiveNews(config.stories(), metrics);
        this.reader = new TopicReader(
                config.bootstrapServers(), new Topics(Registry.at(config.schemaRegistryUrl())), news, metrics);
        this.archive =
                new SqlArchive(config.jdbcUrl(), config.jdbcUser(), config.jdbcPassword(), config.emergingStatements());
        this.server = new WebServer(
                new WebServer.Address(config.host(), config.port(), hostNames(config)), news, archive, metrics);
    }

    private static List<String> hostNames(DashboardConfig config) {
        List<String> names = new ArrayList<>(config.allowedHosts().orElse(List.of()));
        names.add(config.host());
        return List.copyOf(names);
    }

    @Override
    public String name() {
        return "dashboard";
    }

    @Override
    public void start() {
        try {
            server.start();
            reader.start();
        } catch (RuntimeException unable) {
            failure = Optional.of(Health.failed("The web server could not start: " + unable.getMessage()));
        }
    }

    /**
     * The port of the page.
     *
     * @throws IllegalStateException before {@link #start()}
     */
    public int port() {
        return server.port();
    }

    @Override
    public Health health() {
        return failure.orElseGet(reader::health);
    }

    @Override
    public void close() {
        news.close();
        server.close();
        reader.close();
        archive.close();
    }
}

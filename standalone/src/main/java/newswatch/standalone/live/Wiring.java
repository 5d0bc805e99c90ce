package newswatch.standalone.live;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import newswatch.dashboard.DashboardConfig;
import newswatch.dashboard.DashboardService;
import newswatch.enrich.EnrichConfig;
import newswatch.enrich.EnrichService;
import newswatch.ingest.IngestConfig;
import newswatch.ingest.IngestService;
import newswatch.runtime.InvalidSettingsException;
import newswatch.runtime.Service;
import newswatch.sink.SinkConfig;
import newswatch.sink.SinkService;
import newswatch.standalone.embedded.EmbeddedPostgres;

/**
 * Makes the four services, each from the same variables as in a container of its own. What the embedded parts decide
 * stands above the user's variables, these stand above our defaults.
 */
final class Wiring {

    private final Map<String, String> user;
    private final String bootstrapServers;
    private final String schemaRegistryUrl;
    private final MeterRegistry metrics;

    Wiring(Map<String, String> user, String bootstrapServers, String schemaRegistryUrl, MeterRegistry metrics) {
        this.user = user;
        this.bootstrapServers = bootstrapServers;
        this.schemaRegistryUrl = schemaRegistryUrl;
        this.metrics = metrics;
    }

    Service ingest(IngestConfig config) {
        return new IngestService(config, metrics);
    }

    /**
     * Settings of ingest.
     *
     * @param defaults by name without prefix, for what the user leaves open
     */
    IngestConfig ingestConfig(Map<String, String> defaults) {
        return IngestConfig.from(settings("ingest", defaults, Map.of()));
    }

    Service enrich(Path state) {
        return new EnrichService(enrichConfig(state), metrics);
    }

    private EnrichConfig enrichConfig(Path state) {
        return EnrichConfig.from(settings("enrich", Map.of(), Map.of("STATE_DIR", state.toString())));
    }

    Service sink(EmbeddedPostgres store) {
        return new SinkService(sinkConfig(jdbc(store.jdbcUrl(), store.user())), metrics);
    }

    private SinkConfig sinkConfig(Map<String, String> jdbc) {
        return SinkConfig.from(settings("sink", Map.of(), jdbc));
    }

    Service dashboard(EmbeddedPostgres store, int port) {
        return new DashboardService(dashboardConfig(jdbc(store.jdbcUrl(), store.user()), port), metrics);
    }

    private DashboardConfig dashboardConfig(Map<String, String> jdbc, int port) {
        Map<String, String> fixed = new HashMap<>(jdbc);
        fixed.put("PORT", Integer.toString(port));
        return DashboardConfig.from(settings("dashboard", Map.of(), fixed));
    }

    /**
     * Reads the settings of all services as if the embedded parts were there, so that a typing slip is told before
     * anything has started.
     *
     * @throws InvalidSettingsException naming the problems of all services
     */
    static void check(Map<String, String> user, Map<String, String> ingestDefaults) {
        Wiring wiring = new Wiring(user, "127.0.0.1:9092", "http://127.0.0.1:8081", new SimpleMeterRegistry());
        Map<String, String> jdbc = jdbc("jdbc:postgresql://127.0.0.1:5432/newswatch", "newswatch");
        List<Runnable> readings = List.of(
                () -> wiring.ingestConfig(ingestDefaults),
                () -> wiring.enrichConfig(Path.of("streams")),
                () -> wiring.sinkConfig(jdbc),
                () -> wiring.dashboardConfig(jdbc, 8080));
        List<String> problems = new ArrayList<>();
        for (Runnable reading : readings) {
            try {
                reading.run();
            } catch (InvalidSettingsException invalid) {
                problems.addAll(invalid.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidSettingsException(problems);
        }
    }

    private static Map<String, String> jdbc(String url, String user) {
        return Map.of("JDBC_URL", url, "JDBC_USER", user, "JDBC_PASSWORD", "none");
    }

    private Map<String, String> settings(String service, Map<String, String> defaults, Map<String, String> fixed) {
        String prefix = "NEWSWATCH_" + service.toUpperCase(Locale.ROOT) + "_";
        Map<String, String> settings = new HashMap<>();
        defaults.forEach((name, value) -> settings.put(prefix + name, value));
        user.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                settings.put(name, value);
            }
        });
        fixed.forEach((name, value) -> settings.put(prefix + name, value));
        settings.put(prefix + "BOOTSTRAP_SERVERS", bootstrapServers);
        settings.put(prefix + "SCHEMA_REGISTRY_URL", schemaRegistryUrl);
        return settings;
    }
}

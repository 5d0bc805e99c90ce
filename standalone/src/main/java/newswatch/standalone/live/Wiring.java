package newswatch.standalone.live;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import newswatch.dashboard.DashboardConfig;
import newswatch.dashboard.DashboardService;
import newswatch.enrich.EnrichConfig;
import newswatch.enrich.EnrichService;
import newswatch.ingest.IngestConfig;
import newswatch.ingest.IngestService;
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
        return new EnrichService(
                EnrichConfig.from(settings("enrich", Map.of(), Map.of("STATE_DIR", state.toString()))), metrics);
    }

    Service sink(EmbeddedPostgres store) {
        return new SinkService(SinkConfig.from(settings("sink", Map.of(), jdbc(store))), metrics);
    }

    Service dashboard(EmbeddedPostgres store, int port) {
        Map<String, String> fixed = new HashMap<>(jdbc(store));
        fixed.put("PORT", Integer.toString(port));
        return new DashboardService(DashboardConfig.from(settings("dashboard", Map.of(), fixed)), metrics);
    }

    private static Map<String, String> jdbc(EmbeddedPostgres store) {
        return Map.of("JDBC_URL", store.jdbcUrl(), "JDBC_USER", store.user(), "JDBC_PASSWORD", "none");
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

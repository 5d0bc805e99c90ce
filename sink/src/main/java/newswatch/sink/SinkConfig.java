package newswatch.sink;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.util.Map;
import newswatch.runtime.SettingRanges;
import newswatch.runtime.Settings;

/** Everything the sink can be told from outside: {@code NEWSWATCH_SINK_...}. */
@ConfigMapping(prefix = SinkConfig.PREFIX)
public interface SinkConfig {

    /** Prefix of the settings' names. */
    String PREFIX = "newswatch.sink";

    /** {@code NEWSWATCH_SINK_BOOTSTRAP_SERVERS}: Kafka, required. */
    String bootstrapServers();

    /** {@code NEWSWATCH_SINK_SCHEMA_REGISTRY_URL}: the registry, required. */
    String schemaRegistryUrl();

    /** {@code NEWSWATCH_SINK_JDBC_URL}: the database, required. */
    String jdbcUrl();

    /** {@code NEWSWATCH_SINK_JDBC_USER}: required. */
    String jdbcUser();

    /** {@code NEWSWATCH_SINK_JDBC_PASSWORD}: never logged; may be missing where the database asks for none. */
    @WithDefault("none")
    String jdbcPassword();

    /** {@code NEWSWATCH_SINK_BATCH_SIZE}: most records in one transaction, default 500. */
    @WithDefault("500")
    @WithConverter(SettingRanges.Count.class)
    int batchSize();

    /** {@code NEWSWATCH_SINK_HEALTH_HOST}: where health and metrics are answered, default loopback. */
    @WithDefault("127.0.0.1")
    String healthHost();

    /** {@code NEWSWATCH_SINK_HEALTH_PORT}: 0 picks a free one, which is the default. */
    @WithDefault("0")
    @WithConverter(SettingRanges.Port.class)
    int healthPort();

    /** Reads the settings; all problems are reported together. */
    static SinkConfig from(Map<String, String> environment) {
        return Settings.read(SinkConfig.class, PREFIX, environment);
    }
}

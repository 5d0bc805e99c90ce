package newswatch.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import newswatch.runtime.InvalidSettingsException;
import org.junit.jupiter.api.Test;

class SinkConfigTest {

    private static final Map<String, String> REQUIRED = Map.of(
            "NEWSWATCH_SINK_BOOTSTRAP_SERVERS", "kafka:9092",
            "NEWSWATCH_SINK_SCHEMA_REGISTRY_URL", "http://registry:8081",
            "NEWSWATCH_SINK_JDBC_URL", "jdbc:postgresql://db/newswatch",
            "NEWSWATCH_SINK_JDBC_USER", "newswatch",
            "PATH", "/usr/bin");

    @Test
    void hasTheseDefaults() {
        SinkConfig config = SinkConfig.from(REQUIRED);

        assertThat(config.batchSize()).isEqualTo(500);
        assertThat(config.healthHost()).isEqualTo("127.0.0.1");
        assertThat(config.healthPort()).isZero();
    }

    @Test
    void readsEverySetting() {
        Map<String, String> all = new HashMap<>(REQUIRED);
        all.put("NEWSWATCH_SINK_JDBC_PASSWORD", "geheim");
        all.put("NEWSWATCH_SINK_BATCH_SIZE", "7");
        all.put("NEWSWATCH_SINK_HEALTH_HOST", "0.0.0.0");
        all.put("NEWSWATCH_SINK_HEALTH_PORT", "9100");

        SinkConfig config = SinkConfig.from(all);

        assertThat(config.bootstrapServers()).isEqualTo("kafka:9092");
        assertThat(config.schemaRegistryUrl()).isEqualTo("http://registry:8081");
        assertThat(config.jdbcUrl()).isEqualTo("jdbc:postgresql://db/newswatch");
        assertThat(config.jdbcUser()).isEqualTo("newswatch");
        assertThat(config.jdbcPassword()).isEqualTo("geheim");
        assertThat(config.batchSize()).isEqualTo(7);
        assertThat(config.healthHost()).isEqualTo("0.0.0.0");
        assertThat(config.healthPort()).isEqualTo(9100);
    }

    @Test
    void reportsEveryProblemAtOnce() {
        assertThatThrownBy(() -> SinkConfig.from(Map.of(
                        "NEWSWATCH_SINK_BATCH_SIZE", "many",
                        "NEWSWATCH_SINK_JDBC_ULR", "jdbc:postgresql://db/newswatch",
                        "NEWSWATCH_SINK_JDBC_USER", "newswatch")))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("NEWSWATCH_SINK_BOOTSTRAP_SERVERS")
                .hasMessageContaining("NEWSWATCH_SINK_SCHEMA_REGISTRY_URL")
                .hasMessageContaining("NEWSWATCH_SINK_JDBC_URL")
                .hasMessageContaining("NEWSWATCH_SINK_BATCH_SIZE")
                .hasMessageContaining("NEWSWATCH_SINK_JDBC_ULR");
    }
}

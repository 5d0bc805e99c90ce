package newswatch.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import newswatch.runtime.InvalidSettingsException;
import org.junit.jupiter.api.Test;

class DashboardConfigTest {

    private static final Map<String, String> REQUIRED = Map.of(
            "NEWSWATCH_DASHBOARD_BOOTSTRAP_SERVERS", "kafka:9092",
            "NEWSWATCH_DASHBOARD_SCHEMA_REGISTRY_URL", "http://registry:8081",
            "NEWSWATCH_DASHBOARD_JDBC_URL", "jdbc:postgresql://db/newswatch");

    @Test
    void hasTheseDefaults() {
        DashboardConfig config = DashboardConfig.from(REQUIRED);

        assertThat(config.bootstrapServers()).isEqualTo("kafka:9092");
        assertThat(config.schemaRegistryUrl()).isEqualTo("http://registry:8081");
        assertThat(config.jdbcUrl()).isEqualTo("jdbc:postgresql://db/newswatch");
        assertThat(config.jdbcUser()).isEmpty();
        assertThat(config.jdbcPassword()).isEmpty();
        assertThat(config.host()).isEqualTo("127.0.0.1");
        assertThat(config.port()).isEqualTo(8080);
        assertThat(config.allowedHosts()).isEmpty();
        assertThat(config.stories()).isEqualTo(2000);
        assertThat(config.emergingStatements()).isEqualTo(3);
        assertThat(config.healthHost()).isEqualTo("127.0.0.1");
        assertThat(config.healthPort()).isZero();
    }

    @Test
    void takesEverySetting() {
        Map<String, String> all = new HashMap<>(REQUIRED);
        all.put("NEWSWATCH_DASHBOARD_JDBC_USER", "reader");
        all.put("NEWSWATCH_DASHBOARD_JDBC_PASSWORD", "geheim");
        all.put("NEWSWATCH_DASHBOARD_HOST", "0.0.0.0");
        all.put("NEWSWATCH_DASHBOARD_PORT", "0");
        all.put("NEWSWATCH_DASHBOARD_ALLOWED_HOSTS", "news.example,watch.example");
        all.put("NEWSWATCH_DASHBOARD_STORIES", "7");
        all.put("NEWSWATCH_DASHBOARD_EMERGING_STATEMENTS", "5");
        all.put("NEWSWATCH_DASHBOARD_HEALTH_HOST", "0.0.0.0");
        all.put("NEWSWATCH_DASHBOARD_HEALTH_PORT", "9404");

        DashboardConfig config = DashboardConfig.from(all);

        assertThat(config.jdbcUser()).contains("reader");
        assertThat(config.jdbcPassword()).contains("geheim");
        assertThat(config.host()).isEqualTo("0.0.0.0");
        assertThat(config.port()).isZero();
        assertThat(config.allowedHosts().orElseThrow()).containsExactly("news.example", "watch.example");
        assertThat(config.stories()).isEqualTo(7);
        assertThat(config.emergingStatements()).isEqualTo(5);
        assertThat(config.healthHost()).isEqualTo("0.0.0.0");
        assertThat(config.healthPort()).isEqualTo(9404);
    }

    @Test
    void tellsAllProblemsAtOnce() {
        Map<String, String> wrong = Map.of(
                "NEWSWATCH_DASHBOARD_SCHEMA_REGISTRY_URL", "http://registry:8081",
                "NEWSWATCH_DASHBOARD_JDBC_URL", "jdbc:mysql://db",
                "NEWSWATCH_DASHBOARD_PORT", "70000",
                "NEWSWATCH_DASHBOARD_STORIES", "viele",
                "NEWSWATCH_DASHBOARD_PROT", "8080");

        assertThatThrownBy(() -> DashboardConfig.from(wrong))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("NEWSWATCH_DASHBOARD_BOOTSTRAP_SERVERS")
                .hasMessageContaining("must start with jdbc:postgresql:")
                .hasMessageContaining("NEWSWATCH_DASHBOARD_PORT must be a whole number from 0 to 65535, was '70000'")
                .hasMessageContaining("from 1 to 100000, was 'viele'")
                .hasMessageContaining("NEWSWATCH_DASHBOARD_PROT");
    }
}

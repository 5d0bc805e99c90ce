package newswatch.dashboard;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newswatch.runtime.SettingRanges;
import newswatch.runtime.Settings;
import org.eclipse.microprofile.config.spi.Converter;

/** Everything the dashboard can be told from outside; variables start with {@code NEWSWATCH_DASHBOARD_}. */
@ConfigMapping(prefix = "newswatch.dashboard")
public interface DashboardConfig {

    /** {@code BOOTSTRAP_SERVERS}, required: Kafka brokers. */
    String bootstrapServers();

    /** {@code SCHEMA_REGISTRY_URL}, required. */
    String schemaRegistryUrl();

    /** {@code JDBC_URL}, required: the database that the sink fills, as {@code jdbc:postgresql://host/name}. */
    @WithConverter(JdbcUrl.class)
    String jdbcUrl();

    /** {@code JDBC_USER}: who reads there. */
    Optional<String> jdbcUser();

    /** {@code JDBC_PASSWORD}. */
    Optional<String> jdbcPassword();

    /** {@code HOST}: address to listen on. */
    @WithDefault("127.0.0.1")
    String host();

    /** {@code PORT}: port of the page, 0 to 65535; 0 picks a free one. */
    @WithDefault("8080")
    @WithConverter(SettingRanges.Port.class)
    int port();

    /**
     * {@code ALLOWED_HOSTS}: comma separated names by which browsers may call the page besides {@code HOST}, localhost
     * and the loopback addresses; needed behind a proxy or when listening on all addresses.
     */
    Optional<List<String>> allowedHosts();

    /** {@code STORIES}: how many of the newest stories are held, 1 to 100000. */
    @WithDefault("2000")
    @WithConverter(SettingRanges.Count.class)
    int stories();

    /**
     * {@code EMERGING_STATEMENTS}: how many statements on similar targets, from two articles at least, are shown as an
     * emerging issue, 1 to 100000.
     */
    @WithDefault("3")
    @WithConverter(SettingRanges.Count.class)
    int emergingStatements();

    /** {@code HEALTH_HOST}: address of the health endpoint. */
    @WithDefault("127.0.0.1")
    String healthHost();

    /** {@code HEALTH_PORT}: port of the health endpoint, 0 to 65535; 0 picks a free one. */
    @WithDefault("0")
    @WithConverter(SettingRanges.Port.class)
    int healthPort();

    /**
     * Reads the settings.
     *
     * @throws newswatch.runtime.InvalidSettingsException naming all problems at once
     */
    static DashboardConfig from(Map<String, String> environment) {
        return Settings.read(DashboardConfig.class, "newswatch.dashboard", environment);
    }

    /** Address of a PostgreSQL database. */
    final class JdbcUrl implements Converter<String> {

        /** Used by the settings library. */
        public JdbcUrl() {}

        @Override
        public String convert(String value) {
            if (!value.strip().startsWith("jdbc:postgresql:")) {
                throw new IllegalArgumentException("must start with jdbc:postgresql:");
            }
            return value.strip();
        }
    }
}

package newswatch.enrich;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import newswatch.runtime.InvalidSettingsException;
import newswatch.runtime.SettingRanges;
import newswatch.runtime.Settings;

/** Everything enrich can be told from outside. */
@ConfigMapping(prefix = EnrichConfig.PREFIX)
public interface EnrichConfig {

    /** Prefix of all properties; their variables begin with {@code NEWSWATCH_ENRICH_}. */
    String PREFIX = "newswatch.enrich";

    /** {@code NEWSWATCH_ENRICH_BOOTSTRAP_SERVERS}: brokers, as host:port, separated by commas; required. */
    String bootstrapServers();

    /** {@code NEWSWATCH_ENRICH_SCHEMA_REGISTRY_URL}: address of the schema registry; required. */
    String schemaRegistryUrl();

    /** {@code NEWSWATCH_ENRICH_STATE_DIR}: folder for the state, of this instance alone; required. */
    Path stateDir();

    /** {@code NEWSWATCH_ENRICH_THREADS}: stream threads, at least 1, default 1. */
    @WithDefault("1")
    @WithConverter(SettingRanges.Count.class)
    int threads();

    /**
     * {@code NEWSWATCH_ENRICH_STORY_WINDOW}: how long since it last grew a story stays open; it is remembered five
     * thirds as long, for late reports and what follows it. ISO-8601, at least one minute, default PT72H.
     */
    @WithDefault("PT72H")
    @WithConverter(SettingConverters.AtLeastAMinute.class)
    Duration storyWindow();

    /**
     * {@code NEWSWATCH_ENRICH_PRIVATE_STATEMENTS}: what becomes of stance statements of people who are neither linked
     * nor in a public role; {@code drop} (default) or {@code keep}.
     */
    @WithDefault("drop")
    PrivateStatements privateStatements();

    /** What becomes of the statements of private people. */
    enum PrivateStatements {
        /** They do not leave the analysis. */
        DROP,
        /** They are taken like those of others. */
        KEEP
    }

    /**
     * {@code NEWSWATCH_ENRICH_NAME_MODEL}: folder of a model that says which words of German texts are names, in the
     * place of the shipped tagger; none by default.
     */
    Optional<Path> nameModel();

    /** {@code NEWSWATCH_ENRICH_REPLICATION_FACTOR}: copies of internal topics, at least 1, default 1. */
    @WithDefault("1")
    @WithConverter(SettingRanges.Count.class)
    int replicationFactor();

    /**
     * {@code NEWSWATCH_ENRICH_INSTANCE_ID}: name that this instance keeps over restarts, different for each; default
     * enrich-1.
     */
    @WithDefault("enrich-1")
    String instanceId();

    /** {@code NEWSWATCH_ENRICH_HEALTH_HOST}: where health and metrics are answered; default 127.0.0.1. */
    @WithDefault("127.0.0.1")
    String healthHost();

    /** {@code NEWSWATCH_ENRICH_HEALTH_PORT}: its port, 0 to 65535, default 0, which takes a free one. */
    @WithDefault("0")
    @WithConverter(SettingRanges.Port.class)
    int healthPort();

    /**
     * Reads the settings.
     *
     * @throws InvalidSettingsException naming all problems
     */
    static EnrichConfig from(Map<String, String> environment) {
        return Settings.read(EnrichConfig.class, PREFIX, environment);
    }
}

package newswatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import newswatch.runtime.InvalidSettingsException;
import org.junit.jupiter.api.Test;

class EnrichConfigTest {

    @Test
    void hasTheseDefaults() {
        EnrichConfig config = EnrichConfig.from(Map.of(
                "NEWSWATCH_ENRICH_BOOTSTRAP_SERVERS", "kafka:9092",
                "NEWSWATCH_ENRICH_SCHEMA_REGISTRY_URL", "http://registry:8081",
                "NEWSWATCH_ENRICH_STATE_DIR", "data/enrich",
                "PATH", "/usr/bin"));

        assertThat(config.bootstrapServers()).isEqualTo("kafka:9092");
        assertThat(config.schemaRegistryUrl()).isEqualTo("http://registry:8081");
        assertThat(config.stateDir()).isEqualTo(Path.of("data/enrich"));
        assertThat(config.threads()).isEqualTo(1);
        assertThat(config.storyWindow()).isEqualTo(Duration.ofDays(3));
        assertThat(config.privateStatements()).isEqualTo(EnrichConfig.PrivateStatements.DROP);
        assertThat(config.replicationFactor()).isEqualTo(1);
        assertThat(config.instanceId()).isEqualTo("enrich-1");
        assertThat(config.healthHost()).isEqualTo("127.0.0.1");
        assertThat(config.healthPort()).isZero();
    }

    @Test
    void takesAModelForNamesOnlyWhenTold() {
        Map<String, String> required = Map.of(
                "NEWSWATCH_ENRICH_BOOTSTRAP_SERVERS", "kafka:9092",
                "NEWSWATCH_ENRICH_SCHEMA_REGISTRY_URL", "http://registry:8081",
                "NEWSWATCH_ENRICH_STATE_DIR", "data/enrich");
        Map<String, String> withModel = new HashMap<>(required);
        withModel.put("NEWSWATCH_ENRICH_NAME_MODEL", "models/names");

        assertThat(EnrichConfig.from(required).nameModel()).isEmpty();
        assertThat(EnrichConfig.from(withModel).nameModel()).contains(Path.of("models/names"));
    }

    @Test
    void readsEverySetting() {
        EnrichConfig config = EnrichConfig.from(Map.of(
                "NEWSWATCH_ENRICH_BOOTSTRAP_SERVERS", "a:1,b:2",
                "NEWSWATCH_ENRICH_SCHEMA_REGISTRY_URL", "http://other:8082",
                "NEWSWATCH_ENRICH_STATE_DIR", "elsewhere",
                "NEWSWATCH_ENRICH_THREADS", "4",
                "NEWSWATCH_ENRICH_STORY_WINDOW", "PT6H",
                "NEWSWATCH_ENRICH_REPLICATION_FACTOR", "3",
                "NEWSWATCH_ENRICH_PRIVATE_STATEMENTS", "keep",
                "NEWSWATCH_ENRICH_INSTANCE_ID", "enrich-7",
                "NEWSWATCH_ENRICH_HEALTH_HOST", "0.0.0.0",
                "NEWSWATCH_ENRICH_HEALTH_PORT", "9100"));

        assertThat(config.bootstrapServers()).isEqualTo("a:1,b:2");
        assertThat(config.schemaRegistryUrl()).isEqualTo("http://other:8082");
        assertThat(config.stateDir()).isEqualTo(Path.of("elsewhere"));
        assertThat(config.threads()).isEqualTo(4);
        assertThat(config.storyWindow()).isEqualTo(Duration.ofHours(6));
        assertThat(config.replicationFactor()).isEqualTo(3);
        assertThat(config.privateStatements()).isEqualTo(EnrichConfig.PrivateStatements.KEEP);
        assertThat(config.instanceId()).isEqualTo("enrich-7");
        assertThat(config.healthHost()).isEqualTo("0.0.0.0");
        assertThat(config.healthPort()).isEqualTo(9100);
    }

    @Test
    void reportsEveryProblemAtOnce() {
        assertThatThrownBy(() -> EnrichConfig.from(Map.of(
                        "NEWSWATCH_ENRICH_THREADS", "0",
                        "NEWSWATCH_ENRICH_STORY_WINDOW", "six hours",
                        "NEWSWATCH_ENRICH_HEALTH_PORT", "70000",
                        "NEWSWATCH_ENRICH_PRIVATE_STATEMENTS", "perhaps",
                        "NEWSWATCH_ENRICH_TREADS", "2")))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContainingAll(
                        "NEWSWATCH_ENRICH_BOOTSTRAP_SERVERS",
                        "NEWSWATCH_ENRICH_SCHEMA_REGISTRY_URL",
                        "NEWSWATCH_ENRICH_STATE_DIR",
                        "from 1 to 100000, was '0'",
                        "from PT1M to PT87600H, was 'six hours'",
                        "from 0 to 65535, was '70000'",
                        "perhaps",
                        "NEWSWATCH_ENRICH_TREADS");
    }
}

package newswatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import newswatch.ingest.fetch.Politeness;
import newswatch.ingest.poll.WatchPolicy;
import newswatch.ingest.rights.RightsPolicy;
import newswatch.runtime.InvalidSettingsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestConfigTest {

    private static final Map<String, String> REQUIRED = Map.of(
            "NEWSWATCH_INGEST_BOOTSTRAP_SERVERS", "kafka:9092",
            "NEWSWATCH_INGEST_SCHEMA_REGISTRY_URL", "http://registry:8081");

    @TempDir
    Path dir;

    @Test
    void hasTheseDefaults() {
        IngestConfig config = IngestConfig.from(REQUIRED);

        assertThat(config.bootstrapServers()).isEqualTo("kafka:9092");
        assertThat(config.schemaRegistryUrl()).isEqualTo("http://registry:8081");
        assertThat(config.healthHost()).isEqualTo("127.0.0.1");
        assertThat(config.healthPort()).isZero();
        assertThat(config.httpHost()).isEqualTo("127.0.0.1");
        assertThat(config.httpPort()).isEqualTo(8081);
        assertThat(config.feeds()).isEmpty();
        assertThat(config.contact()).isEmpty();
        assertThat(config.role()).isEqualTo("main");
        assertThat(config.pollInterval()).isEqualTo(Duration.ofMinutes(15));
        assertThat(config.pollFloor()).isEqualTo(Duration.ofMinutes(5));
        assertThat(config.pollCeiling()).isEqualTo(Duration.ofHours(24));
        assertThat(config.refetchAt().ages())
                .containsExactly(Duration.ofHours(1), Duration.ofHours(6), Duration.ofHours(24), Duration.ofDays(7));
        assertThat(config.backfillAge()).isEqualTo(Duration.ofHours(24));
        assertThat(config.inFlight()).isEqualTo(64);
        assertThat(config.watchPolicy()).isEqualTo(WatchPolicy.standard());
        assertThat(config.hostGap()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.politeness()).isEqualTo(Politeness.usual());
        assertThat(config.rightsPolicy()).isEqualTo(RightsPolicy.strict());
        assertThat(config.fetchTimeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.threads()).isEqualTo(2);
        assertThat(config.allowPrivateAddresses()).isFalse();
    }

    @Test
    void readsEverySetting() {
        Map<String, String> environment = new HashMap<>(REQUIRED);
        environment.put("NEWSWATCH_INGEST_HEALTH_HOST", "0.0.0.0");
        environment.put("NEWSWATCH_INGEST_HEALTH_PORT", "9001");
        environment.put("NEWSWATCH_INGEST_HTTP_HOST", "10.0.0.1");
        environment.put("NEWSWATCH_INGEST_HTTP_PORT", "9002");
        environment.put("NEWSWATCH_INGEST_FEEDS", "feeds.yaml");
        environment.put("NEWSWATCH_INGEST_CONTACT", "redaktion@example.org");
        environment.put("NEWSWATCH_INGEST_ROLE", "second");
        environment.put("NEWSWATCH_INGEST_POLL_INTERVAL", "PT1M");
        environment.put("NEWSWATCH_INGEST_POLL_FLOOR", "PT2S");
        environment.put("NEWSWATCH_INGEST_POLL_CEILING", "PT1H");
        environment.put("NEWSWATCH_INGEST_REFETCH_AT", "PT2H, P3D");
        environment.put("NEWSWATCH_INGEST_BACKFILL_AGE", "P2D");
        environment.put("NEWSWATCH_INGEST_IN_FLIGHT", "10");
        environment.put("NEWSWATCH_INGEST_HOST_GAP", "PT0.1S");
        environment.put("NEWSWATCH_INGEST_HOST_CONCURRENCY", "3");
        environment.put("NEWSWATCH_INGEST_ADDRESS_GAP", "PT0.2S");
        environment.put("NEWSWATCH_INGEST_ADDRESS_CONCURRENCY", "4");
        environment.put("NEWSWATCH_INGEST_CRAWL_DELAY", "PT5M");
        environment.put("NEWSWATCH_INGEST_ON_RESERVATION", "full");
        environment.put("NEWSWATCH_INGEST_LICENSED_HOSTS", "blatt.example,anzeiger.example");
        environment.put("NEWSWATCH_INGEST_FETCH_TIMEOUT", "PT5S");
        environment.put("NEWSWATCH_INGEST_THREADS", "2");
        environment.put("NEWSWATCH_INGEST_ALLOW_PRIVATE_ADDRESSES", "true");

        IngestConfig config = IngestConfig.from(environment);

        assertThat(config.healthHost()).isEqualTo("0.0.0.0");
        assertThat(config.healthPort()).isEqualTo(9001);
        assertThat(config.httpHost()).isEqualTo("10.0.0.1");
        assertThat(config.httpPort()).isEqualTo(9002);
        assertThat(config.feeds()).contains(Path.of("feeds.yaml"));
        assertThat(config.contact()).contains("redaktion@example.org");
        assertThat(config.role()).isEqualTo("second");
        assertThat(config.pollInterval()).isEqualTo(Duration.ofMinutes(1));
        assertThat(config.pollFloor()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.pollCeiling()).isEqualTo(Duration.ofHours(1));
        assertThat(config.refetchAt().ages()).containsExactly(Duration.ofHours(2), Duration.ofDays(3));
        assertThat(config.backfillAge()).isEqualTo(Duration.ofDays(2));
        assertThat(config.inFlight()).isEqualTo(10);
        assertThat(config.politeness().perSite()).isEqualTo(new Politeness.Limit(3, Duration.ofMillis(100)));
        assertThat(config.politeness().perAddress()).isEqualTo(new Politeness.Limit(4, Duration.ofMillis(200)));
        assertThat(config.politeness().longestCrawlDelay()).isEqualTo(Duration.ofMinutes(5));
        assertThat(config.rightsPolicy())
                .isEqualTo(new RightsPolicy(true, Set.of("blatt.example", "anzeiger.example")));
        assertThat(config.fetchTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.threads()).isEqualTo(2);
        assertThat(config.allowPrivateAddresses()).isTrue();
    }

    @Test
    void reportsEveryProblemAtOnce() {
        assertThatThrownBy(() -> IngestConfig.from(Map.of(
                        "NEWSWATCH_INGEST_HTTP_PORT", "99999",
                        "NEWSWATCH_INGEST_THREADS", "viele",
                        "NEWSWATCH_INGEST_HOST_GAP", "PT1H",
                        "NEWSWATCH_INGEST_ROLE", "Ä",
                        "NEWSWATCH_INGEST_FEDS", "feeds.yaml")))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("NEWSWATCH_INGEST_BOOTSTRAP_SERVERS")
                .hasMessageContaining("NEWSWATCH_INGEST_SCHEMA_REGISTRY_URL")
                .hasMessageContaining("must be a whole number from 0 to 65535, was '99999'")
                .hasMessageContaining("must be a whole number from 1 to 64, was 'viele'")
                .hasMessageContaining("must be an ISO-8601 duration from PT0S to PT10M, was 'PT1H'")
                .hasMessageContaining("NEWSWATCH_INGEST_ROLE")
                .hasMessageContaining("NEWSWATCH_INGEST_FEDS");
    }

    @Test
    void theFloorIsBelowTheCeiling() {
        Map<String, String> environment = new HashMap<>(REQUIRED);
        environment.put("NEWSWATCH_INGEST_POLL_CEILING", "PT1M");

        assertThatThrownBy(() -> new IngestService(IngestConfig.from(environment), new SimpleMeterRegistry()))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("was PT5M above PT1M");
    }

    @Test
    void looksAtPagesOnceWhereToldSo() {
        Map<String, String> environment = new HashMap<>(REQUIRED);
        environment.put("NEWSWATCH_INGEST_REFETCH_AT", "none");

        assertThat(IngestConfig.from(environment).refetchAt().ages()).isEmpty();
    }

    @Test
    void feedsOnOtherMachinesNeedAContact() throws IOException {
        Path feeds = Files.writeString(
                dir.resolve("feeds.yaml"), "- url: https://192.0.2.1/rss\n- url: http://127.0.0.1:9/rss\n");
        Map<String, String> environment = new HashMap<>(REQUIRED);
        environment.put("NEWSWATCH_INGEST_FEEDS", feeds.toString());

        assertThatThrownBy(() -> new IngestService(IngestConfig.from(environment), new SimpleMeterRegistry()))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("NEWSWATCH_INGEST_CONTACT is required: 1 feeds are on other machines");

        environment.put("NEWSWATCH_INGEST_CONTACT", "redaktion@example.org");
        new IngestService(IngestConfig.from(environment), new SimpleMeterRegistry()).close();
    }

    @Test
    void problemsOfTheFeedsFileAreProblemsOfTheSettings() {
        Map<String, String> environment = new HashMap<>(REQUIRED);
        environment.put("NEWSWATCH_INGEST_FEEDS", dir.resolve("none.yaml").toString());

        assertThatThrownBy(() -> new IngestService(IngestConfig.from(environment), new SimpleMeterRegistry()))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("The file cannot be read.");
    }
}

package newswatch.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsTest {

    /** Settings of an invented service. */
    @ConfigMapping(prefix = "newswatch.ferry")
    public interface FerryConfig {
        String harbourName();

        @WithDefault("3")
        int crossingsPerDay();

        @WithDefault("PT10M")
        Duration waitFor();

        Optional<String> captain();
    }

    private static FerryConfig read(Map<String, String> environment) {
        return Settings.read(FerryConfig.class, "newswatch.ferry", environment);
    }

    @Test
    void readsVariablesAndFillsInDefaults() {
        FerryConfig config = read(
                Map.of("NEWSWATCH_FERRY_HARBOUR_NAME", "Tönning", "NEWSWATCH_FERRY_WAIT_FOR", "PT1H", "HOME", "/tmp"));

        assertThat(config.harbourName()).isEqualTo("Tönning");
        assertThat(config.crossingsPerDay()).isEqualTo(3);
        assertThat(config.waitFor()).isEqualTo(Duration.ofHours(1));
        assertThat(config.captain()).isEmpty();
    }

    @Test
    void leavesTheSettingsOfOtherServicesAlone() {
        FerryConfig config = read(Map.of("NEWSWATCH_FERRY_HARBOUR_NAME", "Husum", "NEWSWATCH_FERRYMAN_NAME", "Charon"));

        assertThat(config.harbourName()).isEqualTo("Husum");
    }

    @Test
    void reportsMissingUnreadableAndUnknownNamesTogether() {
        assertThatThrownBy(() ->
                        read(Map.of("NEWSWATCH_FERRY_CROSSINGS_PER_DAY", "three", "NEWSWATCH_FERRY_CAPTIAN", "Jule")))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage("""
                        Invalid settings:
                          NEWSWATCH_FERRY_CAPTIAN is not a known setting
                          NEWSWATCH_FERRY_CROSSINGS_PER_DAY must be an integer value, was "three"
                          NEWSWATCH_FERRY_HARBOUR_NAME is required""");
    }
}

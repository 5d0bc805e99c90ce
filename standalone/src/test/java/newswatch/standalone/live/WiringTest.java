package newswatch.standalone.live;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import newswatch.runtime.InvalidSettingsException;
import org.junit.jupiter.api.Test;

class WiringTest {

    @Test
    void theProblemsOfAllServicesAreToldTogetherBeforeAnythingStarts() {
        Map<String, String> slips =
                Map.of("NEWSWATCH_INGEST_CONTAKT", "me@example.org", "NEWSWATCH_SINK_COLOUR", "red");

        assertThatThrownBy(() -> Wiring.check(slips, Map.of()))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("NEWSWATCH_INGEST_CONTAKT is not a known setting")
                .hasMessageContaining("NEWSWATCH_SINK_COLOUR is not a known setting");
    }

    @Test
    void nothingHasToBeSet() {
        assertThatCode(() -> Wiring.check(Map.of(), Map.of())).doesNotThrowAnyException();
    }
}

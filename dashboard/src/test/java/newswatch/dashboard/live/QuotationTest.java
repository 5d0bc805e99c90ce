package newswatch.dashboard.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationTest {

    @ParameterizedTest
    @CsvSource({
        "Größe, 5, Größe",
        "Größe, 4, Grö…",
        "Der Deich hält., 5, Der…",
        "Flut 🌊 hier, 7, Flut…",
        "Flut 🌊 hier, 8, Flut 🌊…",
        "Größe, 1, ''",
        "Größe, 0, ''",
        "'', 0, ''",
    })
    void cutsWhatIsLong(String text, int most, String cut) {
        assertThat(Quotation.cut(text, most)).isEqualTo(cut);
    }

    @Test
    void cutsTheEvidenceOfEveryStatement() throws Exception {
        var stances = new ObjectMapper().readTree("[{\"evidence_text\":\"Jule Brandt will mehr.\"},{\"rule\":\"r\"}]");

        Quotation.cutEvidence(stances, 12);

        assertThat(stances.get(0).get("evidence_text").asText()).isEqualTo("Jule Brandt…");
        assertThat(stances.get(1).get("evidence_text").asText()).isEmpty();
    }
}

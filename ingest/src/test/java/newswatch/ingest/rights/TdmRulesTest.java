package newswatch.ingest.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TdmRulesTest {

    private static final String FILE = """
            [{"location": "/amtliches/", "tdm-reservation": 0},
             {"location": "/plus/*.pdf$", "tdm-reservation": 1},
             {"location": "/plus/", "tdm-reservation": 1, "tdm-policy": "https://elbbote.example/tdm.json"},
             {"location": "/foo-%24", "tdm-reservation": "1"},
             {"location": "/straße", "tdm-reservation": 1},
             {"location": "/kaputt", "tdm-reservation": 2},
             {"tdm-reservation": 1}, 7, null]""";

    private static TdmRules parse(String text) {
        return TdmRules.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/amtliches/2026, false, ''",
        "/plus/a.pdf, true, ''",
        "/plus/a.pdf?x, true, https://elbbote.example/tdm.json",
        "/plus/, true, https://elbbote.example/tdm.json",
        "/foo-$, true, ''",
        "/stra%C3%9Fe/1, true, ''",
    })
    void theFirstRuleThatMatchesCounts(String path, boolean reservation, String policy) {
        assertThat(parse(FILE).of(path))
                .isEqualTo(new TdmSaid(
                        Optional.of(reservation), Optional.of(policy).filter(text -> !text.isEmpty())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/kaputt", "/Plus/", "/foo-"})
    void whereNoRuleMatchesNothingIsSaid(String path) {
        assertThat(parse(FILE).of(path).isNothing()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "<html>Seite nicht gefunden</html>", "[", "\"x\"", "[[[1]]]", "{}", "[{\"location\": 1}]"})
    void aFileThatIsNoneSaysNothing(String text) {
        assertThat(parse(text).rules()).isEmpty();
    }

    @Test
    void aLoneRuleNeedsNoBrackets() {
        assertThat(parse("\uFEFF{\"location\": \"/\", \"tdm-reservation\": 1}")
                        .of("/a")
                        .reservation())
                .contains(true);
    }
}

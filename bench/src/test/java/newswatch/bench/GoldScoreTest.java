package newswatch.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GoldScoreTest {

    private static final GoldPage PAGE = new GoldPage(
            "https://bote.example/",
            new byte[0],
            "",
            List.of("Die Brücke", "ist zu", "fehlt"),
            List.of("Anzeige", "Mehr"));

    @Test
    void countsStretchesWhateverTheirSpaces() {
        GoldScore score = new GoldScore();
        score.add(PAGE, "Die\n\nBru\u0308cke ist\u00A0zu. Anzeige");

        assertThat(score.counts().precision()).isEqualTo(2.0 / 3);
        assertThat(score.counts().recall()).isEqualTo(2.0 / 3);
        assertThat(score.counts().cells()).containsExactly("0.667", "0.667", "0.667");
    }

    @Test
    void isEmptyForWhatExtractsNothing() {
        GoldScore score = new GoldScore();
        score.add(PAGE, "");

        assertThat(score.isEmpty()).isTrue();
    }
}

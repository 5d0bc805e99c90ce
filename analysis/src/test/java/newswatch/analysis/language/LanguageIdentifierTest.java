package newswatch.analysis.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class LanguageIdentifierTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/newswatch/language/neighbours.csv", delimiter = ';', quoteCharacter = '\0')
    void tellsGermanFromItsNeighboursAndTheWorld(String code, String sentence) {
        LanguageGuess guess = LanguageIdentifier.identify(sentence, "", Optional.empty());
        assertThat(guess.code()).isEqualTo(code);
        assertThat(guess.confidence()).isBetween(0.2, 0.99);
    }

    @Test
    void saysUndeterminedWhereNothingCanBeSaid() {
        assertThat(LanguageIdentifier.identify("", "", Optional.empty())).isEqualTo(new LanguageGuess("und", 0));
        assertThat(LanguageIdentifier.identify("2:1", "x86 www.beispiel.de", Optional.empty())
                        .code())
                .isEqualTo("und");
    }

    @Test
    void takesTheDeclaredLanguageAsAHintOnly() {
        assertThat(LanguageIdentifier.identify("FC 2:1", "", Optional.of("da")).code())
                .isEqualTo("da");
        assertThat(LanguageIdentifier.identify("Minister", "", Optional.of("da"))
                        .code())
                .isEqualTo("da");
        assertThat(LanguageIdentifier.identify(
                                "", "Der Rat hat die Brücke nicht gebaut und das ist gut.", Optional.of("en"))
                        .code())
                .isEqualTo("de");
    }

    @Test
    void isNotMisledByAQuotationInTheFirstSentence() {
        String lead =
                "“We will build this bridge, and we will build it now,” the mayor said to the people who had come. ";
        String rest = "Mit diesen Worten warb die Bürgermeisterin von Quellstadt am Abend für den Neubau. ".repeat(8);
        assertThat(LanguageIdentifier.identify("", lead + rest, Optional.empty())
                        .code())
                .isEqualTo("de");
    }

    @Test
    void isSurerOfALongTextThanOfAWord() {
        double word = LanguageIdentifier.identify("Hand", "", Optional.empty()).confidence();
        double title = LanguageIdentifier.identify("Hand in Hand gegen die Not der Kinder", "", Optional.empty())
                .confidence();
        assertThat(word).isLessThan(0.9);
        assertThat(title).isGreaterThan(word);
    }

    @Test
    void answersWhateverTheText() {
        Random random = new Random(11);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(60), 0, 0x11000).forEach(c -> text.append((char) c));
            LanguageGuess guess =
                    LanguageIdentifier.identify(text.toString(), text.reverse().toString(), Optional.empty());
            assertThat(guess.confidence()).isBetween(0.0, 0.99);
        }
    }
}

package newswatch.analysis.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import newswatch.analysis.stance.Stance.Attribution;
import newswatch.analysis.stance.Stance.Polarity;
import newswatch.analysis.text.AnnotatedText;
import newswatch.analysis.text.TextAnnotator;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class StanceFinderTest {

    private static final StanceFinder STANCES = new StanceFinder();

    private static final List<String> WORDS = List.of(
            "Die",
            "Regierung",
            "fordert",
            "lehnt",
            "ab",
            ",",
            "dass",
            "der",
            "Minister",
            "nicht",
            "Kritik",
            "an",
            "dem",
            "Plan",
            "„",
            "“",
            "sagte",
            "müsse",
            "sei",
            "falsch",
            ".",
            "und",
            "von",
            "wird",
            "kritisiert",
            ":",
            "zu",
            "die",
            "seine",
            "Forderung",
            "nach",
            "Frieden",
            "(",
            ")",
            "🙂",
            "was",
            "er",
            "sie",
            "\n\n",
            "bereit",
            "hat");

    @ParameterizedTest(name = "{0} -> {1} {2} {3}")
    @CsvFileSource(
            resources = {
                "/stance/verbs.csv",
                "/stance/passive.csv",
                "/stance/negation.csv",
                "/stance/clauses.csv",
                "/stance/speech.csv"
            },
            delimiter = '|',
            quoteCharacter = '§',
            encoding = "UTF-8")
    void readsTheStancesOfASentence(String sentence, String actor, String polarity, String target) {
        List<Stance> found = find(sentence);

        if (actor.equals("none")) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).anySatisfy(stance -> {
                assertThat(stance.actor().name()).contains(actor);
                assertThat(stance.polarity()).isEqualTo(Polarity.valueOf(polarity.toUpperCase(Locale.ROOT)));
                assertThat(stance.target()).contains(target);
            });
        }
    }

    @Test
    void whatSomebodyElseReportsNamesTheReporter() {
        Stance stance = find("Der Sprecher teilte mit, die Regierung lehne die Abgabe ab.")
                .get(0);

        assertThat(stance.attribution()).isEqualTo(Attribution.REPORTED);
        assertThat(stance.reportedBy().orElseThrow().name()).isEqualTo("Sprecher");
    }

    @Test
    void aPronounStandsForTheLastWhoActed() {
        Stance stance = find("Die Ministerin besuchte am Montag die Werft. Sie fordert mehr Geld.")
                .get(0);

        assertThat(stance.actor().name()).isEqualTo("Ministerin");
    }

    @Test
    void otherLanguagesAreLeftAlone() {
        AnnotatedText text = TextAnnotator.annotate("De regering verwerpt het plan. Die Regierung lehnt den Plan ab.");

        assertThat(STANCES.find(text, List.of(), List.of(), "nl")).isEmpty();
        assertThat(STANCES.find(text, List.of(), List.of(), "en")).isEmpty();
    }

    @RepeatedTest(200)
    void placesLieInTheTextWhateverItIs(RepetitionInfo info) {
        Random random = new Random(info.getCurrentRepetition());
        String text = StanceReading.randomText(random, WORDS, 40);

        List<Stance> found = find(text);

        assertThat(found).isEqualTo(find(text));
        StanceReading.assertPlaced(found, text, "[a-z]+\\.\\p{L}+\\.v1");
    }

    @Test
    void longSentencesTakeNoLongTime() {
        String text = "Die Regierung, die den Plan ablehnt, fordert, dass ".repeat(400) + "Schluss ist.";

        Assertions.assertTimeout(Duration.ofSeconds(20), () -> find(text));
    }

    private static List<Stance> find(String sentence) {
        return StanceReading.find(sentence, "de");
    }
}

package newswatch.analysis.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import newswatch.analysis.english.EnglishReader;
import newswatch.analysis.stance.Stance.Attribution;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What English sentences say, by phenomenon; rows known to come out wrong are marked and must stay wrong or lose the
 * mark.
 */
class EnglishStanceBedTest {

    private static final List<String> WORDS = List.of(
            "The",
            "government",
            "rejects",
            "backed",
            "by",
            ",",
            "that",
            "who",
            "minister",
            "not",
            "criticism",
            "of",
            "the",
            "plan",
            "\"",
            "said",
            "it",
            "she",
            "\n\n",
            "to",
            "build",
            "is",
            "against",
            "(",
            ")",
            "and",
            "or",
            "union's",
            "demand",
            "for",
            "peace",
            "🙂",
            "if",
            "'",
            "won't",
            "support",
            "such",
            "as",
            "no",
            "longer",
            "according",
            "must",
            ".",
            "?",
            "’s",
            "n't");

    @ParameterizedTest(name = "{0}: {1} -> {2} {3} {4}")
    @CsvFileSource(
            resources = "/stance/bed-en.csv",
            delimiter = '|',
            quoteCharacter = '§',
            encoding = "UTF-8",
            emptyValue = "",
            nullValues = "NULL")
    void readsWhatTheSentenceSays(
            String phenomenon, String sentence, String actor, String polarity, String target, String mark) {
        List<Stance> found = find(sentence);

        assertThat(StanceReading.isRight(found, actor, polarity, target))
                .as("%s: %s", phenomenon, found)
                .isEqualTo(!"wrong".equals(mark));
    }

    @Test
    void whatSomebodyElseReportsNamesTheReporter() {
        Stance stance =
                find("The envoy said that the government opposes the toll.").get(0);

        assertThat(stance.attribution()).isEqualTo(Attribution.REPORTED);
        assertThat(stance.reportedBy().orElseThrow().name()).isEqualTo("envoy");
    }

    @Test
    void whatStandsInQuotationMarksIsDirect() {
        Stance stance = find("\"We reject the toll,\" said the mayor.").get(0);

        assertThat(stance.attribution()).isEqualTo(Attribution.DIRECT);
        assertThat(stance.rule()).isEqualTo("reject.en-reject.v1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"v", "c", "u", "h", "s"})
    void theReaderKnowsEveryVerbOfTheLexicon(String kind) {
        EnglishReader reader = new EnglishReader();

        assertThat(Lexicon.ENGLISH.heads(kind)).isNotEmpty().allMatch(reader::knowsVerb);
    }

    @RepeatedTest(200)
    void placesLieInTheTextWhateverItIs(RepetitionInfo info) {
        Random random = new Random(info.getCurrentRepetition());
        String text = StanceReading.randomText(random, WORDS, 60);

        List<Stance> found = find(text);

        assertThat(found).isEqualTo(find(text));
        StanceReading.assertPlaced(found, text, "[a-z]+\\.en-[a-z-]+\\.v1");
    }

    @Test
    void longSentencesTakeNoLongTime() {
        String text = "The government, which rejects the plan, demands that ".repeat(400) + "it is over.";

        Assertions.assertTimeout(Duration.ofSeconds(20), () -> find(text));
    }

    private static List<Stance> find(String sentence) {
        return StanceReading.find(sentence, "en");
    }
}

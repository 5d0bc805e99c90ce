package newswatch.analysis.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * What German sentences say, by phenomenon; rows known to come out wrong are marked and must stay wrong or lose the
 * mark.
 */
class StanceBedTest {

    @ParameterizedTest(name = "{0}: {1} -> {2} {3} {4}")
    @CsvFileSource(
            resources = "/stance/bed-de.csv",
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

    private static List<Stance> find(String sentence) {
        return StanceReading.find(sentence, "de");
    }
}

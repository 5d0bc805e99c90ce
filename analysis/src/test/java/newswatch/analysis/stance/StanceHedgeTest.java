package newswatch.analysis.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** A hedge leaves the statement and takes from its sureness; what is no hedge of the statement takes nothing. */
class StanceHedgeTest {

    /** Between the least sure statement of a verb that stands plainly, and the surest one that is hedged. */
    private static final double SURE = 0.75;

    @ParameterizedTest(name = "{0} -> {4}")
    @CsvFileSource(
            resources = "/stance/hedges-de.csv",
            delimiter = '|',
            quoteCharacter = '§',
            encoding = "UTF-8",
            emptyValue = "")
    void tellsHowSureItIs(String sentence, String actor, String polarity, String target, String how, String mark) {
        List<Stance> found = StanceReading.find(sentence, "de");

        boolean right = StanceReading.isRight(found, actor, polarity, target)
                && found.stream().allMatch(stance -> stance.confidence() < SURE == how.equals("hedged"));
        assertThat(right).as("%s: %s", how, found).isEqualTo(!"wrong".equals(mark));
    }
}

package newswatch.bench.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedTaskScoreTest {

    private final SharedTaskScore score = new SharedTaskScore();

    private static BitSet tokens(int from, int to) {
        BitSet set = new BitSet();
        set.set(from, to);
        return set;
    }

    private static Group group(int from, int to, BitSet source) {
        return new Group(tokens(from, to), source, "Indirect", false);
    }

    @Test
    void countsHalfAQuotationHalf() {
        score.add(List.of(group(0, 5, tokens(20, 22))), List.of(group(0, 10, tokens(20, 21))));

        assertThat(score.message()).containsExactly("1.000", "0.500", "0.667");
        assertThat(score.source()).containsExactly("0.500", "1.000", "0.667");
        assertThat(score.joint()).containsExactly("0.750", "0.750", "0.750");
    }

    @Test
    void letsWhatIsLeftOverStandAgainstNothing() {
        score.add(List.of(group(0, 4, new BitSet()), group(30, 34, new BitSet())), List.of(group(0, 4, tokens(8, 9))));

        assertThat(score.message()).containsExactly("0.500", "1.000", "0.667");
        assertThat(score.source()).containsExactly("0.000", "0.000", "0.000");
    }

    @Test
    void leavesNestedQuotationsOut() {
        Group nested = new Group(tokens(2, 4), new BitSet(), "Direct", true);
        score.add(List.of(), List.of(nested));

        assertThat(score.message()).containsExactly("0.000", "0.000", "0.000");
    }

    @Test
    void assignsForTheGreatestSumAndNotGreedily() {
        double[][] gain = {{0.9, 0.8}, {0.8, 0.1}};

        assertThat(Assignment.best(gain)).containsExactly(1, 0);
        assertThat(Assignment.best(new double[][] {{0.1}, {0.7}, {0.3}})).containsExactly(-1, 0, -1);
        assertThat(Assignment.best(new double[][] {{0.1, 0.7, 0.3}})).containsExactly(1);
        assertThat(Assignment.best(new double[0][0])).isEmpty();
        assertThat(Assignment.best(new double[2][0])).containsExactly(-1, -1);
    }
}

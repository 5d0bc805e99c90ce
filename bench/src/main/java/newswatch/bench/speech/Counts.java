package newswatch.bench.speech;

import java.util.List;
import java.util.Locale;

/** Right, made up and missed, with what is usually told of them. */
final class Counts {

    private int right;
    private int wrong;
    private int missed;

    void right() {
        right++;
    }

    void wrong() {
        wrong++;
    }

    void missed() {
        missed++;
    }

    int rightOnes() {
        return right;
    }

    /** How many the gold set holds. */
    int wanted() {
        return right + missed;
    }

    double precision() {
        return right / (double) Math.max(1, right + wrong);
    }

    double recall() {
        return right / (double) Math.max(1, right + missed);
    }

    double f() {
        return 2.0 * right / Math.max(1, 2 * right + wrong + missed);
    }

    /** Precision, recall and their harmonic mean. */
    List<String> cells() {
        return List.of(cell(precision()), cell(recall()), cell(f()));
    }

    static String cell(double share) {
        return String.format(Locale.ROOT, "%.3f", share);
    }
}

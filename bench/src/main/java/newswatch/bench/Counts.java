package newswatch.bench;

import java.util.List;
import java.util.Locale;

/** Right, made up and missed, with what is usually told of them. */
public final class Counts {

    private int right;
    private int wrong;
    private int missed;

    /** Nothing counted. */
    public Counts() {}

    /** One that was wanted was found. */
    public void right() {
        right++;
    }

    /** One was found that nobody wanted. */
    public void wrong() {
        wrong++;
    }

    /** One that was wanted was not found. */
    public void missed() {
        missed++;
    }

    /** How many were found that were wanted. */
    public int rightOnes() {
        return right;
    }

    /** How many the gold set holds. */
    public int wanted() {
        return right + missed;
    }

    /** Share of the found ones that were wanted, 0 to 1. */
    public double precision() {
        return right / (double) Math.max(1, right + wrong);
    }

    /** Share of the wanted ones that were found, 0 to 1. */
    public double recall() {
        return right / (double) Math.max(1, right + missed);
    }

    /** Their harmonic mean, 0 to 1. */
    public double f() {
        return 2.0 * right / Math.max(1, 2 * right + wrong + missed);
    }

    /** Precision, recall and their harmonic mean. */
    public List<String> cells() {
        return List.of(cell(precision()), cell(recall()), cell(f()));
    }

    /** A share as it is written. */
    public static String cell(double share) {
        return String.format(Locale.ROOT, "%.3f", share);
    }
}

package newswatch.analysis.text;

import java.util.function.IntPredicate;

/** Places in what is sorted, found by halving. */
public final class Ascending {

    private Ascending() {}

    /**
     * The first place that does not lie before what is looked for.
     *
     * @param size how many places there are
     * @param isBefore whether a place lies before it; once false, false for all that follow
     * @return 0 to size
     */
    public static int first(int size, IntPredicate isBefore) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (isBefore.test(middle)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

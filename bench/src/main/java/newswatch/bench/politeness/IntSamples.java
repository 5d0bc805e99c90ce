package newswatch.bench.politeness;

import java.util.Arrays;

/** Many measured numbers, four bytes each. */
final class IntSamples {

    private int[] values = new int[64];
    private int count;
    private boolean sorted;

    void add(int value) {
        if (count == values.length) {
            values = Arrays.copyOf(values, 2 * count);
        }
        values[count++] = value;
        sorted = false;
    }

    int count() {
        return count;
    }

    /**
     * The number that this share of them does not exceed, by the nearest-rank method.
     *
     * @param share above 0, at most 1
     * @throws IllegalStateException if there are none
     */
    int percentile(double share) {
        if (count == 0) {
            throw new IllegalStateException("Nothing was measured");
        }
        if (!sorted) {
            Arrays.sort(values, 0, count);
            sorted = true;
        }
        return values[Math.max(0, (int) Math.ceil(share * count) - 1)];
    }
}

package newswatch.bench;

import java.time.Duration;
import java.util.List;

/** Times that were measured under the same conditions; at least one. */
record Samples(List<Duration> sorted) {

    private static final double MEDIAN = 0.5;
    private static final double ALMOST_ALL = 0.95;

    Samples {
        sorted = sorted.stream().sorted().toList();
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("Nothing was measured");
        }
    }

    /**
     * The time that this share of the samples did not exceed, by the nearest-rank method: always one of the samples.
     *
     * @param share above 0, at most 1
     */
    Duration percentile(double share) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("share must be above 0 and at most 1, was " + share);
        }
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    Duration median() {
        return percentile(MEDIAN);
    }

    Duration percentile95() {
        return percentile(ALMOST_ALL);
    }

    Duration longest() {
        return percentile(1);
    }

    int count() {
        return sorted.size();
    }
}

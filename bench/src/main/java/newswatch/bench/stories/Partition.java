package newswatch.bench.stories;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How well a partition of articles meets the true one: BCubed precision, recall and F (Bagga and Baldwin, 1998).
 *
 * @param precision 0 to 1
 * @param recall 0 to 1
 */
record Partition(double precision, double recall) {

    /** Compares labels by position. */
    static Partition of(List<?> got, List<?> wanted) {
        Map<Object, Integer> gotSizes = sizes(got);
        Map<Object, Integer> wantedSizes = sizes(wanted);
        Map<Object, Integer> both = new HashMap<>();
        for (int i = 0; i < got.size(); i++) {
            both.merge(List.of(got.get(i), wanted.get(i)), 1, Integer::sum);
        }
        double precision = 0;
        double recall = 0;
        for (int i = 0; i < got.size(); i++) {
            double together = both.getOrDefault(List.of(got.get(i), wanted.get(i)), 0);
            precision += together / gotSizes.getOrDefault(got.get(i), 1);
            recall += together / wantedSizes.getOrDefault(wanted.get(i), 1);
        }
        return new Partition(precision / got.size(), recall / got.size());
    }

    private static Map<Object, Integer> sizes(List<?> labels) {
        Map<Object, Integer> sizes = new HashMap<>();
        labels.forEach(label -> sizes.merge(label, 1, Integer::sum));
        return sizes;
    }

    /** Harmonic mean of both. */
    double f() {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "P %.3f R %.3f F %.3f", precision, recall, f());
    }
}

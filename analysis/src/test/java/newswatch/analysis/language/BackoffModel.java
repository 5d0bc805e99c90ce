package newswatch.analysis.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A back-off model of the signs of one language (absolute discounting, interpolated; pruned after A. Stolcke,
 * "Entropy-based pruning of backoff language models", 1998), turned into weights that only need to be added up: every
 * sequence of at most five signs that occurs in a text gives its weight, and the sum is the logarithm of the text's
 * probability.
 */
final class BackoffModel {

    private static final double DISCOUNT = 0.75;

    private final Map<String, Double> counts;
    private final double total;
    private final Map<String, double[]> children = new HashMap<>(); // of a context: how many, sum of counts
    private final Map<String, Double> logs = new HashMap<>();
    private final Map<String, Double> backoffs = new HashMap<>();
    private Set<String> kept = new HashSet<>();

    private BackoffModel(Map<String, Double> counts) {
        this.counts = counts;
        total = counts.entrySet().stream()
                .filter(entry -> entry.getKey().length() == 1 && entry.getKey().charAt(0) != LinguaCounts.START)
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    /**
     * The weights by sequence.
     *
     * @param least what a sequence must be worth to be kept, in nats for each sign of the language
     */
    static Map<String, Double> weights(Map<String, Double> counts, double least) {
        BackoffModel model = new BackoffModel(counts);
        model.smooth();
        model.prune(least);
        model.normalise();
        return model.weights();
    }

    private static String context(String gram) {
        return gram.substring(0, gram.length() - 1);
    }

    private static String lower(String gram) {
        return gram.substring(1);
    }

    private List<String> ofOrder(int order) {
        List<String> grams = new ArrayList<>();
        for (String gram : counts.keySet()) {
            if (gram.length() == order) {
                grams.add(gram);
            }
        }
        grams.sort(Comparator.naturalOrder());
        return grams;
    }

    private void smooth() {
        counts.forEach((gram, count) -> {
            if (gram.length() > 1) {
                double[] sums = children.computeIfAbsent(context(gram), key -> new double[2]);
                sums[0]++;
                sums[1] += count;
            }
        });
        for (String gram : ofOrder(1)) {
            logs.put(gram, Math.log(counts.getOrDefault(gram, 1.0) / total));
        }
        logs.put(String.valueOf(LinguaCounts.START), 0.0);
        for (int order = 2; order <= 5; order++) {
            ofOrder(order).forEach(gram -> logs.put(gram, Math.log(smoothed(gram))));
        }
    }

    private double smoothed(String gram) {
        double[] sums = children.getOrDefault(context(gram), new double[] {1, 1});
        double own = Math.max(counts.getOrDefault(gram, 0.0) - DISCOUNT, 0) / sums[1];
        return own + DISCOUNT * sums[0] / sums[1] * Math.exp(logs.getOrDefault(lower(gram), -16.0));
    }

    private void prune(double least) {
        kept.addAll(ofOrder(1));
        for (int order = 5; order >= 2; order--) {
            for (String gram : ofOrder(order)) {
                double[] sums = children.getOrDefault(context(gram), new double[] {1, 1});
                double backoff = Math.log(DISCOUNT * sums[0] / sums[1]) + logs.getOrDefault(lower(gram), -16.0);
                double worth = counts.getOrDefault(gram, 0.0) / total * (logs.getOrDefault(gram, 0.0) - backoff);
                if (worth > least || kept.contains(gram)) {
                    kept.add(gram);
                    kept.add(context(gram));
                }
            }
        }
        Set<String> known = new HashSet<>(logs.keySet());
        kept.retainAll(known);
    }

    /** Sets the back-off weights so that the probabilities after every context sum to one. */
    private void normalise() {
        for (int order = 2; order <= 5; order++) {
            Map<String, double[]> sums = new HashMap<>();
            for (String gram : kept) {
                if (gram.length() == order) {
                    double[] sum = sums.computeIfAbsent(context(gram), key -> new double[2]);
                    sum[0] += Math.exp(logs.getOrDefault(gram, 0.0));
                    sum[1] += Math.exp(score(lower(gram)));
                }
            }
            sums.forEach((context, sum) ->
                    backoffs.put(context, Math.log(Math.max(1 - sum[0], 1e-4) / Math.max(1 - sum[1], 1e-4))));
        }
    }

    /** The pruned model's logarithm for the last sign after the others. */
    private double score(String gram) {
        if (kept.contains(gram)) {
            return logs.getOrDefault(gram, 0.0);
        }
        return gram.length() == 1 ? -16 : backoffs.getOrDefault(context(gram), 0.0) + score(lower(gram));
    }

    private Map<String, Double> weights() {
        Map<String, Double> weights = new HashMap<>();
        for (String gram : kept) {
            double own = gram.length() == 1
                    ? logs.getOrDefault(gram, 0.0)
                    : logs.getOrDefault(gram, 0.0) - backoffs.getOrDefault(context(gram), 0.0) - score(lower(gram));
            weights.put(gram, own + backoffs.getOrDefault(gram, 0.0));
        }
        return weights;
    }
}

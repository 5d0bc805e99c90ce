package newswatch.bench.speech;

import java.util.BitSet;
import java.util.List;
import newswatch.bench.Counts;

/**
 * The metric of the shared task on speaker attribution at KONVENS 2023, task 2 (news), simplified: no nested
 * quotations, message and source alone.
 *
 * <p>In each document predicted and gold quotations are assigned one to one so that the sum of the token F1 of their
 * messages is greatest; the same form adds .01 where there is any overlap. What is left over stands against nothing.
 * Each pair has the share of the predicted tokens that are right and the share of the gold tokens that are found;
 * precision and recall are the means over the pairs that have such tokens, F1 their harmonic mean. "Joint" pools the
 * shares of messages and sources. So long and short quotations count alike, and a quotation of which half was found
 * counts half.
 */
final class SharedTaskScore {

    private static final double SAME_FORM = 0.01;
    private static final BitSet NOTHING = new BitSet();

    private final Mean messagePrecision = new Mean();
    private final Mean messageRecall = new Mean();
    private final Mean sourcePrecision = new Mean();
    private final Mean sourceRecall = new Mean();

    private static final class Mean {
        private double sum;
        private int count;

        void add(double share) {
            sum += share;
            count++;
        }

        double value() {
            return count == 0 ? 0 : sum / count;
        }

        static double pooled(Mean one, Mean other) {
            int count = one.count + other.count;
            return count == 0 ? 0 : (one.sum + other.sum) / count;
        }
    }

    /** Counts a document. */
    void add(List<Group> predicted, List<Group> gold) {
        List<Group> wanted = gold.stream().filter(group -> !group.isNested()).toList();
        double[][] gain = new double[wanted.size()][predicted.size()];
        for (int i = 0; i < wanted.size(); i++) {
            for (int j = 0; j < predicted.size(); j++) {
                double overlap = wanted.get(i).overlap(predicted.get(j));
                boolean bonus = overlap > 0
                        && wanted.get(i).form().equals(predicted.get(j).form());
                gain[i][j] = overlap + (bonus ? SAME_FORM : 0);
            }
        }
        int[] partner = Assignment.best(gain);
        boolean[] used = new boolean[predicted.size()];
        for (int i = 0; i < wanted.size(); i++) {
            Group gift = partner[i] < 0 ? null : predicted.get(partner[i]);
            if (gift != null) {
                used[partner[i]] = true;
            }
            pair(gift == null ? NOTHING : gift.message(), wanted.get(i).message(), messagePrecision, messageRecall);
            pair(gift == null ? NOTHING : gift.source(), wanted.get(i).source(), sourcePrecision, sourceRecall);
        }
        for (int j = 0; j < predicted.size(); j++) {
            if (!used[j]) {
                pair(predicted.get(j).message(), NOTHING, messagePrecision, messageRecall);
                pair(predicted.get(j).source(), NOTHING, sourcePrecision, sourceRecall);
            }
        }
    }

    private static void pair(BitSet predicted, BitSet gold, Mean precision, Mean recall) {
        double both = Group.common(predicted, gold);
        if (!predicted.isEmpty()) {
            precision.add(both / predicted.cardinality());
        }
        if (!gold.isEmpty()) {
            recall.add(both / gold.cardinality());
        }
    }

    /** Precision, recall and F1 of the messages. */
    List<String> message() {
        return cells(messagePrecision.value(), messageRecall.value());
    }

    /** Precision, recall and F1 of the sources. */
    List<String> source() {
        return cells(sourcePrecision.value(), sourceRecall.value());
    }

    /** Precision, recall and F1 of both. */
    List<String> joint() {
        return cells(Mean.pooled(messagePrecision, sourcePrecision), Mean.pooled(messageRecall, sourceRecall));
    }

    private static List<String> cells(double precision, double recall) {
        double f = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        return List.of(Counts.cell(precision), Counts.cell(recall), Counts.cell(f));
    }
}

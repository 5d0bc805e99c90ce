package newswatch.analysis.entity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Learns the same kind of weights as {@link CrfTrainer} with the averaged structured perceptron (M. Collins,
 * "Discriminative training methods for hidden Markov models", 2002), to compare.
 */
final class PerceptronTrainer {

    private static final int TAGS = NameTags.COUNT;

    private final float[] weights = new float[TAGS << TaggerFeatures.BITS];
    private final double[] sums = new double[weights.length];
    private final float[][] transitions = new float[TAGS + 1][TAGS];
    private final double[][] transitionSums = new double[TAGS + 1][TAGS];
    private long step = 1;

    PerceptronTrainer() {
        for (int i = 0; i < (TAGS + 1) * TAGS; i++) {
            int previous = i / TAGS == TAGS ? 0 : i / TAGS;
            transitions[i / TAGS][i % TAGS] = NameTags.mayFollow(previous, i % TAGS) ? 0 : (float) Lattice.NEVER;
        }
    }

    TagWeights train(List<TaggedSentence> sentences, int rounds) {
        List<TaggedSentence> order = new ArrayList<>(sentences);
        Random random = new Random(42);
        for (int round = 0; round < rounds; round++) {
            Collections.shuffle(order, random);
            order.forEach(this::learn);
        }
        return average();
    }

    private void learn(TaggedSentence sentence) {
        float[][] scores = new float[sentence.tags().length][TAGS];
        for (int i = 0; i < scores.length; i++) {
            for (int bucket : sentence.buckets()[i]) {
                for (int tag = 0; tag < TAGS; tag++) {
                    scores[i][tag] += weights[bucket * TAGS + tag];
                }
            }
        }
        int[] guess = TagWeights.decode(scores, transitions);
        update(sentence, sentence.tags(), guess, 1);
        update(sentence, guess, sentence.tags(), -1);
        step++;
    }

    private void update(TaggedSentence sentence, int[] tags, int[] others, int by) {
        for (int i = 0; i < tags.length; i++) {
            if (tags[i] != others[i]) {
                for (int bucket : sentence.buckets()[i]) {
                    weights[bucket * TAGS + tags[i]] += by;
                    sums[bucket * TAGS + tags[i]] += (double) step * by;
                }
            }
            int previous = i == 0 ? TAGS : tags[i - 1];
            if (tags[i] != others[i] || (i > 0 && previous != others[i - 1])) {
                transitions[previous][tags[i]] += by;
                transitionSums[previous][tags[i]] += (double) step * by;
            }
        }
    }

    private TagWeights average() {
        float[] averages = new float[weights.length];
        for (int i = 0; i < averages.length; i++) {
            averages[i] = (float) (weights[i] - sums[i] / step);
        }
        float[][] steps = new float[TAGS + 1][TAGS];
        for (int i = 0; i < (TAGS + 1) * TAGS; i++) {
            steps[i / TAGS][i % TAGS] =
                    (float) (transitions[i / TAGS][i % TAGS] - transitionSums[i / TAGS][i % TAGS] / step);
        }
        return TagWeights.of(averages, steps);
    }
}

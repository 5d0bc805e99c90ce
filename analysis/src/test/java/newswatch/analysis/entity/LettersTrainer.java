package newswatch.analysis.entity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Learns {@link NameLetters} by stochastic gradient descent. */
final class LettersTrainer {

    private static final int ROUNDS = 3;
    private static final double RATE = 0.05;

    private static final int KINDS = NameLetters.KINDS;

    private final float[] weights = new float[NameLetters.BUCKETS * KINDS];

    private record Example(
            @SuppressWarnings("ArrayRecordComponent") int[] buckets, int kind) {}

    /** From common nouns, names of people and names of places. */
    NameLetters learn(List<List<String>> wordsByKind) {
        List<Example> examples = new ArrayList<>();
        for (int kind = 0; kind < KINDS; kind++) {
            for (String word : wordsByKind.get(kind)) {
                examples.add(new Example(NameLetters.buckets(word), kind));
            }
        }
        Random random = new Random(1);
        for (int round = 1; round <= ROUNDS; round++) {
            Collections.shuffle(examples, random);
            for (Example example : examples) {
                learn(example, RATE / round);
            }
        }
        return NameLetters.of(weights);
    }

    private void learn(Example example, double rate) {
        double[] scores = new double[KINDS];
        for (int bucket : example.buckets()) {
            for (int kind = 0; kind < KINDS; kind++) {
                scores[kind] += weights[bucket * KINDS + kind];
            }
        }
        NameLetters.softmax(scores);
        for (int kind = 0; kind < KINDS; kind++) {
            float change = (float) (rate * ((kind == example.kind() ? 1 : 0) - scores[kind]));
            for (int bucket : example.buckets()) {
                weights[bucket * KINDS + kind] += change;
            }
        }
    }
}

package newswatch.analysis.entity;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;

/**
 * Tells by its letters what a word sounds like: a common noun, a person's name or a place. A multinomial logistic
 * regression over the word's letter sequences of two to six, hashed; it was learnt from lists of names and from the
 * nouns of texts, and says something of names that no list has.
 */
final class NameLetters {

    /** How many buckets the sequences share. */
    static final int BUCKETS = 1 << 18;

    /** Common noun, person, place. */
    static final int KINDS = 3;

    private static final int LONGEST = 6;
    private static final int SHORTEST_WORD = 3;

    /** No word is longer. */
    private static final int LONGEST_WORD = 60;

    /** Steps per unit: weights are kept in one byte each. */
    private static final int STEPS = 24;

    private static final double[] LEVELS = {0.6, 0.8, 0.95};

    private final byte[] weights;

    private NameLetters(byte[] weights) {
        this.weights = weights;
    }

    /** Takes what was learnt: of every bucket one weight for each kind. */
    static NameLetters of(float[] learnt) {
        byte[] weights = new byte[learnt.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (byte) Math.max(Byte.MIN_VALUE, Math.min(Byte.MAX_VALUE, Math.round(learnt[i] * STEPS)));
        }
        return new NameLetters(weights);
    }

    /** One that knows nothing. */
    static NameLetters none() {
        return new NameLetters(new byte[BUCKETS * KINDS]);
    }

    static NameLetters read(DataInputStream in) throws IOException {
        return new NameLetters(in.readNBytes(BUCKETS * KINDS));
    }

    void write(DataOutputStream out) throws IOException {
        out.write(weights);
    }

    /**
     * The likeliest kind, the second, and how sure that is, as one number from 2; 1 for what is too short or has no
     * capital.
     */
    int sign(String word) {
        if (word.length() < SHORTEST_WORD
                || word.length() > LONGEST_WORD
                || !Character.isUpperCase(word.codePointAt(0))) {
            return 1;
        }
        double[] likely = likelihoods(word);
        int best = highest(likely, -1);
        int second = highest(likely, best);
        int level = 0;
        for (double least : LEVELS) {
            level += likely[best] > least ? 1 : 0;
        }
        return 2 + (best * KINDS + second) * (LEVELS.length + 1) + level;
    }

    private static int highest(double[] values, int but) {
        int best = but == 0 ? 1 : 0;
        for (int kind = best + 1; kind < values.length; kind++) {
            best = kind != but && values[kind] > values[best] ? kind : best;
        }
        return best;
    }

    private double[] likelihoods(String word) {
        int[] sums = new int[KINDS];
        for (int bucket : buckets(word)) {
            for (int kind = 0; kind < KINDS; kind++) {
                sums[kind] += weights[bucket * KINDS + kind];
            }
        }
        double[] scores = new double[KINDS];
        Arrays.setAll(scores, kind -> (double) sums[kind] / STEPS);
        return softmax(scores);
    }

    /** Scores as probabilities, in place. */
    static double[] softmax(double[] scores) {
        double highest = Arrays.stream(scores).max().orElse(0);
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.exp(scores[i] - highest);
            sum += scores[i];
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] /= sum;
        }
        return scores;
    }

    /** The buckets of the letter sequences of a word, its beginning and end marked. */
    static int[] buckets(String word) {
        String marked = "^" + word.toLowerCase(Locale.ROOT) + "$";
        int[] found = new int[marked.length() * (LONGEST - 1)];
        int count = 0;
        for (int from = 0; from < marked.length(); from++) {
            int hash = 17;
            for (int to = from; to < Math.min(marked.length(), from + LONGEST); to++) {
                hash = (hash ^ marked.charAt(to)) * 0x01000193;
                hash ^= hash >>> 13;
                if (to > from) {
                    found[count++] = (((hash + to - from + 1) * 0x9E3779B1) >>> 14) & (BUCKETS - 1);
                }
            }
        }
        return Arrays.copyOf(found, count);
    }
}

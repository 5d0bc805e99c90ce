package newswatch.analysis.entity;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ShortBuffer;

/** Weights of features and of one tag after another, and the search for the best tags of a sentence. */
final class TagWeights {

    /** Each bucket starts at a multiple of this, so that its weights lie in one cache line. */
    private static final int STRIDE = 16;

    /** Steps per unit: weights are kept in two bytes each. */
    private static final int STEPS = 256;

    private final short[] weights;

    /** A bit for every bucket that has weights: most features were never seen, and this lies in the near cache. */
    private final long[] known;

    private final float[][] transitions;

    private TagWeights(short[] weights, float[][] transitions) {
        this.weights = weights;
        known = known(weights);
        this.transitions = transitions;
    }

    private static long[] known(short[] weights) {
        long[] known = new long[weights.length / STRIDE / Long.SIZE];
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] != 0) {
                known[(i / STRIDE) >>> 6] |= 1L << (i / STRIDE);
            }
        }
        return known;
    }

    /**
     * Takes what was learnt.
     *
     * @param learnt of every bucket one weight for each tag
     * @param transitions by the tag before, {@link NameTags#COUNT} for none, and the tag; what cannot be is far below
     *     zero
     */
    static TagWeights of(float[] learnt, float[][] transitions) {
        short[] weights = new short[learnt.length / NameTags.COUNT * STRIDE];
        for (int i = 0; i < learnt.length; i++) {
            int steps = Math.round(learnt[i] * STEPS);
            weights[i / NameTags.COUNT * STRIDE + i % NameTags.COUNT] =
                    (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, steps));
        }
        return new TagWeights(weights, transitions);
    }

    static TagWeights read(DataInputStream in) throws IOException {
        float[][] transitions = new float[NameTags.COUNT + 1][NameTags.COUNT];
        for (float[] row : transitions) {
            for (int tag = 0; tag < row.length; tag++) {
                row[tag] = in.readFloat();
            }
        }
        ShortBuffer packed = ByteBuffer.wrap(in.readNBytes((Short.BYTES * NameTags.COUNT) << TaggerFeatures.BITS))
                .asShortBuffer();
        short[] weights = new short[STRIDE << TaggerFeatures.BITS];
        for (int i = 0; i < packed.limit(); i++) {
            weights[i / NameTags.COUNT * STRIDE + i % NameTags.COUNT] = packed.get(i);
        }
        return new TagWeights(weights, transitions);
    }

    void write(DataOutputStream out) throws IOException {
        for (float[] row : transitions) {
            for (float weight : row) {
                out.writeFloat(weight);
            }
        }
        for (int bucket = 0; bucket < weights.length; bucket += STRIDE) {
            for (int tag = 0; tag < NameTags.COUNT; tag++) {
                out.writeShort(weights[bucket + tag]);
            }
        }
    }

    /** Adds what the features say for each tag, in steps; the tags' sums begin at a place of the array. */
    void add(int[] buckets, int count, int[] sums, int place) {
        for (int k = 0; k < count; k++) {
            int bucket = buckets[k];
            if ((known[bucket >>> 6] & 1L << bucket) == 0) {
                continue;
            }
            int base = bucket * STRIDE;
            for (int tag = 0; tag < NameTags.COUNT; tag++) {
                sums[place + tag] += weights[base + tag];
            }
        }
    }

    /** A sum of steps as a score. */
    static float score(int steps) {
        return (float) steps / STEPS;
    }

    /** The tags of the highest score together (Viterbi). */
    int[] decode(float[][] scores) {
        return decode(scores, transitions);
    }

    static int[] decode(float[][] scores, float[][] transitions) {
        int[][] from = new int[scores.length][NameTags.COUNT];
        float[] before = new float[NameTags.COUNT];
        for (int i = 0; i < scores.length; i++) {
            float[] here = new float[NameTags.COUNT];
            for (int tag = 0; tag < NameTags.COUNT; tag++) {
                here[tag] = scores[i][tag]
                        + (i == 0 ? transitions[NameTags.COUNT][tag] : step(before, transitions, tag, from[i]));
            }
            before = here;
        }
        return trace(before, from);
    }

    private static float step(float[] before, float[][] transitions, int tag, int[] from) {
        float best = Float.NEGATIVE_INFINITY;
        for (int previous = 0; previous < NameTags.COUNT; previous++) {
            float score = before[previous] + transitions[previous][tag];
            if (score > best) {
                best = score;
                from[tag] = previous;
            }
        }
        return best;
    }

    private static int[] trace(float[] last, int[][] from) {
        int[] tags = new int[from.length];
        int best = 0;
        for (int tag = 1; tag < last.length; tag++) {
            best = last[tag] > last[best] ? tag : best;
        }
        for (int i = tags.length - 1; i >= 0; i--) {
            tags[i] = best;
            best = from[i][best];
        }
        return tags;
    }
}

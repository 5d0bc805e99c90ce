package newswatch.analysis.entity;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ShortBuffer;
import java.util.Arrays;

/** Weights of features and of one tag after another, and the search for the best tags of a sentence. */
final class TagWeights {

    /** Each bucket starts at a multiple of this, so that its weights lie in one cache line. */
    private static final int STRIDE = 16;

    /** Steps per unit: weights are kept in two bytes each. */
    private static final int STEPS = 256;

    /** What is smaller for every tag, in steps, is left out. */
    private static final int LEAST = 0;

    /** A bit for every bucket that has weights: most features were never seen, and this lies in the near cache. */
    private final long[] known;

    /** How many buckets have weights before each 64th one. */
    private final int[] before;

    /** Those of the buckets that have some, one after the other. */
    private final short[] weights;

    private final float[][] transitions;

    private TagWeights(long[] known, short[] weights, float[][] transitions) {
        this.known = known;
        this.weights = weights;
        this.transitions = transitions;
        before = new int[known.length];
        for (int i = 1; i < before.length; i++) {
            before[i] = before[i - 1] + Long.bitCount(known[i - 1]);
        }
    }

    /**
     * Takes what was learnt.
     *
     * @param learnt of every bucket one weight for each tag
     * @param transitions by the tag before, {@link NameTags#COUNT} for none, and the tag; what cannot be is far below
     *     zero
     */
    static TagWeights of(float[] learnt, float[][] transitions) {
        int buckets = learnt.length / NameTags.COUNT;
        long[] known = new long[buckets / Long.SIZE];
        int count = 0;
        for (int bucket = 0; bucket < buckets; bucket++) {
            if (largest(learnt, bucket) > LEAST) {
                known[bucket >>> 6] |= 1L << bucket;
                count++;
            }
        }
        short[] weights = new short[count * STRIDE];
        int next = 0;
        for (int bucket = 0; bucket < buckets; bucket++) {
            if ((known[bucket >>> 6] & 1L << bucket) != 0) {
                for (int tag = 0; tag < NameTags.COUNT; tag++) {
                    weights[next * STRIDE + tag] = (short) steps(learnt[bucket * NameTags.COUNT + tag]);
                }
                next++;
            }
        }
        return new TagWeights(known, weights, transitions);
    }

    private static int largest(float[] learnt, int bucket) {
        int largest = 0;
        for (int tag = 0; tag < NameTags.COUNT; tag++) {
            largest = Math.max(largest, Math.abs(steps(learnt[bucket * NameTags.COUNT + tag])));
        }
        return largest;
    }

    private static int steps(float weight) {
        return Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(weight * STEPS)));
    }

    static TagWeights read(DataInputStream in) throws IOException {
        float[][] transitions = new float[NameTags.COUNT + 1][NameTags.COUNT];
        for (float[] row : transitions) {
            for (int tag = 0; tag < row.length; tag++) {
                row[tag] = in.readFloat();
            }
        }
        long[] known = new long[(1 << TaggerFeatures.BITS) / Long.SIZE];
        ByteBuffer.wrap(in.readNBytes(known.length * Long.BYTES)).asLongBuffer().get(known);
        int count = Arrays.stream(known).mapToInt(Long::bitCount).sum();
        ShortBuffer packed = ByteBuffer.wrap(in.readNBytes(Short.BYTES * NameTags.COUNT * count))
                .asShortBuffer();
        short[] weights = new short[STRIDE * count];
        for (int i = 0; i < packed.limit(); i++) {
            weights[i / NameTags.COUNT * STRIDE + i % NameTags.COUNT] = packed.get(i);
        }
        return new TagWeights(known, weights, transitions);
    }

    void write(DataOutputStream out) throws IOException {
        for (float[] row : transitions) {
            for (float weight : row) {
                out.writeFloat(weight);
            }
        }
        for (long bits : known) {
            out.writeLong(bits);
        }
        for (int place = 0; place < weights.length; place += STRIDE) {
            for (int tag = 0; tag < NameTags.COUNT; tag++) {
                out.writeShort(weights[place + tag]);
            }
        }
    }

    /** Adds what the features say for each tag, in steps; the tags' sums begin at a place of the array. */
    void add(int[] buckets, int count, int[] sums, int place) {
        for (int k = 0; k < count; k++) {
            int bucket = buckets[k];
            long bits = known[bucket >>> 6];
            long bit = 1L << bucket;
            if ((bits & bit) == 0) {
                continue;
            }
            int base = (before[bucket >>> 6] + Long.bitCount(bits & (bit - 1))) * STRIDE;
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

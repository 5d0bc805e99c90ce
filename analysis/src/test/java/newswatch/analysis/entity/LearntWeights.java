package newswatch.analysis.entity;

import java.util.function.IntToDoubleFunction;

/**
 * The mean of what several fields learnt, before it is packed. It errs less than each of them: what one learnt by the
 * order of sentences and by the names in its copies, others did not (L. Breiman, "Bagging predictors", 1996); weights
 * are linear, so the mean is one field again.
 */
final class LearntWeights {

    private final float[] features;
    private final float[][] transitions;
    private int fields;

    /** Begins with nothing. */
    LearntWeights() {
        features = new float[(1 << TaggerFeatures.BITS) * NameTags.COUNT];
        transitions = new float[NameTags.COUNT + 1][NameTags.COUNT];
    }

    /**
     * Adds a field.
     *
     * @param weight of a bucket and a tag, at {@code bucket * NameTags.COUNT + tag}
     * @param steps by the tag before and the tag, as {@link TagWeights#of} takes them
     */
    void add(IntToDoubleFunction weight, float[][] steps) {
        fields++;
        for (int i = 0; i < features.length; i++) {
            features[i] += ((float) weight.applyAsDouble(i) - features[i]) / fields;
        }
        for (int previous = 0; previous < steps.length; previous++) {
            for (int tag = 0; tag < NameTags.COUNT; tag++) {
                float mean = transitions[previous][tag];
                transitions[previous][tag] += (steps[previous][tag] - mean) / fields;
            }
        }
    }

    /** The mean as the tagger keeps it. */
    TagWeights packed() {
        return TagWeights.of(features, transitions);
    }
}

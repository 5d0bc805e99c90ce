package newswatch.analysis.story;

import java.util.List;

/**
 * One number from the features of a pair: how likely both report the same happening, by logistic regression (weights in
 * the resource that {@link StoryWeights} reads). Articles of which nothing but the headline is known have weights of
 * their own.
 */
@SuppressWarnings("EnumOrdinal") // arrays by feature, in memory only
final class Scorer {

    private static final List<Feature> HAPPENING = List.of(
            Feature.DAY_APART,
            Feature.PUBLISHED_DAY_APART,
            Feature.LATER_DAY,
            Feature.NUMBERS_CLASH,
            Feature.SCORES_CLASH);

    private final double[] whole;
    private final double[] bare;
    private final double vetoDays;

    Scorer(StoryWeights weights) {
        whole = weights.ofFeatures("");
        bare = weights.ofFeatures("bare-");
        vetoDays = weights.of("veto-days");
    }

    /** The weights that count for these two, in the order of the features. */
    double[] weights(Features features) {
        return features.isBare() ? bare : whole;
    }

    /** Log odds: above 0 the two are more likely one happening than two. */
    double odds(Features features) {
        return features.times(weights(features));
    }

    /** The same without what tells one happening from another of the same matter. */
    double topicOdds(Features features) {
        double[] weights = weights(features);
        double times = 0;
        for (Feature feature : HAPPENING) {
            times += weights[feature.ordinal()] * features.of(feature);
        }
        return features.times(weights) - times;
    }

    /** Log odds as a probability, 0 to 1. */
    static double probability(double odds) {
        return 1 / (1 + Math.exp(-odds));
    }

    /** Whether the two cannot be the same happening, however alike they are. */
    boolean vetoes(Features features) {
        return features.explicitDays() > vetoDays;
    }
}

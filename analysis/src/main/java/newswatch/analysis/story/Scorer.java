package newswatch.analysis.story;

/**
 * One number from the features of a pair: how likely both report the same happening, by logistic regression (weights in
 * the resource that {@link StoryWeights} reads).
 */
final class Scorer {

    private static final double HOURS_PER_DAY = 24;
    private static final long MOST_DAYS = 3;

    private final StoryWeights weights;

    Scorer(StoryWeights weights) {
        this.weights = weights;
    }

    /** Log odds: above 0 the two are more likely one happening than two. */
    double odds(Features features) {
        double alike = weights.of("body") * features.body()
                + weights.of("head") * features.head()
                + weights.of("headline") * features.headline()
                + weights.of("names") * features.names()
                + weights.of("entities") * features.entities()
                + weights.of("numbers") * features.numbers();
        return weights.of("bias") + alike - apart(features);
    }

    private double apart(Features features) {
        double hours = features.dated() ? features.hours() : weights.of("undated-hours");
        return (features.numbersClash() ? weights.of("numbers-clash") : 0)
                + (features.scoresClash() ? weights.of("scores-clash") : 0)
                + weights.of("day-apart") * Math.min(features.days(), MOST_DAYS)
                + weights.of("published-day-apart") * hours / HOURS_PER_DAY;
    }

    /** Log odds as a probability, 0 to 1. */
    static double probability(double odds) {
        return 1 / (1 + Math.exp(-odds));
    }

    /** Whether the two cannot be the same happening, however alike they are. */
    boolean vetoes(Features features) {
        return features.explicitDays() > weights.of("veto-days");
    }
}

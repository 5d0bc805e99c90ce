package newswatch.analysis.story;

/** One number from the features of a pair: how likely both report the same happening. */
final class Scorer {

    private final double body;
    private final double head;
    private final double headline;
    private final double names;
    private final double entities;
    private final double numbers;
    private final double clash;
    private final double scores;
    private final double day;
    private final double hour;
    private final double vetoDays;

    Scorer(StoryWeights weights) {
        body = weights.of("body");
        head = weights.of("head");
        headline = weights.of("headline");
        names = weights.of("names");
        entities = weights.of("entities");
        numbers = weights.of("numbers");
        clash = weights.of("numbers-clash");
        scores = weights.of("scores-clash");
        day = weights.of("per-day-apart");
        hour = weights.of("per-hour-apart");
        vetoDays = weights.of("veto-days");
    }

    /** 0 to 1. */
    double score(Features features) {
        double alike = body * features.body()
                + head * features.head()
                + headline * features.headline()
                + names * features.names()
                + entities * features.entities()
                + numbers * features.numbers();
        double apart = (features.numbersClash() ? clash : 0)
                + (features.scoresClash() ? scores : 0)
                + day * Math.min(features.days(), 3);
        double faded = (alike - apart) * Math.exp(-hour * features.hours());
        return Math.max(0, Math.min(1, faded));
    }

    /** Whether the two cannot be the same happening, however alike they are. */
    boolean vetoes(Features features) {
        return features.explicitDays() > vetoDays;
    }
}

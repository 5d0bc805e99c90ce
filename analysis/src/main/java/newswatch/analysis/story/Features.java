package newswatch.analysis.story;

/** How two articles are alike: a value for each {@link Feature}, and what vetoes and follow-ups need. */
@SuppressWarnings("EnumOrdinal") // an array by feature, in memory only
final class Features {

    private final double[] values;
    private final boolean bare;
    private final long explicitDays;
    private final double leadingWords;

    /**
     * Takes the values over.
     *
     * @param values in the order of the features
     * @param bare whether one of the two has nothing but a headline
     * @param explicitDays days between the happenings, where both name one by date; else 0
     * @param leadingWords how telling the words are that both lead with, names aside: 1 for each word as rare as can be
     */
    Features(double[] values, boolean bare, long explicitDays, double leadingWords) {
        this.values = values;
        this.bare = bare;
        this.explicitDays = explicitDays;
        this.leadingWords = leadingWords;
    }

    double of(Feature feature) {
        return values[feature.ordinal()];
    }

    boolean isBare() {
        return bare;
    }

    long explicitDays() {
        return explicitDays;
    }

    double leadingWords() {
        return leadingWords;
    }

    /** Sum of the values by weights in the order of the features. */
    double times(double... weights) {
        double sum = 0;
        for (int at = 0; at < values.length; at++) {
            sum += weights[at] * values[at];
        }
        return sum;
    }
}

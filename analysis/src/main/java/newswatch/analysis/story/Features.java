package newswatch.analysis.story;

/** How two articles are alike: a value for each {@link Feature}, and what vetoes need. */
@SuppressWarnings("EnumOrdinal") // an array by feature, in memory only
final class Features {

    private final double[] values;
    private final boolean bare;
    private final long explicitDays;

    /**
     * Takes the values over.
     *
     * @param values in the order of the features
     * @param bare whether one of the two has nothing but a headline
     * @param explicitDays days between the happenings, where both name one by date; else 0
     */
    Features(double[] values, boolean bare, long explicitDays) {
        this.values = values;
        this.bare = bare;
        this.explicitDays = explicitDays;
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

    /** Sum of the values by weights in the order of the features. */
    double times(double... weights) {
        double sum = 0;
        for (int at = 0; at < values.length; at++) {
            sum += weights[at] * values[at];
        }
        return sum;
    }
}

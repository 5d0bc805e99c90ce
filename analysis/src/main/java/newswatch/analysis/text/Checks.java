package newswatch.analysis.text;

/** Argument checks whose messages name the offending value. */
public final class Checks {

    private Checks() {}

    /** Refuses blank text. */
    public static String notBlank(String value, String name) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank");
        }
        return value;
    }

    /** Refuses numbers outside 0 to 1, NaN too. */
    public static double share(double value, String name) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " must be in [0, 1], was " + value);
        }
        return value;
    }
}

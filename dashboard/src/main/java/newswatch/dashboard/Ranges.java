package newswatch.dashboard;

/** Numbers in settings. */
final class Ranges {

    private Ranges() {}

    /** Reads a whole number; the message of a refusal names the number and the range. */
    static int whole(String value, int least, int greatest) {
        int number;
        try {
            number = Integer.parseInt(value.strip());
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException(
                    "must be a whole number from %d to %d, was '%s'".formatted(least, greatest, value), noNumber);
        }
        if (number < least || number > greatest) {
            throw new IllegalArgumentException(
                    "must be a whole number from %d to %d, was %d".formatted(least, greatest, number));
        }
        return number;
    }
}

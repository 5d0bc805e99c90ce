package newswatch.runtime;

import java.time.DateTimeException;
import java.time.Duration;
import org.eclipse.microprofile.config.spi.Converter;

/** Settings with a range: a value outside is a problem like any other, and reported together with all others. */
public final class SettingRanges {

    private SettingRanges() {}

    /**
     * Reads a whole number.
     *
     * @throws IllegalArgumentException naming the range and the value, if it is none or lies outside
     */
    public static int whole(String value, int least, int most) {
        try {
            int number = Integer.parseInt(value.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // Told below, together with what would be right.
        }
        throw new IllegalArgumentException(
                "must be a whole number from %d to %d, was '%s'".formatted(least, most, value));
    }

    /**
     * Reads an ISO-8601 duration.
     *
     * @throws IllegalArgumentException naming the range and the value, if it is none or lies outside
     */
    public static Duration time(String value, Duration least, Duration most) {
        try {
            Duration time = Duration.parse(value.strip());
            if (time.compareTo(least) >= 0 && time.compareTo(most) <= 0) {
                return time;
            }
        } catch (DateTimeException noDuration) {
            // Told below, together with what would be right.
        }
        throw new IllegalArgumentException(
                "must be an ISO-8601 duration from %s to %s, was '%s'".formatted(least, most, value));
    }

    /** A port: 0 to 65535. */
    public static final class Port implements Converter<Integer> {
        private static final long serialVersionUID = 1;
        private static final int MOST = 65_535;

        @Override
        public Integer convert(String value) {
            return whole(value, 0, MOST);
        }
    }

    /** A number of things: 1 to 100000. */
    public static final class Count implements Converter<Integer> {
        private static final long serialVersionUID = 1;
        private static final int MOST = 100_000;

        @Override
        public Integer convert(String value) {
            return whole(value, 1, MOST);
        }
    }
}

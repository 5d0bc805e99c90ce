package newswatch.enrich;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.config.spi.Converter;

/** Settings with a range: what lies outside is a problem like any other, and reported with the others. */
public final class SettingConverters {

    private SettingConverters() {}

    private static int whole(String value, int least, int most) {
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

    /** Counts. */
    public static final class AtLeastOne implements Converter<Integer> {
        private static final int MOST = 1_000;

        @Override
        public Integer convert(String value) {
            return whole(value, 1, MOST);
        }
    }

    /** Ports. */
    public static final class Port implements Converter<Integer> {
        private static final int MOST = 65_535;

        @Override
        public Integer convert(String value) {
            return whole(value, 0, MOST);
        }
    }

    /** Times of a minute and more, ISO-8601. */
    public static final class AtLeastAMinute implements Converter<Duration> {
        @Override
        public Duration convert(String value) {
            try {
                Duration time = Duration.parse(value.strip());
                if (time.compareTo(Duration.ofMinutes(1)) >= 0) {
                    return time;
                }
            } catch (DateTimeParseException noDuration) {
                // Told below, together with what would be right.
            }
            throw new IllegalArgumentException(
                    "must be an ISO-8601 duration of at least PT1M, as PT72H, was '%s'".formatted(value));
        }
    }
}

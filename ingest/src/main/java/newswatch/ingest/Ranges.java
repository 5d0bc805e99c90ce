package newswatch.ingest;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.spi.Converter;

/**
 * Converters that know the range of a setting (public for the settings library), so that a value out of range is
 * reported together with all others.
 */
public final class Ranges {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");

    private Ranges() {}

    private static int whole(String value, int least, int most) {
        try {
            int number = Integer.parseInt(value.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // falls through to the one message for all wrong values
        }
        throw new IllegalArgumentException("must be a number from %d to %d, was '%s'".formatted(least, most, value));
    }

    private static Duration time(String value, Duration least, Duration most) {
        try {
            Duration time = Duration.parse(value.strip());
            if (time.compareTo(least) >= 0 && time.compareTo(most) <= 0) {
                return time;
            }
        } catch (DateTimeException notATime) {
            // falls through to the one message for all wrong values
        }
        throw new IllegalArgumentException("must be a time from %s to %s, was '%s'".formatted(least, most, value));
    }

    /** A port. */
    public static final class Port implements Converter<Integer> {
        private static final long serialVersionUID = 1;

        @Override
        public Integer convert(String value) {
            return whole(value, 0, 65_535);
        }
    }

    /** A number of threads. */
    public static final class Threads implements Converter<Integer> {
        private static final long serialVersionUID = 1;

        @Override
        public Integer convert(String value) {
            return whole(value, 1, 64);
        }
    }

    /** Time between polls. */
    public static final class PollInterval implements Converter<Duration> {
        private static final long serialVersionUID = 1;

        @Override
        public Duration convert(String value) {
            return time(value, Duration.ofSeconds(1), Duration.ofDays(1));
        }
    }

    /** Time between requests. */
    public static final class Gap implements Converter<Duration> {
        private static final long serialVersionUID = 1;

        @Override
        public Duration convert(String value) {
            return time(value, Duration.ZERO, Duration.ofMinutes(10));
        }
    }

    /** Time for a request. */
    public static final class Timeout implements Converter<Duration> {
        private static final long serialVersionUID = 1;

        @Override
        public Duration convert(String value) {
            return time(value, Duration.ofSeconds(1), Duration.ofMinutes(10));
        }
    }

    /** A name that becomes part of Kafka's ids. */
    public static final class Name implements Converter<String> {
        private static final long serialVersionUID = 1;

        @Override
        public String convert(String value) {
            if (NAME.matcher(value).matches()) {
                return value;
            }
            throw new IllegalArgumentException(
                    "must be 1 to 40 lower-case letters, digits and dashes, was '%s'".formatted(value));
        }
    }
}

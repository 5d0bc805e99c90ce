package newswatch.ingest;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import newswatch.runtime.SettingRanges;
import org.eclipse.microprofile.config.spi.Converter;

/**
 * Converters that know the range of a setting (public for the settings library), so that a value out of range is
 * reported together with all others.
 */
public final class Ranges {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");

    private Ranges() {}

    /** A number of threads. */
    public static final class Threads implements Converter<Integer> {
        private static final long serialVersionUID = 1;

        @Override
        public Integer convert(String value) {
            return SettingRanges.whole(value, 1, 64);
        }
    }

    /** Time between polls. */
    public static final class PollInterval implements Converter<Duration> {
        private static final long serialVersionUID = 1;

        @Override
        public Duration convert(String value) {
            return SettingRanges.time(value, Duration.ofSeconds(1), Duration.ofDays(1));
        }
    }

    /** Longest time between polls. */
    public static final class PollCeiling implements Converter<Duration> {
        private static final long serialVersionUID = 1;

        @Override
        public Duration convert(String value) {
            return SettingRanges.time(value, Duration.ofSeconds(1), Duration.ofDays(7));
        }
    }

    /** Age of archive material. */
    public static final class BackfillAge implements Converter<Duration> {
        private static final long serialVersionUID = 1;

        @Override
        public Duration convert(String value) {
            return SettingRanges.time(value, Duration.ofHours(1), Duration.ofDays(30));
        }
    }

    /** A number of fetches. */
    public static final class InFlight implements Converter<Integer> {
        private static final long serialVersionUID = 1;

        @Override
        public Integer convert(String value) {
            return SettingRanges.whole(value, 1, 1024);
        }
    }

    /**
     * Ages of articles.
     *
     * @param ages as given; may be empty
     */
    public record AgeList(List<Duration> ages) {
        public AgeList {
            ages = List.copyOf(ages);
        }
    }

    /** Ages at which something is done again. */
    public static final class Ages implements Converter<AgeList> {
        private static final long serialVersionUID = 1;

        @Override
        public AgeList convert(String value) {
            return value.strip().equals("none")
                    ? new AgeList(List.of())
                    : new AgeList(Arrays.stream(value.split(",", -1))
                            .map(age -> SettingRanges.time(age.strip(), Duration.ofMinutes(1), Duration.ofDays(30)))
                            .toList());
        }
    }

    /** Time between requests. */
    public static final class Gap implements Converter<Duration> {
        private static final long serialVersionUID = 1;

        @Override
        public Duration convert(String value) {
            return SettingRanges.time(value, Duration.ZERO, Duration.ofMinutes(10));
        }
    }

    /** Time for a request. */
    public static final class Timeout implements Converter<Duration> {
        private static final long serialVersionUID = 1;

        @Override
        public Duration convert(String value) {
            return SettingRanges.time(value, Duration.ofSeconds(1), Duration.ofMinutes(10));
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

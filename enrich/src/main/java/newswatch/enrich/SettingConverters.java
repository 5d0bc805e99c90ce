package newswatch.enrich;

import java.time.Duration;
import newswatch.runtime.SettingRanges;
import org.eclipse.microprofile.config.spi.Converter;

/** Settings with a range: what lies outside is a problem like any other, and reported with the others. */
public final class SettingConverters {

    private SettingConverters() {}

    /** Times of a minute and more, ISO-8601. */
    public static final class AtLeastAMinute implements Converter<Duration> {
        private static final int MOST_DAYS = 3_650;

        @Override
        public Duration convert(String value) {
            return SettingRanges.time(value, Duration.ofMinutes(1), Duration.ofDays(MOST_DAYS));
        }
    }
}

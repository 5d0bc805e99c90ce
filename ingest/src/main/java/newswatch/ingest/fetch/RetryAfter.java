package newswatch.ingest.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The header by which a server asks for patience (RFC 9110, 10.2.3). */
public final class RetryAfter {

    /** Longest wait that a server may ask for; what is longer is taken as this. */
    public static final Duration LONGEST = Duration.ofDays(1);

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,18}");

    private RetryAfter() {}

    /**
     * Reads seconds, or a date as HTTP writes it.
     *
     * @param now time of the answer
     * @return how long to wait from now on, zero to {@link #LONGEST}; empty if the value is neither
     */
    public static Optional<Duration> parse(String value, Instant now) {
        String trimmed = value.strip();
        if (SECONDS.matcher(trimmed).matches()) {
            return Optional.of(clamp(Duration.ofSeconds(Long.parseLong(trimmed))));
        }
        try {
            Instant until = ZonedDateTime.parse(trimmed, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT))
                    .toInstant();
            return Optional.of(clamp(Duration.between(now, until)));
        } catch (DateTimeException neither) {
            return Optional.empty();
        }
    }

    private static Duration clamp(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}

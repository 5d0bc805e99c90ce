package newswatch.ingest.poll;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswatch.ingest.fetch.Fetch;

/**
 * For how long an answer says that it holds (RFC 9111, 4.2; we are a private cache, so s-maxage is not for us). Pure.
 */
final class Freshness {

    private static final Pattern MAX_AGE = Pattern.compile("(?:^|[,\\s])max-age\\s*=\\s*\"?([0-9]{1,18})\"?");
    private static final Pattern NEVER = Pattern.compile("(?:^|[,\\s])no-(?:cache|store)(?:[,\\s=]|$)");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,18}");
    private static final long YEAR_SECONDS = 365L * 24 * 3600;

    private Freshness() {}

    /** How long it holds from the answer on; zero where it says nothing or nonsense. */
    static Duration of(Fetch.Headers headers) {
        String control = String.join(",", headers.all("cache-control")).toLowerCase(Locale.ROOT);
        if (NEVER.matcher(control).find()) {
            return Duration.ZERO;
        }
        Matcher maxAge = MAX_AGE.matcher(control);
        Optional<Duration> lifetime = maxAge.find() ? Optional.of(seconds(maxAge.group(1))) : untilExpiry(headers);
        Duration left = lifetime.orElse(Duration.ZERO).minus(age(headers));
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Expires alone says nothing: clocks differ, so it counts against the server's own Date. */
    private static Optional<Duration> untilExpiry(Fetch.Headers headers) {
        return headers.first("expires").flatMap(Freshness::date).flatMap(expires -> headers.first("date")
                .flatMap(Freshness::date)
                .map(date -> Duration.between(date, expires)));
    }

    private static Duration age(Fetch.Headers headers) {
        return headers.first("age")
                .map(String::strip)
                .filter(value -> SECONDS.matcher(value).matches())
                .map(Freshness::seconds)
                .orElse(Duration.ZERO);
    }

    private static Duration seconds(String digits) {
        return Duration.ofSeconds(Math.min(Long.parseLong(digits), YEAR_SECONDS));
    }

    private static Optional<Instant> date(String value) {
        try {
            return Optional.of(
                    ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT))
                            .toInstant());
        } catch (DateTimeException nonsense) {
            return Optional.empty();
        }
    }
}

package newswatch.ingest.feedlist;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswatch.ingest.fetch.WebAddress;

/** Turns the fields of one feed, all still text, into an entry, and notes what is wrong with each. */
final class FeedFields {

    private static final Pattern INTERVAL = Pattern.compile("([0-9]{1,7})(s|m|h|d)?");
    private static final Map<String, Integer> UNITS = Map.of("s", 1, "m", 60, "h", 3600, "d", 86_400);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.copyOf(Arrays.asList(Locale.getISOLanguages()));

    private final String place;
    private final Map<String, String> fields;
    private final List<String> problems;

    /**
     * Fields of one feed.
     *
     * @param place how to name the feed in a problem: {@code Feed 3}
     */
    FeedFields(String place, Map<String, String> fields, List<String> problems) {
        this.place = place;
        this.fields = fields;
        this.problems = problems;
    }

    FeedEntry entry() {
        return new FeedEntry(
                url(),
                text("name"),
                text("outlet"),
                code("country", COUNTRIES, true),
                code("language", LANGUAGES, false),
                interval(),
                fetchPages());
    }

    private Optional<String> text(String field) {
        return Optional.ofNullable(fields.get(field)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private String url() {
        String url = text("url").orElse("");
        if (url.isEmpty()) {
            problem("has no url");
        } else if (WebAddress.of(url).isEmpty()) {
            problem("has the url '%s', which is no http or https address".formatted(url));
        }
        return url;
    }

    private Optional<String> code(String field, Set<String> known, boolean upperCase) {
        Optional<String> code = text(field)
                .map(value -> upperCase ? value.toUpperCase(Locale.ROOT) : value.toLowerCase(Locale.ROOT))
                .map(value -> upperCase ? value : value.split("[-_]", 2)[0]);
        if (code.isPresent() && !known.contains(code.get())) {
            problem("has the %s '%s', which is no two-letter ISO code".formatted(field, code.get()));
        }
        return code;
    }

    private Optional<Duration> interval() {
        Optional<String> text = text("interval");
        Optional<Duration> interval = text.flatMap(FeedFields::duration)
                .filter(time -> time.toSeconds() >= 1 && time.compareTo(LONGEST) <= 0);
        if (text.isPresent() && interval.isEmpty()) {
            problem("has the interval '%s'; write 1s to 24h, as 90s, 5m, 2h or PT5M".formatted(text.get()));
        }
        return interval;
    }

    private static Optional<Duration> duration(String text) {
        Matcher plain = INTERVAL.matcher(text);
        if (plain.matches()) {
            int unit = plain.group(2) == null ? 1 : UNITS.getOrDefault(plain.group(2), 1);
            return Optional.of(Duration.ofSeconds(Long.parseLong(plain.group(1)) * unit));
        }
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeException neither) {
            return Optional.empty();
        }
    }

    private boolean fetchPages() {
        String text = text("fetch_pages").orElse("true").toLowerCase(Locale.ROOT);
        if (!text.equals("true") && !text.equals("false")) {
            problem("has fetch_pages '%s'; write true or false".formatted(text));
        }
        return !text.equals("false");
    }

    private void problem(String sentence) {
        problems.add("%s %s.".formatted(place, sentence));
    }
}

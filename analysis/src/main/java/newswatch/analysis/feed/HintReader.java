package newswatch.analysis.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newswatch.analysis.feed.ParsedFeed.Hints;

/**
 * Reads what RSS and Atom ask of those who fetch them. Sources: RSS 2.0, the RSS 1.0 syndication module, RFC 5005,
 * WebSub (section 4).
 */
final class HintReader {

    private static final Duration LONGEST = Duration.ofDays(365);
    private static final int DIGITS = 9;
    private static final Map<String, Duration> PERIODS = Map.of(
            "hourly", Duration.ofHours(1),
            "daily", Duration.ofDays(1),
            "weekly", Duration.ofDays(7),
            "monthly", Duration.ofDays(30),
            "yearly", LONGEST);

    private final FeedElement channel;
    private final Reading reading;

    private HintReader(FeedElement channel, Reading reading) {
        this.channel = channel;
        this.reading = reading;
    }

    static Hints read(FeedElement channel, Reading reading) {
        return new HintReader(channel, reading).hints();
    }

    private Hints hints() {
        return new Hints(
                channel.text("ttl")
                        .flatMap(HintReader::number)
                        .map(Duration::ofMinutes)
                        .flatMap(HintReader::bounded),
                updatePeriod(),
                skipHours(),
                skipDays(),
                links("hub").distinct().toList(),
                links("self").findFirst(),
                links("next").findFirst(),
                links("prev-archive").findFirst(),
                channel.text("itunes:new-feed-url").flatMap(link -> reading.link(channel, link)));
    }

    private Optional<Duration> updatePeriod() {
        long frequency = channel.text("sy:updatefrequency")
                .flatMap(HintReader::number)
                .filter(number -> number > 0)
                .orElse(1L);
        return channel.text("sy:updateperiod")
                .map(period -> period.toLowerCase(Locale.ROOT))
                .flatMap(period -> Optional.ofNullable(PERIODS.get(period)))
                .map(period -> period.dividedBy(frequency))
                .flatMap(HintReader::bounded);
    }

    private static Optional<Duration> bounded(Duration duration) {
        boolean sensible = duration.compareTo(Duration.ZERO) > 0 && duration.compareTo(LONGEST) <= 0;
        return sensible ? Optional.of(duration) : Optional.empty();
    }

    /** Hour 24 is midnight, as RSS 0.91 counted. */
    private Set<Integer> skipHours() {
        return below("skiphours", "hour")
                .flatMap(text -> number(text).stream())
                .filter(hour -> hour <= 24)
                .map(hour -> (int) (hour % 24))
                .collect(Collectors.toSet());
    }

    private Set<DayOfWeek> skipDays() {
        return below("skipdays", "day")
                .flatMap(text -> Arrays.stream(DayOfWeek.values())
                        .filter(day -> day.name().equalsIgnoreCase(text)))
                .collect(Collectors.toSet());
    }

    private Stream<String> below(String parent, String child) {
        return channel.children(parent).stream()
                .flatMap(element -> element.children(child).stream())
                .map(FeedElement::raw);
    }

    private Stream<String> links(String relation) {
        return Stream.of("link", "atom:link")
                .flatMap(name -> channel.children(name).stream())
                .filter(link -> relations(link).contains(relation))
                .flatMap(link -> link.attribute("href").flatMap(href -> reading.link(link, href)).stream());
    }

    /** RFC 8288 allows several relations in one attribute. */
    private static List<String> relations(FeedElement link) {
        return List.of(link.attribute("rel").orElse("").toLowerCase(Locale.ROOT).split("\\s+"));
    }

    private static Optional<Long> number(String text) {
        boolean isNumber =
                !text.isEmpty() && text.length() <= DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }
}

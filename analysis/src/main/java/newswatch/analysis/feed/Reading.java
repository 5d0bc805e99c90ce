package newswatch.analysis.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import newswatch.analysis.date.LooseDate;

/** What one reading of a feed shares: the feed's address, the limit of items, the warnings so far. */
final class Reading {

    private static final int MOST_WARNINGS = 20;
    private static final int SHOWN = 40;

    private final Optional<String> url;
    private final int limit;
    private final List<String> warnings = new ArrayList<>();
    private boolean hasUnreadableDate;

    Reading(Optional<String> url, int limit) {
        this.url = url;
        this.limit = limit;
    }

    Optional<String> url() {
        return url;
    }

    List<String> warnings() {
        return List.copyOf(warnings);
    }

    /** Adds a sentence, unless it has been said. */
    void warn(String sentence) {
        if (warnings.size() < MOST_WARNINGS && !warnings.contains(sentence)) {
            warnings.add(sentence);
        }
    }

    /** A link as seen from the element; empty, with a warning, if it is too long. */
    Optional<String> link(FeedElement at, String link) {
        return fitting(link).map(fitting -> at.resolve(url, fitting)).flatMap(this::fitting);
    }

    /** The link, if it is not too long. */
    Optional<String> fitting(String link) {
        if (link.length() <= FeedParser.LONGEST_LINK) {
            return Optional.of(link);
        }
        // Pictures are often written into the feed itself; that is no trouble worth telling.
        if (!link.startsWith("data:")) {
            warn("Links of more than " + FeedParser.LONGEST_LINK + " characters were left out.");
        }
        return Optional.empty();
    }

    /** The first date that can be read; a warning if there are some and none can. */
    Optional<Instant> date(List<String> written) {
        Optional<Instant> read =
                written.stream().flatMap(text -> LooseDate.parse(text).stream()).findFirst();
        if (read.isEmpty() && !written.isEmpty() && !hasUnreadableDate) {
            hasUnreadableDate = true;
            String text = written.get(0);
            warn("Some dates cannot be read, such as \"" + text.substring(0, Math.min(SHOWN, text.length())) + "\".");
        }
        return read;
    }

    /** The first readable date among children of these names, tried name by name. */
    Optional<Instant> date(FeedElement parent, String... names) {
        return date(Arrays.stream(names)
                .flatMap(name -> parent.children(name).stream())
                .map(FeedElement::raw)
                .filter(text -> !text.isEmpty())
                .toList());
    }

    /**
     * As many entries as the limit allows, in the order given: the newest, where every entry has a date; else the
     * first, since feeds put the newest first.
     */
    <T> List<T> newest(List<T> entries, Function<T, Optional<Instant>> date) {
        if (entries.size() <= limit) {
            return entries;
        }
        warn(String.format(Locale.ROOT, "It has %d entries; the newest %d were kept.", entries.size(), limit));
        List<Instant> dates = entries.stream()
                .map(date)
                .map(found -> found.orElse(null))
                .takeWhile(Objects::nonNull)
                .toList();
        if (dates.size() < entries.size()) {
            return entries.subList(0, limit);
        }
        return IntStream.range(0, entries.size())
                .boxed()
                .sorted(Comparator.comparing(dates::get, Comparator.reverseOrder()))
                .limit(limit)
                .sorted()
                .map(entries::get)
                .toList();
    }
}

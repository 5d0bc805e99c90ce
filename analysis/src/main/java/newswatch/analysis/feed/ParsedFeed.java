package newswatch.analysis.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A feed as parsed.
 *
 * @param format rss-0.91, rss-1.0, rss-2.0, atom-0.3, atom-1.0, json-feed-1.1, sitemap, sitemap-index, ...
 * @param link address of the site that the feed belongs to
 * @param language as declared
 * @param items in feed order; none in a sitemap index
 * @param warnings what was wrong and repaired or left out, one sentence each
 * @param hints what the feed asks of those who fetch it
 * @param sitemaps the children of a sitemap index, in its order
 */
public record ParsedFeed(
        String format,
        Optional<String> title,
        Optional<String> link,
        Optional<String> language,
        List<Item> items,
        List<String> warnings,
        Hints hints,
        List<Sitemap> sitemaps) {

    public ParsedFeed {
        items = List.copyOf(items);
        warnings = List.copyOf(warnings);
        sitemaps = List.copyOf(sitemaps);
    }

    /** A feed that asks for nothing and is no index. */
    public ParsedFeed(
            String format,
            Optional<String> title,
            Optional<String> link,
            Optional<String> language,
            List<Item> items,
            List<String> warnings) {
        this(format, title, link, language, items, warnings, Hints.NONE, List.of());
    }

    /**
     * An item of the feed.
     *
     * @param id guid or Atom id
     * @param link address of the article, resolved; never longer than {@link FeedParser#LONGEST_LINK}
     * @param title plain text
     * @param summary as the feed gives it; may hold markup
     * @param contentHtml the full content, if the feed carries it
     * @param image address of the picture shown with it, resolved
     */
    public record Item(
            Optional<String> id,
            Optional<String> link,
            Optional<String> title,
            Optional<String> summary,
            Optional<String> contentHtml,
            List<String> authors,
            Optional<Instant> published,
            Optional<Instant> updated,
            List<String> categories,
            List<Enclosure> enclosures,
            Optional<String> image) {

        public Item {
            authors = List.copyOf(authors);
            categories = List.copyOf(categories);
            enclosures = List.copyOf(enclosures);
        }

        /** An item without a picture. */
        public Item(
                Optional<String> id,
                Optional<String> link,
                Optional<String> title,
                Optional<String> summary,
                Optional<String> contentHtml,
                List<String> authors,
                Optional<Instant> published,
                Optional<Instant> updated,
                List<String> categories,
                List<Enclosure> enclosures) {
            this(
                    id,
                    link,
                    title,
                    summary,
                    contentHtml,
                    authors,
                    published,
                    updated,
                    categories,
                    enclosures,
                    Optional.empty());
        }

        /** The latest time that the item names. */
        Optional<Instant> latest() {
            return updated.filter(update -> published.isEmpty() || update.isAfter(published.get()))
                    .or(() -> published);
        }
    }

    /**
     * A file that comes with an item.
     *
     * @param length bytes, as declared
     */
    public record Enclosure(String url, Optional<String> type, Optional<Long> length) {}

    /**
     * A child of a sitemap index.
     *
     * @param url resolved
     * @param modified when it last changed, as declared
     */
    public record Sitemap(String url, Optional<Instant> modified) {}

    /**
     * What the feed asks of those who fetch it. All addresses are resolved, durations are positive and at most a year.
     *
     * @param ttl RSS: how long it may be kept without asking again
     * @param updatePeriod the syndication module's time between two updates, its frequency already divided in
     * @param skipHours hours of the day in UTC, 0 to 23, in which not to ask
     * @param skipDays days in UTC on which not to ask
     * @param hubs WebSub hubs, in document order
     * @param self the address that the feed calls its own; the topic to subscribe to at a hub
     * @param next the following page (RFC 5005, section 3; JSON Feed's {@code next_url})
     * @param previousArchive the archive before this document (RFC 5005, section 4)
     * @param movedTo where the feed says that it has gone ({@code itunes:new-feed-url})
     */
    public record Hints(
            Optional<Duration> ttl,
            Optional<Duration> updatePeriod,
            Set<Integer> skipHours,
            Set<DayOfWeek> skipDays,
            List<String> hubs,
            Optional<String> self,
            Optional<String> next,
            Optional<String> previousArchive,
            Optional<String> movedTo) {

        /** Nothing asked. */
        public static final Hints NONE = new Hints(
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Set.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        public Hints {
            skipHours = Set.copyOf(skipHours);
            skipDays = Set.copyOf(skipDays);
            hubs = List.copyOf(hubs);
        }

        /** The longer of {@link #ttl} and {@link #updatePeriod}. */
        public Optional<Duration> interval() {
            return ttl.filter(own -> updatePeriod.isEmpty() || own.compareTo(updatePeriod.get()) > 0)
                    .or(() -> updatePeriod);
        }
    }
}

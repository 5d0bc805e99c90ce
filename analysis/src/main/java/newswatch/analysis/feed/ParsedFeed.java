package newswatch.analysis.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A feed as parsed.
 *
 * @param format rss-0.91, rss-1.0, rss-2.0, atom-0.3, atom-1.0, json-feed-1.1, sitemap, sitemap-index, ...
 * @param link address of the site that the feed belongs to
 * @param language as declared
 * @param items in feed order
 * @param warnings what was wrong and repaired, one sentence each
 */
public record ParsedFeed(
        String format,
        Optional<String> title,
        Optional<String> link,
        Optional<String> language,
        List<Item> items,
        List<String> warnings) {

    public ParsedFeed {
        items = List.copyOf(items);
        warnings = List.copyOf(warnings);
    }

    /**
     * An item of the feed.
     *
     * @param id guid or Atom id
     * @param link address of the article, resolved
     * @param title plain text
     * @param summary as the feed gives it; may hold markup
     * @param contentHtml the full content, if the feed carries it
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
            List<Enclosure> enclosures) {

        public Item {
            authors = List.copyOf(authors);
            categories = List.copyOf(categories);
            enclosures = List.copyOf(enclosures);
        }
    }

    /**
     * A file that comes with an item.
     *
     * @param length bytes, as declared
     */
    public record Enclosure(String url, Optional<String> type, Optional<Long> length) {}
}

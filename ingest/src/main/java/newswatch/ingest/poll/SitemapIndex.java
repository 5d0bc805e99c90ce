package newswatch.ingest.poll;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import newswatch.analysis.feed.ParsedFeed;
import newswatch.analysis.feed.ParsedFeed.Item;
import newswatch.analysis.feed.ParsedFeed.Sitemap;
import newswatch.analysis.text.Sha256;
import newswatch.analysis.url.ArticleId;
import newswatch.contract.KnownItem;

/**
 * Reads a sitemap index: the newest of its sitemaps that have changed since they were last read, a few in a poll. At
 * the first read the others are taken as read: they are the archive. Which have been read is remembered among the known
 * items. For one poll, on one thread at a time.
 */
final class SitemapIndex {

    private static final int MOST_AT_ONCE = 5;
    private static final int FINGERPRINT_BYTES = 8;

    private final ParsedFeed index;
    private final List<Sitemap> wanted;
    private final boolean more;
    private final List<KnownItem> read = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private final List<String> warnings;

    /** An index, and what is known. */
    SitemapIndex(ParsedFeed index, KnownItems known, boolean first) {
        this.index = index;
        this.warnings = new ArrayList<>(index.warnings());
        List<Sitemap> changed = index.sitemaps().stream()
                .filter(sitemap -> sitemap.modified().isEmpty() || !known.has(item(sitemap)))
                .sorted(Comparator.comparing(
                                (Sitemap sitemap) -> sitemap.modified().orElse(Instant.MIN))
                        .reversed())
                .toList();
        this.wanted = changed.stream().limit(MOST_AT_ONCE).toList();
        List<Sitemap> others = changed.stream().skip(MOST_AT_ONCE).toList();
        if (first) {
            others.forEach(sitemap -> read.add(item(sitemap)));
        }
        this.more =
                !first && others.stream().anyMatch(sitemap -> sitemap.modified().isPresent());
    }

    static boolean isIndex(ParsedFeed feed) {
        return !feed.sitemaps().isEmpty();
    }

    /** Addresses to be read in this poll. */
    List<String> addresses() {
        return wanted.stream().map(Sitemap::url).toList();
    }

    /** Takes the answer for one of the addresses. */
    void take(String address, FeedReading answer) {
        if (answer instanceof FeedReading.Full full && !isIndex(full.feed())) {
            items.addAll(full.feed().items());
            wanted.stream().filter(sitemap -> sitemap.url().equals(address)).forEach(it -> read.add(item(it)));
        } else {
            warnings.add("The sitemap %s could not be read this time.".formatted(address));
        }
    }

    /** Whether all that has changed was read; otherwise the index must be read in full next time. */
    boolean isWhole() {
        return !more && wanted.stream().allMatch(sitemap -> read.contains(item(sitemap)));
    }

    /** Sitemaps that need not be read again until they change. */
    List<KnownItem> read() {
        return List.copyOf(read);
    }

    /** The index as one feed. */
    ParsedFeed feed() {
        return new ParsedFeed(
                index.format(),
                index.title(),
                index.link(),
                index.language(),
                items,
                warnings,
                index.hints(),
                List.of());
    }

    private static KnownItem item(Sitemap sitemap) {
        Optional<String> modified = sitemap.modified().map(Instant::toString);
        return KnownItem.newBuilder()
                .setArticleId(ArticleId.ofUrl(sitemap.url()))
                .setFingerprint(Sha256.prefixOf(modified.orElse(""), FINGERPRINT_BYTES))
                .build();
    }
}

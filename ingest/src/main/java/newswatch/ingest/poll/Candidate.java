package newswatch.ingest.poll;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import newswatch.analysis.feed.ParsedFeed;
import newswatch.analysis.text.Sha256;
import newswatch.analysis.url.ArticleId;
import newswatch.analysis.url.CanonicalUrl;
import newswatch.contract.KnownItem;
import newswatch.contract.PageState;
import newswatch.ingest.page.Cut;

/**
 * An item of a feed as an article to be.
 *
 * @param articleId made of the canonical address, or of outlet and item id where the item has no usable address
 * @param canonicalUrl of the item's link
 * @param externalId the item's id, or its fingerprint where it has neither id nor usable link
 * @param fingerprint of title, summary and time of update: another one means that the source has changed something
 */
record Candidate(
        String articleId,
        Optional<String> canonicalUrl,
        Optional<String> externalId,
        String fingerprint,
        ParsedFeed.Item item) {

    /** A feed with more items is read in part, the latest of them. */
    static final int MOST_ITEMS = 2_000;

    private static final int FINGERPRINT_BYTES = 8;
    private static final int TITLE_CHARS = 2_000;
    private static final int SUMMARY_CHARS = 8 * 1024;
    private static final int CONTENT_CHARS = 64 * 1024;

    /** The items, the oldest first, so that the order of arrival is the order of publication where that is known. */
    static List<Candidate> of(ParsedFeed feed, String outletId) {
        List<ParsedFeed.Item> items = latest(feed);
        Comparator<Candidate> byTime =
                Comparator.comparing(candidate -> candidate.published().orElse(Instant.MAX));
        return IntStream.range(0, items.size())
                .mapToObj(i -> of(items.get(items.size() - 1 - i), outletId)) // feeds put the latest first
                .sorted(byTime)
                .toList();
    }

    /** Feeds put the latest first; sitemaps are in any order. */
    private static List<ParsedFeed.Item> latest(ParsedFeed feed) {
        if (feed.items().size() <= MOST_ITEMS) {
            return feed.items();
        }
        Comparator<ParsedFeed.Item> byTime =
                Comparator.comparing(item -> time(item).orElse(Instant.MIN));
        return feed.items().stream().sorted(byTime.reversed()).limit(MOST_ITEMS).toList();
    }

    private static Candidate of(ParsedFeed.Item item, String outletId) {
        String fingerprint = fingerprint(item);
        Optional<String> canonicalUrl = item.link().flatMap(CanonicalUrl::of);
        Optional<String> externalId =
                canonicalUrl.isPresent() ? item.id() : item.id().or(() -> Optional.of(fingerprint));
        String articleId = canonicalUrl
                .map(ArticleId::ofUrl)
                .orElseGet(() -> ArticleId.ofExternal(outletId, externalId.orElse(fingerprint)));
        return new Candidate(articleId, canonicalUrl, externalId, fingerprint, item);
    }

    /** When it was published, or last changed where only that is known. */
    Optional<Instant> published() {
        return time(item);
    }

    private static Optional<Instant> time(ParsedFeed.Item item) {
        return item.published().or(item::updated);
    }

    /** What is remembered of it. */
    KnownItem known() {
        return KnownItem.newBuilder()
                .setArticleId(articleId)
                .setFingerprint(fingerprint)
                .build();
    }

    /**
     * What has to be done about its page.
     *
     * @param now when the feed showed it
     */
    PageState page(String feedId, boolean backfill, Instant now) {
        return PageState.newBuilder()
                .setArticleId(articleId)
                .setFeedId(feedId)
                .setUrl(item.link().orElse(""))
                .setCanonicalUrl(canonicalUrl.orElse(null))
                .setExternalId(externalId.orElse(null))
                .setTitle(Cut.to(item.title(), TITLE_CHARS).orElse(null))
                .setSummary(Cut.to(item.summary(), SUMMARY_CHARS).orElse(null))
                .setContent(Cut.to(item.contentHtml(), CONTENT_CHARS).orElse(null))
                .setAuthors(item.authors())
                .setPublishedAt(item.published().orElse(null))
                .setBackfill(backfill)
                .setSeenAt(now)
                .setNextAttemptAt(now)
                .build();
    }

    private static String fingerprint(ParsedFeed.Item item) {
        String said = String.join(
                "\u0000",
                item.title().orElse(""),
                item.summary().orElse(""),
                item.updated().map(Instant::toString).orElse(""));
        return Sha256.prefixOf(said, FINGERPRINT_BYTES);
    }
}

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

    private static final int FINGERPRINT_BYTES = 8;

    /** The items, the oldest first, so that the order of arrival is the order of publication where that is known. */
    static List<Candidate> of(ParsedFeed feed, String outletId) {
        List<ParsedFeed.Item> items = feed.items();
        Comparator<Candidate> byTime =
                Comparator.comparing(candidate -> candidate.item().published().orElse(Instant.MAX));
        return IntStream.range(0, items.size())
                .mapToObj(i -> of(items.get(items.size() - 1 - i), outletId)) // feeds put the latest first
                .sorted(byTime)
                .toList();
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

    /** What is remembered of it. */
    KnownItem known() {
        return KnownItem.newBuilder()
                .setArticleId(articleId)
                .setFingerprint(fingerprint)
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

package newswatch.ingest.poll;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import newswatch.contract.FeedState;
import newswatch.contract.KnownItem;

/** The items that a feed has announced, bounded; what the feed still shows is never forgotten. */
final class KnownItems {

    private static final int LEAST_BOUND = 300;

    private final Map<String, KnownItem> byArticle = new LinkedHashMap<>();
    private final LongKnown longKnown;

    KnownItems(List<KnownItem> remembered, LongKnown longKnown) {
        remembered.forEach(this::note);
        this.longKnown = longKnown;
    }

    /** What a feed's state remembers. */
    static KnownItems of(FeedState state) {
        return new KnownItems(
                state.getKnownItems(), state.getLongKnown().map(LongKnown::of).orElse(LongKnown.NONE));
    }

    boolean hasArticle(String articleId) {
        return byArticle.containsKey(articleId);
    }

    /** Whether it was known before others took its place. */
    boolean wasLongAgo(String articleId) {
        return longKnown.has(articleId);
    }

    /** Whether it is known exactly so. */
    boolean has(KnownItem item) {
        KnownItem known = byArticle.get(item.getArticleId());
        return known != null && known.getFingerprint().equals(item.getFingerprint());
    }

    /** All that was ever said of them, as fingerprints. */
    Set<String> fingerprints() {
        return byArticle.values().stream().map(KnownItem::getFingerprint).collect(Collectors.toSet());
    }

    /** Remembers it as the latest. */
    void note(KnownItem item) {
        byArticle.remove(item.getArticleId());
        byArticle.put(item.getArticleId(), item);
    }

    /**
     * What is to be remembered, the latest last.
     *
     * @param itemsInFeed twice as many are kept, and at least 300
     */
    List<KnownItem> toList(int itemsInFeed) {
        return byArticle.values().stream().skip(tooMany(itemsInFeed)).toList();
    }

    /** What is left of those that {@link #toList} drops, now and before. */
    LongKnown longKnown(int itemsInFeed) {
        return longKnown.and(
                byArticle.keySet().stream().limit(tooMany(itemsInFeed)).toList());
    }

    private int tooMany(int itemsInFeed) {
        int bound = Math.max(LEAST_BOUND, 2 * itemsInFeed);
        return Math.max(0, byArticle.size() - bound);
    }
}

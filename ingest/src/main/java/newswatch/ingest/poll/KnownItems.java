package newswatch.ingest.poll;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import newswatch.contract.KnownItem;

/** The items that a feed has announced, bounded; what the feed still shows is never forgotten. */
final class KnownItems {

    private static final int LEAST_BOUND = 300;

    private final Map<String, KnownItem> byArticle = new LinkedHashMap<>();

    KnownItems(List<KnownItem> remembered) {
        remembered.forEach(this::note);
    }

    boolean hasArticle(String articleId) {
        return byArticle.containsKey(articleId);
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
        int bound = Math.max(LEAST_BOUND, 2 * itemsInFeed);
        return byArticle.values().stream()
                .skip(Math.max(0, byArticle.size() - bound))
                .toList();
    }
}

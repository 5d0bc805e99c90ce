package newswatch.ingest.page;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The pages of articles whose next page is asked for again in some minutes, so that the others need not be. In memory
 * only, and those held longest are forgotten where there are too many: then they are asked for again. For one thread.
 */
final class HeldPages {

    static final int MOST_BYTES = 16 << 20;

    private final Map<String, PageSet> held = new LinkedHashMap<>();
    private long bytes;

    /** Holds the pages of an article. */
    void hold(String articleId, PageSet pages) {
        take(articleId);
        held.put(articleId, pages);
        bytes += pages.size();
        for (Iterator<PageSet> eldest = held.values().iterator(); bytes > MOST_BYTES; ) {
            bytes -= eldest.next().size();
            eldest.remove();
        }
    }

    /** Gives them back, if they are still there. */
    Optional<PageSet> take(String articleId) {
        Optional<PageSet> pages = Optional.ofNullable(held.remove(articleId));
        bytes -= pages.map(PageSet::size).orElse(0);
        return pages;
    }
}

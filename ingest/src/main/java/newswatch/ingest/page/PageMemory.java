package newswatch.ingest.page;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import newswatch.contract.PageState;

/**
 * What is committed of every page: filled from the topic at start, and only after a commit from then on. Pages that
 * someone works on are claimed until that is committed. For one thread.
 */
public final class PageMemory {

    private final Packed<PageState> packed = new Packed<>(PageState.class);
    private final Map<String, byte[]> pages = new HashMap<>();
    private final Set<String> claimed = new HashSet<>();

    /** Remembers a committed state. */
    public void remember(PageState page) {
        pages.put(page.getArticleId(), packed.pack(page));
    }

    /** Forgets a page of which nothing is to be done any more. */
    public void forget(String articleId) {
        pages.remove(articleId);
    }

    /** The committed state of a page, if there is something to be done. */
    public Optional<PageState> page(String articleId) {
        return Optional.ofNullable(pages.get(articleId)).map(packed::unpack);
    }

    /** Pages with something to be done. */
    public int size() {
        return pages.size();
    }

    /** Shows every page to someone. */
    public void forEach(Consumer<PageState> someone) {
        List.copyOf(pages.values()).forEach(page -> someone.accept(packed.unpack(page)));
    }

    /** Whether someone works on the page. */
    public boolean isClaimed(String articleId) {
        return claimed.contains(articleId);
    }

    /** From now on someone works on these. */
    public void claim(Collection<String> articleIds) {
        claimed.addAll(articleIds);
    }

    /** Nobody works on these any more. */
    public void release(Collection<String> articleIds) {
        articleIds.forEach(claimed::remove);
    }
}

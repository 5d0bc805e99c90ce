package newswatch.ingest.poll;

import newswatch.contract.FeedHealth;
import newswatch.contract.FeedState;
import newswatch.contract.PageState;
import newswatch.ingest.outbox.Delivery;
import newswatch.ingest.page.PageMemory;

/**
 * All that is committed of feeds and pages: filled from the topics before the start, by deliveries once they are
 * committed from then on. For one thread at a time.
 */
public final class Memory {

    private final FeedMemory feeds = new FeedMemory();
    private final PageMemory pages = new PageMemory();

    /** Remembers a committed state of a feed. */
    public void remember(FeedState state) {
        feeds.remember(state);
    }

    /** Remembers how a feed was doing. */
    public void remember(FeedHealth health) {
        feeds.remember(health);
    }

    /** Remembers a committed state of a page. */
    public void remember(PageState page) {
        pages.remember(page);
    }

    /** Forgets a feed. */
    public void forgetFeed(String feedId) {
        feeds.forget(feedId);
    }

    /** Forgets a page. */
    public void forgetPage(String articleId) {
        pages.forget(articleId);
    }

    /** Remembers and forgets what a committed delivery says. */
    void follow(Delivery committed) {
        committed.states().forEach(feeds::remember);
        committed.health().forEach(feeds::remember);
        committed.pages().forEach(pages::remember);
        committed.endedPages().forEach(pages::forget);
        committed.endedFeeds().forEach(feeds::forget);
    }

    FeedMemory feeds() {
        return feeds;
    }

    PageMemory pages() {
        return pages;
    }
}

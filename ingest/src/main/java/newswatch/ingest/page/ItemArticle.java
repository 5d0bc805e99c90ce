package newswatch.ingest.page;

import java.time.Duration;
import java.time.Instant;
import newswatch.contract.FeedSubscription;
import newswatch.contract.PageState;
import newswatch.ingest.outbox.Delivery;
import newswatch.ingest.page.PageRights.Verdict;

/** What polls do about items themselves. Pure. */
public final class ItemArticle {

    /** A page is not looked at again sooner than this, however often a feed changes its words. */
    private static final Duration CALM = Duration.ofMinutes(15);

    private ItemArticle() {}

    /** An article made of the feed's own text, or why there is none. */
    public static void leave(
            Delivery.Builder delivery, FeedSubscription feed, PageState item, Verdict verdict, Instant now) {
        PageLook.ofFeed(delivery, feed, item, verdict, now);
    }

    /**
     * A page that waits for a later look is looked at soon, since the feed now says something else.
     *
     * @param item what the feed says now
     */
    public static PageState changed(PageState page, PageState item) {
        Instant soon = item.getSeenAt().plus(CALM);
        Instant next = page.getNextAttemptAt();
        boolean waits = page.getFetches() == 0 || page.getConsecutiveFailures() > 0 || next.isBefore(soon);
        return PageState.newBuilder(page)
                .setTitle(item.getTitle().orElse(null))
                .setSummary(item.getSummary().orElse(null))
                .setAuthors(item.getAuthors())
                .setContent(page.getFetches() == 0 ? item.getContent().orElse(null) : null)
                .setNextAttemptAt(waits ? next : soon)
                .build();
    }
}

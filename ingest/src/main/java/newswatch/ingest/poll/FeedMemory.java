package newswatch.ingest.poll;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import newswatch.contract.FeedHealth;
import newswatch.contract.FeedState;
import newswatch.contract.FeedStatus;

/** What is committed of every feed: filled from the topics at start, and only after a commit from then on. */
public final class FeedMemory {

    private final Map<String, FeedState> states = new ConcurrentHashMap<>();
    private final Map<String, FeedHealth> health = new ConcurrentHashMap<>();

    /** Remembers a committed state. */
    public void remember(FeedState state) {
        states.put(state.getFeedId(), state);
    }

    /** Remembers a committed health record. */
    public void remember(FeedHealth committed) {
        health.put(committed.getFeedId(), committed);
    }

    /** The state of a feed; of one never asked, a state that is due at once. */
    FeedState state(String feedId) {
        return states.getOrDefault(
                feedId,
                FeedState.newBuilder()
                        .setFeedId(feedId)
                        .setNextAttemptAt(Instant.EPOCH)
                        .setConsecutiveFailures(0)
                        .setArticlesTotal(0)
                        .build());
    }

    /** Items of the last full answer. */
    int itemsInFeed(String feedId) {
        return Optional.ofNullable(health.get(feedId))
                .map(FeedHealth::getItemsInFeed)
                .orElse(0);
    }

    /** Whether the feed was failing already for this very reason. */
    boolean failsAlready(String feedId, String explanation) {
        FeedHealth last = health.get(feedId);
        return last != null
                && last.getStatus() == FeedStatus.FAILING
                && last.getExplanation().equals(explanation);
    }
}

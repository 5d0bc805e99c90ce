package newswatch.ingest.topic;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newswatch.contract.FeedSubscription;
import newswatch.ingest.outbox.SubscriptionChange;
import newswatch.schema.CompactedTopic;

/** Subscriptions as the topic has them: all at first, then every change. For one thread. */
public final class SubscriptionTopic implements AutoCloseable {

    private final CompactedTopic<FeedSubscription> topic;
    private final Map<String, FeedSubscription> atStart = new LinkedHashMap<>();
    private final Set<String> fromFile = new HashSet<>();

    /** Told of a subscription. */
    @FunctionalInterface
    public interface Follower {
        /**
         * It begins, changes or, if empty, ends.
         *
         * @param origin where it stems from, as in {@link SubscriptionChange}
         */
        void subscription(String feedId, Optional<FeedSubscription> subscription, String origin);
    }

    /** Reads what is there now. */
    public SubscriptionTopic(CompactedTopic<FeedSubscription> topic) {
        this.topic = topic;
        topic.readToEnd().forEach((feedId, entry) -> {
            entry.value().ifPresent(subscription -> atStart.put(feedId, subscription));
            if (SubscriptionChange.FEEDS_FILE.equals(origin(entry))) {
                fromFile.add(feedId);
            }
        });
    }

    private static String origin(CompactedTopic.Entry<FeedSubscription> entry) {
        return entry.headers().getOrDefault(SubscriptionChange.ORIGIN_HEADER, "");
    }

    /** Subscriptions that were there at start, by feed id. */
    public Map<String, FeedSubscription> atStart() {
        return Map.copyOf(atStart);
    }

    /** Those of them that stem from the feeds file. */
    public Set<String> fromFile() {
        return Set.copyOf(fromFile);
    }

    /** Tells of those that were there at start. */
    public void tellStart(Follower follower) {
        atStart.forEach((feedId, subscription) -> follower.subscription(
                feedId, Optional.of(subscription), fromFile.contains(feedId) ? SubscriptionChange.FEEDS_FILE : ""));
    }

    /** Waits for changes and tells of them; the last one of each subscription counts. */
    public void tellChanges(Duration patience, Follower follower) {
        topic.next(patience).forEach((feedId, entry) -> follower.subscription(feedId, entry.value(), origin(entry)));
    }

    @Override
    public void close() {
        topic.close();
    }
}

package newswatch.ingest.topic;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newswatch.contract.FeedSubscription;
import newswatch.ingest.outbox.SubscriptionChange;
import newswatch.ingest.poll.SubscriptionSource;

/** Subscriptions as the topic has them: all at first, then every change. For one thread. */
public final class SubscriptionTopic implements SubscriptionSource {

    private final CompactedTopic<FeedSubscription> topic;
    private final Map<String, FeedSubscription> atStart = new HashMap<>();
    private final Set<String> fromFile = new HashSet<>();
    private boolean started;

    /** Reads what is there now. */
    public SubscriptionTopic(CompactedTopic<FeedSubscription> topic) {
        this.topic = topic;
        topic.readToEnd().forEach((feedId, entry) -> {
            entry.value().ifPresent(subscription -> atStart.put(feedId, subscription));
            if (SubscriptionChange.FEEDS_FILE.equals(entry.headers().get(SubscriptionChange.ORIGIN_HEADER))) {
                fromFile.add(feedId);
            }
        });
    }

    /** Subscriptions that were there at start, by feed id. */
    public Map<String, FeedSubscription> atStart() {
        return Map.copyOf(atStart);
    }

    /** Those of them that stem from the feeds file. */
    public Set<String> fromFile() {
        return Set.copyOf(fromFile);
    }

    @Override
    public Map<String, Optional<FeedSubscription>> next(Duration patience) {
        Map<String, Optional<FeedSubscription>> changes = new HashMap<>();
        if (!started) {
            started = true;
            atStart.forEach((feedId, subscription) -> changes.put(feedId, Optional.of(subscription)));
            return changes;
        }
        topic.next(patience).forEach((feedId, entry) -> changes.put(feedId, entry.value()));
        return changes;
    }

    @Override
    public void close() {
        topic.close();
    }
}

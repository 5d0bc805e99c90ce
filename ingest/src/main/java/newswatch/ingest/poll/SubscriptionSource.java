package newswatch.ingest.poll;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import newswatch.contract.FeedSubscription;

/** Where subscriptions come from, as they change. */
public interface SubscriptionSource extends AutoCloseable {

    /**
     * Waits for changes.
     *
     * @param patience how long at most
     * @return by feed id, the last change of each; empty where a subscription ended
     */
    Map<String, Optional<FeedSubscription>> next(Duration patience);

    @Override
    void close();
}

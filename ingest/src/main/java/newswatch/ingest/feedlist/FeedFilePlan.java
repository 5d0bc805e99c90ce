package newswatch.ingest.feedlist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newswatch.contract.FeedSubscription;
import newswatch.ingest.outbox.SubscriptionChange;

/** What has to change in the subscription topic so that it agrees with the feeds file. Pure. */
public final class FeedFilePlan {

    private FeedFilePlan() {}

    /**
     * Compares.
     *
     * @param feeds feeds of the file
     * @param subscribed subscriptions by feed id, as they stand
     * @param fromFile ids of subscriptions that stem from the file; only those end when the file has them no more
     * @param now time of new subscriptions
     */
    public static List<SubscriptionChange> changes(
            List<FeedEntry> feeds, Map<String, FeedSubscription> subscribed, Set<String> fromFile, Instant now) {
        List<SubscriptionChange> changes = new ArrayList<>();
        Set<String> ended = new HashSet<>(fromFile);
        for (FeedEntry feed : feeds) {
            ended.remove(feed.feedId());
            Optional<FeedSubscription> known = Optional.ofNullable(subscribed.get(feed.feedId()));
            FeedSubscription wanted = wanted(feed, known, now);
            if (known.isEmpty() || !known.get().equals(wanted)) {
                changes.add(new SubscriptionChange(feed.feedId(), Optional.of(wanted)));
            }
        }
        ended.stream().sorted().forEach(id -> changes.add(new SubscriptionChange(id, Optional.empty())));
        return changes;
    }

    /**
     * A subscription that has followed its feed to another address stays there: its id is that of the file's address.
     */
    private static FeedSubscription wanted(FeedEntry feed, Optional<FeedSubscription> known, Instant now) {
        FeedSubscription plain =
                feed.subscription(known.map(FeedSubscription::getAddedAt).orElse(now));
        return known.map(there -> FeedSubscription.newBuilder(plain)
                        .setUrl(there.getUrl())
                        .build())
                .orElse(plain);
    }
}

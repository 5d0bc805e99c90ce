package newswatch.ingest.outbox;

import java.util.Optional;
import newswatch.contract.FeedSubscription;

/**
 * A subscription that begins, changes or ends.
 *
 * @param subscription empty where it ends
 * @param origin where it stems from: {@link #FEEDS_FILE}, or empty for any other source
 */
public record SubscriptionChange(String feedId, Optional<FeedSubscription> subscription, String origin) {

    /** Header of records that stem from the feeds file; only those end when they are taken out of the file. */
    public static final String ORIGIN_HEADER = "newswatch-origin";

    /** Value of {@link #ORIGIN_HEADER}. */
    public static final String FEEDS_FILE = "feeds-file";

    /** A change that stems from the feeds file. */
    public SubscriptionChange(String feedId, Optional<FeedSubscription> subscription) {
        this(feedId, subscription, FEEDS_FILE);
    }
}

package newswatch.ingest.outbox;

import java.util.Optional;
import newswatch.contract.FeedSubscription;

/**
 * A subscription of the feeds file that begins, changes or ends.
 *
 * @param subscription empty where it ends
 */
public record SubscriptionChange(String feedId, Optional<FeedSubscription> subscription) {

    /** Header of records that stem from the feeds file; only those end when they are taken out of the file. */
    public static final String ORIGIN_HEADER = "newswatch-origin";

    /** Value of {@link #ORIGIN_HEADER}. */
    public static final String FEEDS_FILE = "feeds-file";
}

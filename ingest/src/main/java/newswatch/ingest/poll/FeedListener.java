package newswatch.ingest.poll;

import java.util.List;
import java.util.Optional;
import newswatch.contract.FeedSubscription;

/** Is told what a {@link Watch} learns of hubs. On the timeline's thread. */
public interface FeedListener {

    /**
     * A feed was read in full.
     *
     * @param hubs those that it names, best first
     * @param self the address that it gives itself
     * @param fresh how many articles were new
     */
    void read(FeedSubscription feed, List<String> hubs, Optional<String> self, int fresh);

    /** A feed is watched no more. */
    void ended(String feedId);

    /** Nobody who listens. */
    static FeedListener nobody() {
        return new FeedListener() {
            @Override
            public void read(FeedSubscription feed, List<String> hubs, Optional<String> self, int fresh) {
                // Nobody is told.
            }

            @Override
            public void ended(String feedId) {
                // Nobody is told.
            }
        };
    }
}

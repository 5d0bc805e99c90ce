package newswatch.bench.politeness;

/**
 * Where a feed is, was, or is for a while.
 *
 * @param role what the address is to the feed
 */
record FeedAddress(SimulatedFeed feed, Role role) {

    /** What an address is to a feed. */
    enum Role {
        /** The one that is subscribed to. */
        FIRST,
        /** The one that it moves to for good. */
        NEW,
        /** The one that stands in while something is wrong. */
        STAND_IN
    }
}

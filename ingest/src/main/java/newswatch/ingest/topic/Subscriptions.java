package newswatch.ingest.topic;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import newswatch.contract.FeedHealth;
import newswatch.contract.FeedSubscription;
import newswatch.contract.SiteState;

/** The feeds that are watched, to be looked at and changed by hand. For one thread. */
public interface Subscriptions extends AutoCloseable {

    /**
     * A feed that is watched.
     *
     * @param fromFile whether it stems from the feeds file, which has the last word at every start of ingest
     * @param health how it is doing; empty where it was never asked
     */
    record Watched(FeedSubscription feed, boolean fromFile, Optional<FeedHealth> health) {}

    /** All feeds, in order of their names, then of their addresses. */
    List<Watched> list();

    /** Watches these feeds from now on, or changes them; returns when that is certain. */
    void put(Collection<FeedSubscription> feeds);

    /**
     * Ends watching; what was taken in stays, and what is remembered of items, so that adding again brings no repeats.
     */
    void remove(Collection<String> feedIds);

    /** The patience that sites have asked for. */
    List<SiteState> patience();

    @Override
    void close();
}

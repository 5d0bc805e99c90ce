package newswatch.standalone.feeds;

import java.util.Locale;
import newswatch.contract.FeedHealth;
import newswatch.contract.FeedStatus;
import newswatch.ingest.topic.Subscriptions.Watched;

/** How a feed is doing, in one word. */
enum Condition {
    /** Not asked yet. */
    NEW,
    /** Brings its news. */
    OK,
    /** Its site asked for patience. */
    WAITING,
    /** Does not answer as it should. */
    FAILING,
    /** Its site does not want it read by machines. */
    DISALLOWED,
    /** Ended by its site. */
    GONE;

    static Condition of(Watched feed) {
        FeedStatus status = feed.health().map(FeedHealth::getStatus).orElse(FeedStatus.UNKNOWN);
        return switch (status) {
            case UNKNOWN -> NEW;
            case OK, UNCHANGED -> OK;
            case THROTTLED -> WAITING;
            case FAILING -> FAILING;
            case DISALLOWED -> DISALLOWED;
            case GONE -> GONE;
        };
    }

    /** Whether it brings nothing at the moment. */
    boolean isBroken() {
        return this == FAILING || this == DISALLOWED || this == GONE || this == WAITING;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

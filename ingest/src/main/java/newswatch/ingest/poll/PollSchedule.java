package newswatch.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a feed is asked next. Pure: time is an argument. */
public final class PollSchedule {

    /** A feed that fails is still asked this often, unless its own interval is longer. */
    public static final Duration LONGEST_BACK_OFF = Duration.ofHours(6);

    private static final Duration GONE = Duration.ofDays(1);
    private static final int MOST_DOUBLINGS = 20;

    private final Duration standard;

    /**
     * A schedule.
     *
     * @param standard time between polls of feeds that have no interval of their own
     */
    public PollSchedule(Duration standard) {
        this.standard = standard;
    }

    /** After an answer that could be used. */
    public Instant afterSuccess(Instant now, Optional<Duration> interval) {
        return now.plus(interval.orElse(standard));
    }

    /**
     * After a failure: the interval, doubled with each further failure.
     *
     * @param failures failures since the last success, this one included; at least 1
     * @param retryAfter what the server asked for; the feed is not asked earlier
     */
    public Instant afterFailure(Instant now, Optional<Duration> interval, int failures, Optional<Duration> retryAfter) {
        Duration base = interval.orElse(standard);
        Duration doubled = base.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        Duration backOff = longer(base, shorter(doubled, LONGEST_BACK_OFF));
        return now.plus(longer(backOff, retryAfter.orElse(Duration.ZERO)));
    }

    /** After the server said that the feed is gone for good: once a day, for people make mistakes. */
    public Instant afterGone(Instant now) {
        return now.plus(GONE);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}

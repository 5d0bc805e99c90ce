package newswatch.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How fast a feed is polled. Pure.
 *
 * <p>The aim is a new item in about every fifth poll: news is then seen after a small part of the time between two
 * items, and the other polls cost next to nothing, since servers answer them with 304. Nothing new: ×1.1. New items:
 * ×0.7. Eight and more, or fewer than a third of the items known already: ×0.5, since items may have fallen out of the
 * feed unseen. The interval settles where {@code 1.1^P(none) = 0.7^-P(some)}, which is at {@code P(some)} = 0.21. A
 * feed goes from the first interval (15 min) to the ceiling (24 h) in 48 quiet polls and from there back to the floor
 * (5 min) in 16 busy ones; a night of eight quiet hours takes one from 20 minutes to little more than an hour.
 *
 * <p>A feed that fails is asked less and less: the first interval, or its own where that is shorter, is multiplied by 2
 * to the power of the sum of the weights of its failures. An outage (weight ¼) is asked after at intervals of a sixth
 * of its length so far, so that it is over for us not much later than for everyone, and a feed that speaks once a week
 * is not silent for another half a day because of one bad minute. All failures stop at the ceiling: none is ever given
 * up.
 */
final class Pace {

    private static final double SLOWER = 1.1;
    private static final double FASTER = 0.7;
    private static final double MUCH_FASTER = 0.5;
    private static final int MANY = 8;
    private static final double LEAST_KNOWN = 1.0 / 3;
    private static final double JITTER = 0.1;
    private static final double MOST_WEIGHT = 20;
    private static final Duration AFTER_QUIET = Duration.ofMinutes(10);

    private final WatchPolicy policy;

    Pace(WatchPolicy policy) {
        this.policy = policy;
    }

    /**
     * The next interval after a successful poll.
     *
     * @param before the interval until now; empty at the first success
     * @param shown items that the feed shows; 0 for an unchanged feed
     * @param fresh those of them not known before
     */
    Duration next(Optional<Duration> before, int shown, int fresh) {
        Duration now = before.orElse(policy.first());
        boolean first = before.isEmpty();
        return first ? now : policy.clamp(scaled(now, factor(shown, fresh)));
    }

    private static double factor(int shown, int fresh) {
        if (fresh == 0) {
            return SLOWER;
        }
        boolean mostlyNew = shown - fresh < LEAST_KNOWN * shown;
        if (fresh >= MANY || (mostlyNew && fresh > 1)) {
            return MUCH_FASTER;
        }
        return FASTER;
    }

    /**
     * When to ask next after success. A user's own number wins over what the server would like; what it demands, by
     * Retry-After or robots.txt, is not decided here.
     *
     * @param interval by {@link #next}
     * @param bound what the answer and the feed ask for
     * @param own the number that the user insists on
     */
    Instant after(Instant now, String feedId, Duration interval, Duration bound, Optional<Duration> own) {
        return own.map(now::plus).orElseGet(() -> {
            Duration longer = bound.compareTo(interval) > 0 ? bound : interval;
            Duration time = longer.compareTo(policy.ceiling()) > 0 ? policy.ceiling() : longer;
            return now.plus(spread(feedId, time));
        });
    }

    /**
     * The same time, or one in the first ten minutes after the hours in which the feed asks not to be asked; the
     * ceiling later at most.
     */
    Instant spared(Instant time, String feedId, QuietHours quiet) {
        Instant later = quiet.after(time, policy.ceiling());
        return later.equals(time) ? time : later.plus(scaled(AFTER_QUIET, phase(feedId)));
    }

    /** When to ask next after a failure of the server's, or of what lies between. */
    Instant afterFailure(Instant now, String feedId, Duration interval, double weight, Duration patience) {
        Duration start = interval.compareTo(policy.first()) > 0 ? policy.first() : interval;
        return backOff(now, feedId, start, weight, patience);
    }

    /** When to ask next after the server said that it is asked too often: never sooner than without a failure. */
    Instant afterRefusal(Instant now, String feedId, Duration interval, Duration patience) {
        return backOff(now, feedId, interval, 1, patience);
    }

    private Instant backOff(Instant now, String feedId, Duration interval, double weight, Duration patience) {
        Duration grown = scaled(interval, Math.pow(2, Math.min(weight, MOST_WEIGHT)));
        Duration most = interval.compareTo(policy.ceiling()) > 0 ? interval : policy.ceiling();
        Duration bounded = grown.compareTo(most) > 0 ? most : grown;
        Duration time = spread(feedId, bounded);
        return now.plus(patience.compareTo(time) > 0 ? patience : time);
    }

    /** Up to a tenth longer, different for each feed and always the same for one; never above the ceiling. */
    Duration spread(String feedId, Duration time) {
        double phase = phase(feedId);
        Duration longer = scaled(time, 1 + JITTER * phase);
        return longer.compareTo(policy.ceiling()) > 0 && time.compareTo(policy.ceiling()) <= 0
                ? scaled(policy.ceiling(), 1 - JITTER * phase)
                : longer;
    }

    /** In [0, 1), evenly over feeds. */
    private static double phase(String feedId) {
        int mixed = feedId.hashCode() * 0x9E3779B9;
        return (mixed >>> 8) / (double) (1 << 24);
    }

    private static Duration scaled(Duration time, double factor) {
        return Duration.ofMillis(Math.round(time.toMillis() * factor));
    }
}

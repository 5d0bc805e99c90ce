package newswatch.bench.politeness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong at a site or with a feed.
 *
 * @param from first millisecond since 1970
 * @param to first millisecond at which it is over
 */
record Fault(Kind kind, long from, long to) {

    /** What can go wrong, and how often it does. */
    enum Kind {
        /** No connection. */
        OUTAGE(Place.SITE, 3, Duration.ofMinutes(25), 1.2),
        /** No connection for days or weeks. */
        LONG_OUTAGE(Place.SITE, 0.12, Duration.ofDays(4), 1.0),
        /** The name does not resolve. */
        NO_NAME(Place.SITE, 0.3, Duration.ofHours(2), 1.0),
        /** 500, 502 or 504. */
        SERVER_ERROR(Place.SITE, 4, Duration.ofMinutes(30), 1.2),
        /** Connections are taken, but nothing comes. */
        SILENCE(Place.SITE, 2, Duration.ofMinutes(20), 1.2),
        /** 429 with Retry-After. */
        THROTTLED(Place.SITE, 2, Duration.ofHours(1), 1.2),
        /** 503 with Retry-After. */
        MAINTENANCE(Place.SITE, 2, Duration.ofMinutes(50), 1.0),
        /** robots.txt forbids everything. */
        ROBOTS_CLOSED(Place.SITE, 0.08, Duration.ofDays(7), 0.2),
        /** robots.txt, and only it, answers 500. */
        ROBOTS_ERROR(Place.SITE, 0.4, Duration.ofHours(9), 1.0),
        /** A web page in place of the feed. */
        WEB_PAGE(Place.FEED, 0.8, Duration.ofHours(3), 1.3),
        /** The feed breaks off in the middle. */
        CUT_OFF(Place.FEED, 0.5, Duration.ofHours(1), 1.0),
        /** 200 without a body. */
        EMPTY(Place.FEED, 0.3, Duration.ofHours(2), 1.0),
        /** 404, and later the feed is back. */
        MISSING(Place.FEED, 0.12, Duration.ofDays(12), 1.4),
        /** 302 to another address for a while. */
        ELSEWHERE(Place.FEED, 0.1, Duration.ofDays(5), 1.0),
        /** 410 by mistake. */
        GONE_BY_MISTAKE(Place.FEED, 0.05, Duration.ofHours(20), 0.2),
        /** 304 and the old validators although there is something new. */
        LYING(Place.FEED, 0.06, Duration.ofDays(25), 0.8);

        private enum Place {
            SITE,
            FEED
        }

        private final Place place;
        private final double perYear;
        private final Duration median;
        private final double spread;

        Kind(Place place, double perYear, Duration median, double spread) {
            this.place = place;
            this.perYear = perYear;
            this.median = median;
            this.spread = spread;
        }
    }

    private static final double YEAR = Duration.ofDays(365).toMillis();
    private static final long SHORTEST = Duration.ofMinutes(1).toMillis();
    private static final long LONGEST = Duration.ofDays(120).toMillis();

    /** Faults of a site, by time. */
    static List<Fault> ofSite(Chance chance, long start, long end) {
        return drawn(Kind.Place.SITE, chance, start, end);
    }

    /** Faults of a feed, by time. */
    static List<Fault> ofFeed(Chance chance, long start, long end) {
        return drawn(Kind.Place.FEED, chance, start, end);
    }

    private static List<Fault> drawn(Kind.Place place, Chance chance, long start, long end) {
        List<Fault> faults = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            if (kind.place == place) {
                add(faults, kind, chance, start, end);
            }
        }
        faults.sort(Comparator.comparingLong(Fault::from));
        return List.copyOf(faults);
    }

    private static void add(List<Fault> faults, Kind kind, Chance chance, long start, long end) {
        double mean = YEAR / kind.perYear;
        for (long from = start + (long) chance.exponential(mean); from < end; from += (long) chance.exponential(mean)) {
            long length = (long) chance.logNormal((double) kind.median.toMillis(), kind.spread);
            faults.add(new Fault(kind, from, from + Math.min(LONGEST, Math.max(SHORTEST, length))));
        }
    }

    /** The first of them that holds at this time. */
    static @Nullable Fault at(List<Fault> faults, long time) {
        for (Fault fault : faults) {
            if (fault.from > time) {
                return null;
            }
            if (time < fault.to) {
                return fault;
            }
        }
        return null;
    }

    /** Whether one of this kind holds at this time. */
    static boolean holds(List<Fault> faults, Kind kind, long time) {
        for (Fault fault : faults) {
            if (fault.kind == kind && fault.from <= time && time < fault.to) {
                return true;
            }
        }
        return false;
    }
}

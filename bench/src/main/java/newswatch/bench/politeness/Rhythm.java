package newswatch.bench.politeness;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.LongStream;

/** How often a newsroom publishes. */
enum Rhythm {
    /** A news ticker, day and night. */
    TICKER(0.01, 60, 0.8, 40),
    /** A daily newspaper. */
    DAILY(0.08, 10, 0.6, 25),
    /** A local edition, quiet at night and on Sundays. */
    REGIONAL(0.26, 2.5, 0.3, 20),
    /** A weekly, an association, an authority. */
    WEEKLY(0.25, 0.3, 0.4, 12),
    /** A blog, sometimes silent for weeks. */
    BLOG(0.40, 0.08, 1.2, 10);

    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final int FIRST_DAY_OF_EPOCH = 3; // Thursday, where Monday is 0
    private static final int SATURDAY = 5;
    private static final int MOST_DAYS_BEFORE = 400;
    /** Share of a day's items by hour; newsrooms write in the morning and the afternoon. */
    private static final double[] HOURS = {
        .008, .006, .005, .006, .012, .03, .05, .06, .07, .075, .075, .07,
        .06, .06, .065, .065, .065, .06, .05, .04, .03, .018, .012, .008
    };

    private final double share;
    private final double perDay;
    private final double weekend;
    private final int window;

    Rhythm(double share, double perDay, double weekend, int window) {
        this.share = share;
        this.perDay = perDay;
        this.weekend = weekend;
        this.window = window;
    }

    /** One of them, as often as there are such feeds. */
    static Rhythm drawn(Chance chance) {
        double left = chance.unit();
        for (Rhythm rhythm : values()) {
            left -= rhythm.share;
            if (left < 0) {
                return rhythm;
            }
        }
        return BLOG;
    }

    /** Items that such a feed usually shows. */
    int window() {
        return window;
    }

    /**
     * When items are published, from long enough before the start for the feed to be full.
     *
     * @param start midnight, milliseconds since 1970
     * @return ascending, whole seconds, in milliseconds since 1970
     */
    long[] publications(Chance chance, long start, long end) {
        double mean = chance.logNormal(perDay, 0.4);
        int daysBefore = (int) Math.min(MOST_DAYS_BEFORE, 10 + 1.5 * window / mean);
        LongStream.Builder times = LongStream.builder();
        for (long day = start - daysBefore * DAY; day < end; day += DAY) {
            int count = chance.poisson(mean * factor(day));
            for (int i = 0; i < count; i++) {
                times.add(day + hour(chance) * HOUR + chance.between(0, HOUR));
            }
        }
        return wholeSeconds(times.build().sorted().toArray());
    }

    private double factor(long day) {
        long weekday = Math.floorMod(day / DAY + FIRST_DAY_OF_EPOCH, 7);
        return weekday >= SATURDAY ? weekend : 1;
    }

    private int hour(Chance chance) {
        if (this == TICKER) {
            return (int) chance.between(0, HOURS.length);
        }
        double left = chance.unit();
        int hour = 0;
        while (hour < HOURS.length - 1 && left >= HOURS[hour]) {
            left -= HOURS[hour++];
        }
        return hour;
    }

    /** Strictly ascending, so that a Last-Modified tells any two versions apart. */
    private static long[] wholeSeconds(long[] times) {
        for (int i = 0; i < times.length; i++) {
            times[i] -= Math.floorMod(times[i], 1000);
            times[i] = i > 0 && times[i] <= times[i - 1] ? times[i - 1] + 1000 : times[i];
        }
        return Arrays.copyOf(times, times.length);
    }
}

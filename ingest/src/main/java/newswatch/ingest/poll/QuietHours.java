package newswatch.ingest.poll;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import newswatch.analysis.feed.ParsedFeed.Hints;

/**
 * Hours and days in which a feed asks not to be asked ({@code skipHours} and {@code skipDays} of RSS 2.0). Pure.
 *
 * @param bits 0 to 23: hours of the day in UTC; 24 (Monday) to 30 (Sunday): days in UTC
 */
record QuietHours(int bits) {

    private static final int BEFORE_MONDAY = 23;
    private static final int ALL_HOURS = 0x00FF_FFFF;
    private static final int ALL_DAYS = 0x7F00_0000;

    /** What a feed asks for; all hours or all days are a slip, and count as none. */
    static QuietHours of(Hints hints) {
        int hours = hints.skipHours().stream().mapToInt(hour -> 1 << hour).sum();
        int days = hints.skipDays().stream().mapToInt(QuietHours::bit).sum();
        return new QuietHours((hours == ALL_HOURS ? 0 : hours) | (days == ALL_DAYS ? 0 : days));
    }

    /**
     * The first time from the given one on that is not quiet: the same, or the beginning of a full hour.
     *
     * @param most how much later it may be at most: a feed is not lost for a slip of its maker
     */
    Instant after(Instant time, Duration most) {
        Instant latest = time.plus(most);
        ZonedDateTime at = time.atZone(ZoneOffset.UTC);
        while (isQuiet(at) && at.toInstant().isBefore(latest)) {
            at = at.truncatedTo(ChronoUnit.HOURS).plusHours(1);
        }
        return at.toInstant().isAfter(latest) ? latest : at.toInstant();
    }

    private boolean isQuiet(ZonedDateTime at) {
        return (bits & ((1 << at.getHour()) | bit(at.getDayOfWeek()))) != 0;
    }

    private static int bit(DayOfWeek day) {
        return 1 << (BEFORE_MONDAY + day.getValue());
    }
}

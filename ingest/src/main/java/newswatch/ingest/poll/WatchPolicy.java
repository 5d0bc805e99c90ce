package newswatch.ingest.poll;

import java.time.Duration;
import java.util.List;
import newswatch.ingest.page.PagePolicy;

/**
 * How feeds and pages are watched.
 *
 * @param first time between polls of a feed of which nothing is known yet
 * @param floor shortest time between polls of a feed whose user insists on no number
 * @param ceiling longest time between polls, failing feeds included
 * @param refetchAt ages at which the page of an article is looked at again; may be empty
 * @param backfillAge an item this much older than the time of the last read is archive material
 * @param inFlight polls and page looks at the same time
 */
public record WatchPolicy(
        Duration first,
        Duration floor,
        Duration ceiling,
        List<Duration> refetchAt,
        Duration backfillAge,
        int inFlight) {

    public WatchPolicy {
        refetchAt = List.copyOf(refetchAt);
        if (floor.compareTo(ceiling) > 0) {
            throw new IllegalArgumentException("The floor %s is above the ceiling %s".formatted(floor, ceiling));
        }
    }

    /** The defaults of the settings. */
    public static WatchPolicy standard() {
        return new WatchPolicy(
                Duration.ofMinutes(15),
                Duration.ofMinutes(5),
                Duration.ofHours(24),
                List.of(Duration.ofHours(1), Duration.ofHours(6), Duration.ofHours(24), Duration.ofDays(7)),
                Duration.ofHours(24),
                64);
    }

    /** The same with another first interval. */
    public WatchPolicy first(Duration time) {
        return new WatchPolicy(time, floor, ceiling, refetchAt, backfillAge, inFlight);
    }

    /** The same with another floor. */
    public WatchPolicy floor(Duration time) {
        return new WatchPolicy(first, time, ceiling, refetchAt, backfillAge, inFlight);
    }

    /** The same with another ceiling. */
    public WatchPolicy ceiling(Duration time) {
        return new WatchPolicy(first, floor, time, refetchAt, backfillAge, inFlight);
    }

    /** The same with other ages of later looks. */
    public WatchPolicy refetchAt(List<Duration> ages) {
        return new WatchPolicy(first, floor, ceiling, ages, backfillAge, inFlight);
    }

    /** The same with another age of archive material. */
    public WatchPolicy backfillAge(Duration age) {
        return new WatchPolicy(first, floor, ceiling, refetchAt, age, inFlight);
    }

    /** The same with more or fewer at the same time. */
    public WatchPolicy inFlight(int most) {
        return new WatchPolicy(first, floor, ceiling, refetchAt, backfillAge, most);
    }

    PagePolicy pages() {
        return new PagePolicy(refetchAt);
    }

    /** Between floor and ceiling. */
    Duration clamp(Duration time) {
        Duration raised = time.compareTo(floor) < 0 ? floor : time;
        return raised.compareTo(ceiling) > 0 ? ceiling : raised;
    }
}

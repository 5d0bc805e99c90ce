package newswatch.bench.politeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Whether an item could be seen: whether its feed showed it, at an address that answered, without a break for longer
 * than a reader needs who promises to ask a feed that is well once per ceiling, and one that is well again within the
 * time of recovery.
 */
final class Exposure {

    private static final long SLACK = 3_600_000;

    private final SimulatedFeed feed;
    private final World world;
    private final Limits limits;
    private final List<Fault> troubles = new ArrayList<>();

    Exposure(SimulatedFeed feed, World world, Limits limits) {
        this.feed = feed;
        this.world = world;
        this.limits = limits;
        troubles.addAll(feed.host().site().faults());
        troubles.addAll(feed.pages().site().faults());
        troubles.addAll(feed.plan().faults());
        troubles.addAll(feed.plan().lies());
        if (feed.plan().movedAt() != Long.MAX_VALUE) {
            troubles.add(new Fault(
                    Fault.Kind.ELSEWHERE, feed.plan().movedAt(), feed.plan().movedAt()));
        }
        troubles.sort(Comparator.comparingLong(Fault::from));
    }

    /** Whether an item must have been seen. */
    boolean couldBeSeen(int generation, int item) {
        long begin = begin(generation, item);
        long end = Math.min(end(generation, item), feed.plan().goneAt());
        if (!feed.host().site().robots().allows(feed.path())) {
            return false;
        }
        long needed = limits.ceiling().toMillis() + SLACK;
        long well = begin;
        for (Fault trouble : troubles) {
            if (trouble.to() + limits.recovery().toMillis() <= begin) {
                continue;
            }
            if (Math.min(end, trouble.from()) - well >= needed) {
                return true;
            }
            well = Math.max(well, trouble.to() + limits.recovery().toMillis());
        }
        return end - well >= needed;
    }

    private long begin(int generation, int item) {
        long shown = Math.max(feed.published(item), world.start().toEpochMilli());
        return generation == 0 ? shown : Math.max(shown, feed.plan().flood().at());
    }

    private long end(int generation, int item) {
        int next = item + feed.traits().window();
        long dropped = next < feed.items() ? feed.published(next) : Long.MAX_VALUE;
        long renamed = generation == 0 && feed.plan().flood().moves()
                ? feed.plan().flood().at()
                : Long.MAX_VALUE;
        return Math.min(Math.min(dropped, renamed), world.end().toEpochMilli());
    }

    /** Whether an item was ever shown under this generation of addresses. */
    boolean wasShown(int generation, int item) {
        boolean exists = generation == 0 || feed.plan().flood().moves();
        return exists && begin(generation, item) < end(generation, item);
    }
}

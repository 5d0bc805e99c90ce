package newswatch.bench.politeness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Watches how long it takes until a feed that is well again is read again. */
final class RecoveryLedger {

    /** Classes of troubles by their length. */
    enum Length {
        UNDER_AN_HOUR(Duration.ofHours(1)),
        UNDER_A_DAY(Duration.ofDays(1)),
        UNDER_A_WEEK(Duration.ofDays(7)),
        LONGER(Duration.ofDays(10_000));

        private final Duration end;

        Length(Duration end) {
            this.end = end;
        }

        static Length of(Fault fault) {
            for (Length length : values()) {
                if (fault.to() - fault.from() < length.end.toMillis()) {
                    return length;
                }
            }
            return LONGER;
        }
    }

    private final List<List<Fault>> troubles;
    private final long[] lastGood;
    private final long[] lastBad;
    private final Map<Length, IntSamples> times = new EnumMap<>(Length.class);

    RecoveryLedger(World world) {
        this.troubles = world.feeds().stream().map(RecoveryLedger::troubles).toList();
        this.lastGood = new long[world.feeds().size()];
        this.lastBad = new long[world.feeds().size()];
    }

    private static List<Fault> troubles(SimulatedFeed feed) {
        List<Fault> all = new ArrayList<>(feed.host().site().faults());
        all.addAll(feed.plan().faults());
        all.removeIf(fault -> fault.kind() == Fault.Kind.ELSEWHERE);
        return List.copyOf(all);
    }

    /** An answer reached whoever asked. */
    void answered(Asked asked, Reply reply) {
        if (asked.feed() == null) {
            return;
        }
        int feed = asked.feed().feed().number();
        if (reply.edition() == null) {
            lastBad[feed] = asked.time();
            return;
        }
        // Of several troubles, one within the other or one after the other, it has recovered from the last.
        troubles.get(feed).stream()
                .filter(fault -> lastBad[feed] >= fault.from() && lastBad[feed] > lastGood[feed])
                .filter(fault -> fault.to() <= asked.time() && fault.to() > lastGood[feed])
                .max(Comparator.comparingLong(Fault::to))
                .ifPresent(fault -> times.computeIfAbsent(Length.of(fault), it -> new IntSamples())
                        .add((int) ((asked.time() - fault.to()) / 1000)));
        lastGood[feed] = asked.time();
    }

    /** Seconds from the end of a trouble that was noticed to the next good answer. */
    Map<Length, IntSamples> times() {
        return times;
    }
}

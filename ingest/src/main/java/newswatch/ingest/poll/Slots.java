package newswatch.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Bounds what runs at the same time. What runs for long waits for its site, maybe for hours, and costs next to nothing
 * meanwhile; it gives its slot to others. For one thread.
 */
final class Slots {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final int most;
    private final Deque<Slot> running = new ArrayDeque<>();
    private int taken;

    /** A place for one that runs. */
    static final class Slot {
        private final Instant since;
        private boolean free;

        private Slot(Instant since) {
            this.since = since;
        }
    }

    Slots(int most) {
        this.most = most;
    }

    /** Takes one, if there is one. */
    Optional<Slot> take(Instant now) {
        tidy(now);
        if (taken >= most) {
            return Optional.empty();
        }
        Slot slot = new Slot(now);
        running.add(slot);
        taken++;
        return Optional.of(slot);
    }

    /** Gives one back. */
    void free(Slot slot) {
        if (!slot.free) {
            slot.free = true;
            taken--;
        }
    }

    /** When the one that runs longest gives up its slot. */
    Optional<Instant> nextFree() {
        return Optional.ofNullable(running.peek()).map(slot -> slot.since.plus(LONG));
    }

    private void tidy(Instant now) {
        for (Slot head = running.peek(); head != null && isOver(head, now); head = running.peek()) {
            free(running.remove());
        }
    }

    private static boolean isOver(Slot slot, Instant now) {
        return slot.free || !slot.since.plus(LONG).isAfter(now);
    }
}

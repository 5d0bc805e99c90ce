package newswatch.bench.politeness;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.PriorityQueue;
import java.util.Queue;
import newswatch.ingest.time.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * Time that passes only when nothing is left to do: a year takes as long as its tasks. All tasks run on the thread that
 * calls {@link #runUntil}, ordered by time and then by order of arrival, so the same tasks always run in the same
 * order. For one thread; another one is refused, since with it nothing could be repeated.
 */
final class SimulatedTimeline implements Timeline {

    private static final long NANOS = 1_000_000_000;
    /** Instants beyond this do not fit into nanoseconds; nothing is simulated for so long. */
    private static final Instant LATEST = Instant.ofEpochSecond(Long.MAX_VALUE / NANOS - 1);

    private final Thread owner = Thread.currentThread();
    private final PriorityQueue<Event> later = new PriorityQueue<>();
    private final Queue<Event> due = new ArrayDeque<>();
    private long now;
    private Instant instant;
    private long given;

    SimulatedTimeline(Instant start) {
        this.now = nanos(start);
        this.instant = start;
    }

    private record Event(long time, long order, Runnable task) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            int byTime = Long.compare(time, other.time);
            return byTime != 0 ? byTime : Long.compare(order, other.order);
        }
    }

    /** The instant in nanoseconds since 1970; what is too late for them becomes the latest. */
    static long nanos(Instant time) {
        Instant kept = time.isAfter(LATEST) ? LATEST : time;
        return kept.getEpochSecond() * NANOS + kept.getNano();
    }

    @Override
    public Instant instant() {
        return instant;
    }

    /** Now, in nanoseconds since 1970. */
    long nanos() {
        return now;
    }

    /** Tasks given so far: what a simulation costs. */
    long given() {
        return given;
    }

    @Override
    public void at(Instant time, Runnable task) {
        if (!time.isAfter(instant)) {
            add(now, task);
        } else {
            add(nanos(time), task);
        }
    }

    /** Runs the task so much later. */
    void after(Duration wait, Runnable task) {
        add(now + wait.toNanos(), task);
    }

    private void add(long time, Runnable task) {
        if (Thread.currentThread() != owner) {
            throw new IllegalStateException("A simulation has one thread; this is " + Thread.currentThread());
        }
        Event event = new Event(time, given++, task);
        if (time <= now) {
            due.add(event);
        } else {
            later.add(event);
        }
    }

    /** Runs everything up to this time; then it is this time. What a task throws ends it: it is a bug. */
    void runUntil(Instant end) {
        long last = nanos(end);
        for (Event next = next(last); next != null; next = next(last)) {
            if (next.time() > now) {
                now = next.time();
                instant = Instant.ofEpochSecond(now / NANOS, now % NANOS);
            }
            next.task().run();
        }
        now = Math.max(now, last);
        instant = Instant.ofEpochSecond(now / NANOS, now % NANOS);
    }

    /** What was given for this very moment before a task that came meanwhile goes first. */
    private @Nullable Event next(long last) {
        Event late = later.peek();
        Event early = due.peek();
        if (early != null && (late == null || early.compareTo(late) < 0)) {
            return due.poll();
        }
        return late != null && late.time() <= last ? later.poll() : null;
    }
}

package newswatch.ingest.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Time that passes only when told to, on the thread of the test. */
public final class ManualTimeline implements Timeline {

    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.comparing(Task::time).thenComparingLong(Task::number));
    private Instant now;
    private long given;

    private record Task(Instant time, long number, Runnable run) {}

    /** Begins at this time. */
    public ManualTimeline(Instant start) {
        this.now = start;
    }

    /** Begins on the day before Christmas Eve. */
    public ManualTimeline() {
        this(Instant.parse("2026-12-23T00:00:00Z"));
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public synchronized void at(Instant time, Runnable task) {
        tasks.add(new Task(time.isBefore(now) ? now : time, given++, task));
    }

    /** Runs everything that is due up to and including this time, which is then the present. */
    public void runUntil(Instant time) {
        runTasks(time);
        synchronized (this) {
            now = time.isAfter(now) ? time : now;
        }
    }

    /** Lets some time pass. */
    public void advance(Duration time) {
        runUntil(instant().plus(time));
    }

    /** Runs what is due now. */
    public void settle() {
        runUntil(instant());
    }

    /** Runs everything, however far away, until nothing is left to do. */
    public void runAll() {
        runTasks(Instant.MAX);
    }

    private void runTasks(Instant last) {
        for (Task task = next(last); task != null; task = next(last)) {
            task.run().run();
        }
    }

    private synchronized @Nullable Task next(Instant last) {
        Task first = tasks.peek();
        if (first == null || first.time().isAfter(last)) {
            return null;
        }
        now = first.time();
        return tasks.poll();
    }
}

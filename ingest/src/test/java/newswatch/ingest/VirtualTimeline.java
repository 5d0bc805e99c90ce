package newswatch.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import newswatch.ingest.time.Timeline;

/** Time that passes as fast as a test likes. For one thread. */
public final class VirtualTimeline implements Timeline {

    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.comparing(Task::time).thenComparing(Task::number));
    private Instant now;
    private long number;

    private record Task(Instant time, long number, Runnable work) {}

    public VirtualTimeline(Instant start) {
        this.now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public void at(Instant time, Runnable task) {
        tasks.add(new Task(time.isAfter(now) ? time : now, number++, task));
    }

    /** Does all that is due until then. */
    public void pass(Duration time) {
        Instant end = now.plus(time);
        while (step(end)) {
            // on to the next
        }
        now = end;
    }

    /** Does all that is due now. */
    public void settle() {
        pass(Duration.ZERO);
    }

    /** Does one thing, if there is one before the end. */
    public boolean step(Instant end) {
        Task next = tasks.peek();
        if (next == null || next.time().isAfter(end)) {
            return false;
        }
        tasks.remove();
        now = next.time();
        next.work().run();
        return true;
    }
}

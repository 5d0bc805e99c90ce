package newswatch.ingest.time;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The system's time. */
public final class SystemTimeline implements Timeline, AutoCloseable {

    private static final long CLOSE_PATIENCE_SECONDS = 4;

    private final ScheduledThreadPoolExecutor executor;
    private final Consumer<RuntimeException> onBug;

    /**
     * A timeline with a thread of its own.
     *
     * @param onBug told of whatever a task throws, which is always a bug; the timeline goes on
     */
    public SystemTimeline(Consumer<RuntimeException> onBug) {
        this.onBug = onBug;
        this.executor = new ScheduledThreadPoolExecutor(1, task -> new Thread(task, "ingest-timeline"));
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        executor.setRejectedExecutionHandler((task, ended) -> {});
    }

    @Override
    public Instant instant() {
        return Instant.now();
    }

    @Override
    public void at(Instant time, Runnable task) {
        Instant now = instant();
        long nanos = time.isAfter(now) ? nanosBetween(now, time) : 0;
        var unused = executor.schedule(() -> run(task), nanos, TimeUnit.NANOSECONDS);
    }

    private static long nanosBetween(Instant now, Instant time) {
        Duration wait = Duration.between(now, time);
        return wait.compareTo(Duration.ofDays(365)) > 0 ? Duration.ofDays(365).toNanos() : wait.toNanos();
    }

    private void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException bug) {
            onBug.accept(bug);
        }
    }

    /** Drops what has not begun and waits for what has. */
    @Override
    public void close() {
        executor.shutdownNow();
        try {
            var unused = executor.awaitTermination(CLOSE_PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}

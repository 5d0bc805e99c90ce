package newswatch.ingest.time;

import java.time.Instant;
import java.time.InstantSource;

/**
 * A clock that also calls back. All decisions of ingest run on its one thread, one after the other, so that their state
 * needs no locks; what blocks or computes for long does not belong there.
 */
public interface Timeline extends InstantSource {

    /**
     * Runs the task on the timeline's thread at this time, or as soon as possible where the time has passed. Tasks of
     * the same time run in the order in which they were given. Safe for use by many threads. After the timeline has
     * ended, tasks are dropped.
     */
    void at(Instant time, Runnable task);

    /** Runs the task on the timeline's thread as soon as possible. */
    default void soon(Runnable task) {
        at(Instant.MIN, task);
    }
}

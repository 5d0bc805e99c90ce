package newswatch.ingest.backfill;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Lets archive material in while few articles wait for their analysis: what is live then waits behind a few dozen
 * articles at most, whatever the size of the archive. A lane that stays blocked lets a trickle through, so that an
 * import is slow but never stuck. Safe for use by many threads.
 */
public final class BackfillLane {

    /**
     * Articles that may wait for their analysis before archive material has to: at the measured speed of the analysis
     * about half a second of work. It has to be more than the markers of a transaction on each partition, which count
     * as waiting records.
     */
    public static final long MOST_WAITING = 40;

    /** After this long, one delivery may pass although the lane is blocked. */
    public static final Duration TRICKLE = Duration.ofSeconds(20);

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final int AT_ONCE = 2;

    private final LongSupplier waiting;
    private final Duration trickle;
    private final Semaphore room = new Semaphore(AT_ONCE);

    /**
     * A lane.
     *
     * @param waiting how many articles wait for their analysis now; zero where nobody knows
     * @param trickle longest wait of one delivery, more than zero
     */
    public BackfillLane(LongSupplier waiting, Duration trickle) {
        this.waiting = waiting;
        this.trickle = trickle;
    }

    /** Takes a place in the lane; false where it is full and the sender should come again. */
    public boolean enter() {
        return room.tryAcquire();
    }

    /** Gives the place back. */
    public void leave() {
        room.release();
    }

    /** Waits until few articles wait, or until the trickle is due. */
    public void await() throws InterruptedException {
        long giveUp = System.nanoTime() + trickle.toNanos();
        while (waiting.getAsLong() > MOST_WAITING && System.nanoTime() < giveUp) {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY.toMillis());
        }
    }
}

package newswatch.ingest.fetch;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one request at a time through to a host, and the next one only when the gap is over. First come, first served.
 */
public final class HostGate {

    private final long gapNanos;
    private final Map<String, Turnstile> hosts = new ConcurrentHashMap<>();

    /** A gate with this least time between the end of a request and the start of the next. */
    public HostGate(Duration gap) {
        this.gapNanos = gap.toNanos();
    }

    /** Waits for its turn; the turn ends when it is closed, by the same thread. */
    public Turn enter(String host) throws InterruptedException {
        Turnstile turnstile = hosts.computeIfAbsent(host.toLowerCase(Locale.ROOT), name -> new Turnstile());
        turnstile.lock.lockInterruptibly();
        try {
            TimeUnit.NANOSECONDS.sleep(turnstile.openAt - System.nanoTime());
        } catch (InterruptedException stop) {
            turnstile.lock.unlock();
            throw stop;
        }
        return () -> {
            turnstile.openAt = System.nanoTime() + gapNanos;
            turnstile.lock.unlock();
        };
    }

    /** The right to ask a host, until it is given back. */
    @FunctionalInterface
    public interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    private static final class Turnstile {
        private final ReentrantLock lock = new ReentrantLock(true);
        private long openAt = System.nanoTime();
    }
}

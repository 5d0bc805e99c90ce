package newswatch.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;

/** Processor time of single calls, so that other work on the machine counts less. */
public final class Clock {

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
    private static final double MILLIS = 1e6;
    private static final double SECONDS = 1e9;

    private long[] nanos = new long[1 << 10];
    private int count;

    /** Nothing timed. */
    public Clock() {}

    /** Times a call. */
    public void time(Runnable call) {
        long start = CPU.getCurrentThreadCpuTime();
        call.run();
        nanos = count < nanos.length ? nanos : Arrays.copyOf(nanos, 2 * count);
        nanos[count++] = CPU.getCurrentThreadCpuTime() - start;
    }

    /** Forgets what was timed. */
    public void clear() {
        count = 0;
    }

    /** How many calls were timed. */
    public int count() {
        return count;
    }

    /** Milliseconds that so large a share of the calls took at most; share 0 to 1. */
    public double quantile(double share) {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted[(int) Math.min(count - 1, Math.floor(share * count))] / MILLIS;
    }

    /** Milliseconds of a call. */
    public double mean() {
        return Arrays.stream(nanos, 0, count).sum() / MILLIS / count;
    }

    /** Calls in a second. */
    public double perSecond() {
        return count * SECONDS / Arrays.stream(nanos, 0, count).sum();
    }

    /** Milliseconds as they are written. */
    public static String millis(double millis) {
        return String.format(Locale.ROOT, "%.3f", millis);
    }
}

package newswatch.bench.stories;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;

/** Processor time of single calls, so that other work on the machine counts less. */
final class Clock {

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
    private static final double MILLIS = 1e6;
    private static final double SECONDS = 1e9;

    private long[] nanos = new long[1 << 10];
    private int count;

    void time(Runnable call) {
        long start = CPU.getCurrentThreadCpuTime();
        call.run();
        nanos = count < nanos.length ? nanos : Arrays.copyOf(nanos, 2 * count);
        nanos[count++] = CPU.getCurrentThreadCpuTime() - start;
    }

    /** Forgets what was timed. */
    void clear() {
        count = 0;
    }

    int count() {
        return count;
    }

    /** Milliseconds that so large a share of the calls took at most; share 0 to 1. */
    double quantile(double share) {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted[(int) Math.min(count - 1, Math.floor(share * count))] / MILLIS;
    }

    /** Milliseconds. */
    double mean() {
        return Arrays.stream(nanos, 0, count).sum() / MILLIS / count;
    }

    double perSecond() {
        return count * SECONDS / Arrays.stream(nanos, 0, count).sum();
    }

    static String millis(double millis) {
        return String.format(Locale.ROOT, "%.3f", millis);
    }
}

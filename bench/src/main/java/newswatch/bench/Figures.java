package newswatch.bench;

import java.time.Duration;
import java.util.Locale;

/** How figures are written. A figure that was not measured is never written as one. */
final class Figures {

    private static final double MILLIS = 1e6;
    private static final double SECONDS = 1e9;
    private static final long KIB_PER_MIB = 1024;
    private static final int PRECISE_BELOW = 100;

    private Figures() {}

    /** So many in a second. */
    static String rate(double perSecond) {
        double checked = checked(perSecond);
        return String.format(Locale.ROOT, checked < PRECISE_BELOW ? "%.1f" : "%.0f", checked);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", checked(share) * 100);
    }

    static String millis(Duration time) {
        return String.format(Locale.ROOT, "%.0f ms", checked((double) time.toNanos()) / MILLIS);
    }

    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", checked((double) time.toNanos()) / SECONDS);
    }

    /** KiB as whole MiB. */
    static String mebibytes(long kibibytes) {
        return Math.round(checked((double) kibibytes) / KIB_PER_MIB) + " MiB";
    }

    private static double checked(double figure) {
        if (!Double.isFinite(figure) || figure <= 0) {
            throw new IllegalStateException("This is no measurement: " + figure);
        }
        return figure;
    }
}

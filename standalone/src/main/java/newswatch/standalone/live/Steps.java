package newswatch.standalone.live;

import java.io.PrintWriter;
import java.util.Locale;

/** Tells the user what has come up and how long that took. */
final class Steps {

    private static final double NANOS_PER_SECOND = 1e9;

    private final PrintWriter out;
    private final long start = System.nanoTime();

    Steps(PrintWriter out) {
        this.out = out;
    }

    void done(String part, String detail) {
        out.println(String.format(Locale.ROOT, "%6.1f s  %-11s %s", seconds(), part, detail));
        out.flush();
    }

    void say(String line) {
        out.println(line);
        out.flush();
    }

    double seconds() {
        return (System.nanoTime() - start) / NANOS_PER_SECOND;
    }
}

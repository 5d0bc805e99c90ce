package newswatch.bench.politeness;

import java.util.List;

/**
 * A registrable domain.
 *
 * @param number from 0
 * @param domain the registrable domain
 * @param faults what goes wrong there, by time
 * @param robots its robots.txt, on all its hosts, when nothing is wrong with it
 * @param latency half of its answers take longer than this, in milliseconds
 * @param counters whether its pages change with every request, outside the article
 * @param pageValidators whether its pages have ETags
 * @param limited whether it refuses whoever asks too often
 */
record Site(
        int number,
        String domain,
        List<Fault> faults,
        RobotsFile robots,
        double latency,
        boolean counters,
        boolean pageValidators,
        boolean limited) {

    private static final RobotsFile CLOSED = RobotsFile.of(List.of("/"), 0);
    private static final RobotsFile FAILING = RobotsFile.failing(500);

    Site {
        faults = List.copyOf(faults);
    }

    /** Its robots.txt at this time. */
    RobotsFile robotsAt(long time) {
        if (Fault.holds(faults, Fault.Kind.ROBOTS_ERROR, time)) {
            return FAILING;
        }
        return Fault.holds(faults, Fault.Kind.ROBOTS_CLOSED, time) ? CLOSED : robots;
    }
}

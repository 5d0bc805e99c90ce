package newswatch.bench.politeness;

import java.util.List;

/**
 * A robots.txt: what stands in it, and what it means, so that nobody has to parse it to know whether it was obeyed.
 *
 * @param status of its answers
 * @param disallowed beginnings of paths that are not to be asked for
 * @param crawlDelay seconds between requests that it asks for; 0 for none
 * @param text as served
 */
record RobotsFile(int status, List<String> disallowed, int crawlDelay, String text) {

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int SERVER_ERROR = 500;

    RobotsFile {
        disallowed = List.copyOf(disallowed);
    }

    /** A file for everyone. */
    static RobotsFile of(List<String> disallowed, int crawlDelay) {
        StringBuilder text = new StringBuilder("# Robotern gesagt\nUser-agent: *\n");
        disallowed.forEach(path -> text.append("Disallow: ").append(path).append('\n'));
        if (crawlDelay > 0) {
            text.append("Crawl-delay: ").append(crawlDelay).append('\n');
        }
        return new RobotsFile(OK, disallowed, crawlDelay, text.toString());
    }

    /** There is none. */
    static RobotsFile missing() {
        return new RobotsFile(NOT_FOUND, List.of(), 0, "");
    }

    /** It cannot be had. */
    static RobotsFile failing(int status) {
        return new RobotsFile(status, List.of("/"), 0, "");
    }

    /** One as sites have them. */
    static RobotsFile drawn(Chance chance) {
        if (chance.hits(0.2)) {
            return missing();
        }
        List<String> paths = chance.hits(0.02) ? List.of("/intern/", "/artikel/") : List.of("/intern/", "/suche");
        return of(paths, chance.hits(0.1) ? chance.oneOf(3, 5, 10, 30, 120) : 0);
    }

    /** Whether a path may be asked for, as RFC 9309 has it: a server that fails allows nothing. */
    boolean allows(String path) {
        if (path.equals("/robots.txt") || path.startsWith("/.well-known/")) {
            return true;
        }
        return status < SERVER_ERROR && disallowed.stream().noneMatch(path::startsWith);
    }
}

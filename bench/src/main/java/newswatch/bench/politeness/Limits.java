package newswatch.bench.politeness;

import java.time.Duration;

/**
 * What the publishers' side holds ingest to. It is written down here a second time on purpose: a ledger that took the
 * limits from what it watches would see nothing.
 *
 * @param siteGap least time between an answer and the next request to the same registrable domain
 * @param addressGap least time between an answer and the next request to the same address
 * @param addressConcurrency requests to one address at once
 * @param longestCrawlDelay longer ones are cut to this
 * @param robotsAge longest time for which a robots.txt may be believed
 * @param auditEvery a feed that gives out validators may be asked without them this often
 * @param goneAfter once a feed has answered 410, and nothing else, for so long, it must be left alone
 * @param ceiling longest time between two polls of a feed that is well
 * @param recovery longest time until a feed that is well again is asked
 */
record Limits(
        Duration siteGap,
        Duration addressGap,
        int addressConcurrency,
        Duration longestCrawlDelay,
        Duration robotsAge,
        Duration auditEvery,
        Duration goneAfter,
        Duration ceiling,
        Duration recovery) {

    /** What Newswatch promises by default. */
    static Limits promised() {
        return new Limits(
                Duration.ofSeconds(2),
                Duration.ofMillis(500),
                2,
                Duration.ofSeconds(60),
                Duration.ofHours(24),
                Duration.ofHours(20),
                Duration.ofDays(3),
                Duration.ofHours(24),
                Duration.ofHours(48));
    }
}

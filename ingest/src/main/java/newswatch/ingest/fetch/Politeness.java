package newswatch.ingest.fetch;

import java.time.Duration;

/**
 * How much of a site's and a server's attention ingest may take.
 *
 * @param perSite for everything under one registrable domain
 * @param perAddress for everything that one network address serves, whatever its name
 * @param longestCrawlDelay a {@code Crawl-delay} of robots.txt is obeyed up to this
 * @param maxRedirects most redirects from an address to its answer
 * @param backOff for sites that refuse for too many requests
 */
public record Politeness(
        Limit perSite, Limit perAddress, Duration longestCrawlDelay, int maxRedirects, BackOff backOff) {

    public Politeness {
        if (longestCrawlDelay.isNegative()) {
            throw new IllegalArgumentException("longestCrawlDelay must be at least 0, was " + longestCrawlDelay);
        }
        if (maxRedirects < 0 || maxRedirects > 20) {
            throw new IllegalArgumentException("maxRedirects must be 0 to 20, was " + maxRedirects);
        }
    }

    /** What suits the public web. */
    public static Politeness usual() {
        return new Politeness(
                new Limit(1, Duration.ofSeconds(2)),
                new Limit(2, Duration.ofMillis(500)),
                Duration.ofMinutes(1),
                5,
                BackOff.usual());
    }

    /** As usual, with other limits. */
    public Politeness with(Limit site, Limit address) {
        return new Politeness(site, address, longestCrawlDelay, maxRedirects, backOff);
    }

    /**
     * A limit of requests. A request starts only when fewer than {@code concurrency} others are under way and no other
     * one has ended within the last {@code gap}: so between the end of a request and the start of any later one lies at
     * least the gap. Those that run side by side may start together.
     *
     * @param concurrency most requests under way at once, at least 1
     * @param gap least time between the end of a request and the start of the next, at least 0
     */
    public record Limit(int concurrency, Duration gap) {
        public Limit {
            if (concurrency < 1) {
                throw new IllegalArgumentException("concurrency must be at least 1, was " + concurrency);
            }
            if (gap.isNegative()) {
                throw new IllegalArgumentException("gap must be at least 0, was " + gap);
            }
        }

        /** No limit at all. */
        public static Limit none() {
            return new Limit(Integer.MAX_VALUE, Duration.ZERO);
        }
    }

    /**
     * What follows a 429 or 503: the whole site is left alone for as long as its Retry-After says, or else for
     * {@code first}, doubled with each further refusal up to {@code longest}.
     *
     * @param patience requests wait for a site that is closed for at most this long; else they come back at once
     */
    public record BackOff(Duration first, Duration longest, Duration patience) {

        public BackOff {
            if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0 || patience.isNegative()) {
                throw new IllegalArgumentException("back-off must be 0 < first <= longest and patience at least 0, was "
                        + first + ", " + longest + ", " + patience);
            }
        }

        /** Half a minute to an hour; two minutes of patience. */
        public static BackOff usual() {
            return new BackOff(Duration.ofSeconds(30), Duration.ofHours(1), Duration.ofMinutes(2));
        }

        /** The wait after so many refusals in a row, at least 1. */
        Duration after(int refusals) {
            Duration wait = first;
            for (int i = 1; i < refusals && wait.compareTo(longest) < 0; i++) {
                wait = wait.multipliedBy(2);
            }
            return wait.compareTo(longest) > 0 ? longest : wait;
        }
    }
}

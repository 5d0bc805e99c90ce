package newswatch.bench.politeness;

import java.net.InetAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import newswatch.bench.politeness.Asked.Subject;
import newswatch.ingest.fetch.Fetch;

/**
 * Watches the exchanges from the publishers' side: who is asked when, and whether they would have reason to complain.
 */
final class ExchangeLedger {

    private static final long MILLION = 1_000_000;
    private static final long SECOND = 1_000_000_000;
    private static final long LONG_AGO = Long.MIN_VALUE / 4;

    private final Limits limits;
    private final Breaches breaches;
    private final Traffic traffic;
    private final IdentityHashMap<Site, Turn> sites = new IdentityHashMap<>();
    private final Map<InetAddress, Turn> addresses = new HashMap<>();
    private final IdentityHashMap<Host, Turn> hosts = new IdentityHashMap<>();
    private final IdentityHashMap<Host, RobotsSeen> robots = new IdentityHashMap<>();
    private final IdentityHashMap<FeedAddress, FeedAsked> feeds = new IdentityHashMap<>();
    private final IdentityHashMap<SimulatedFeed, FeedAsked.Told> told = new IdentityHashMap<>();
    private final Set<Running> running = new HashSet<>();
    private long hash = 1;

    ExchangeLedger(Limits limits, Breaches breaches, Traffic traffic) {
        this.limits = limits;
        this.breaches = breaches;
        this.traffic = traffic;
    }

    /** Requests to one site, host or address; times in nanoseconds. */
    private static final class Turn {
        private int active;
        private long lastEnd = LONG_AGO;
        private long notBefore = LONG_AGO;

        /**
         * Whether the gap after the last answer is not yet over. Where several may be asked at once, a request that
         * arrives as the answer to another one ends has set out before: nobody can have known yet.
         */
        boolean isWithin(Duration gap, long now) {
            return now > lastEnd && now - lastEnd < gap.toNanos();
        }
    }

    private record RobotsSeen(long at, RobotsFile file) {}

    /** An exchange that has begun. */
    static final class Running {
        private final Asked asked;
        private final InetAddress address;
        private boolean over;

        private Running(Asked asked, InetAddress address) {
            this.asked = asked;
            this.address = address;
        }
    }

    /** A request arrives. */
    Running begin(Asked asked, InetAddress address, long now) {
        checkTurns(asked, address, now);
        checkRobots(asked, now);
        if (asked.feed() != null) {
            feed(asked.feed()).begin(asked, now);
        }
        site(asked).active++;
        addresses.computeIfAbsent(address, it -> new Turn()).active++;
        host(asked).active++;
        traffic.asked(asked);
        Running begun = new Running(asked, address);
        running.add(begun);
        mix(now);
        mix(asked.host().number());
        return begun;
    }

    private Turn site(Asked asked) {
        return sites.computeIfAbsent(asked.host().site(), it -> new Turn());
    }

    private Turn host(Asked asked) {
        return hosts.computeIfAbsent(asked.host(), it -> new Turn());
    }

    private void checkTurns(Asked asked, InetAddress address, long now) {
        Turn site = site(asked);
        check(site.active > 0, Breach.TOO_MANY_AT_ONCE_AT_SITE, asked);
        check(now - site.lastEnd < limits.siteGap().toNanos(), Breach.TOO_SOON_AT_SITE, asked);
        check(now < site.notBefore, Breach.BEFORE_RETRY_AFTER, asked);
        Turn shared = addresses.computeIfAbsent(address, it -> new Turn());
        check(shared.active >= limits.addressConcurrency(), Breach.TOO_MANY_AT_ONCE_AT_ADDRESS, asked);
        check(shared.isWithin(limits.addressGap(), now), Breach.TOO_SOON_AT_ADDRESS, asked);
    }

    private void checkRobots(Asked asked, long now) {
        if (asked.subject() == Subject.ROBOTS || asked.path().startsWith("/.well-known/")) {
            return;
        }
        RobotsSeen seen = robots.get(asked.host());
        check(seen == null || !seen.file().allows(asked.path()), Breach.AGAINST_ROBOTS, asked);
        if (seen != null) {
            check(now - seen.at() > limits.robotsAge().toNanos(), Breach.ROBOTS_TOO_OLD, asked);
            long delay =
                    Math.min(limits.longestCrawlDelay().toNanos(), seen.file().crawlDelay() * SECOND);
            check(now - host(asked).lastEnd < delay, Breach.WITHIN_CRAWL_DELAY, asked);
        }
    }

    private void check(boolean broken, Breach breach, Asked asked) {
        if (broken) {
            breaches.add(breach, asked.time() + " " + asked.host().url(asked.path()));
        }
    }

    /**
     * The answer has been sent.
     *
     * @return false if whoever asked is no longer there
     */
    boolean end(Running ended, Reply reply, long now) {
        if (ended.over) {
            return false;
        }
        over(ended, now);
        running.remove(ended);
        Asked asked = ended.asked;
        traffic.answered(asked, reply);
        if (asked.subject() == Subject.ROBOTS) {
            robots.put(asked.host(), new RobotsSeen(now, robotsOf(asked, reply)));
        }
        if (reply.patience() > 0) {
            site(asked).notBefore = Math.max(site(asked).notBefore, notBefore(asked, reply, now));
        }
        if (asked.feed() != null) {
            feed(asked.feed()).end(asked, reply, now);
        }
        mix(now + reply.status());
        return true;
    }

    private void over(Running ended, long now) {
        ended.over = true;
        for (Turn turn : new Turn[] {site(ended.asked), host(ended.asked), addresses.get(ended.address)}) {
            turn.active--;
            turn.lastEnd = now;
        }
    }

    private static RobotsFile robotsOf(Asked asked, Reply reply) {
        int status = reply.status();
        if (status == 0 || status == 429 || status >= 500) {
            return RobotsFile.failing(500);
        }
        return status == 200 ? asked.host().site().robotsAt(asked.time()) : RobotsFile.missing();
    }

    /** Seconds count from the answer, a date is a date. */
    private static long notBefore(Asked asked, Reply reply, long now) {
        boolean seconds = reply.fetch() instanceof Fetch.Answer answer
                && answer.headers().retryAfter().orElse("").matches("\\d+");
        return (seconds ? now : asked.time() * MILLION) + reply.patience() * SECOND;
    }

    /** Whoever asked is gone: all connections break. */
    void crash(long now) {
        running.forEach(broken -> over(broken, now));
        running.clear();
    }

    private void mix(long value) {
        hash = Chance.mix(hash * 31 + value);
    }

    /** Everything that was asked and answered, when and by whom, in one number. */
    long hash() {
        return hash;
    }

    /** All addresses of a feed stand for the same validators and the same lies: validators travel along redirects. */
    private FeedAsked feed(FeedAddress address) {
        return feeds.computeIfAbsent(
                address,
                it -> new FeedAsked(limits, breaches, told.computeIfAbsent(it.feed(), feed -> new FeedAsked.Told())));
    }
}

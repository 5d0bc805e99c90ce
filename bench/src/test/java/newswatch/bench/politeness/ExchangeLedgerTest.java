package newswatch.bench.politeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newswatch.ingest.fetch.Transport.Exchange;
import org.junit.jupiter.api.Test;

/** A ledger that sees nothing would always be content: each breach has to be seen when it happens. */
final class ExchangeLedgerTest {

    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final Traits PLAIN = new Traits(
            Rhythm.DAILY,
            Traits.Format.RSS,
            Traits.Ids.ADDRESS,
            Traits.Validators.STRONG,
            Traits.Flaw.NONE,
            Traits.HintPlace.CACHE_CONTROL,
            0,
            10,
            true,
            true,
            true);

    private final SimulatedTimeline timeline = new SimulatedTimeline(START);

    /** A web of one site with one feed, and whoever asks it. */
    private final class Asker {
        private final World world;
        private final Ledgers ledgers;
        private final SimulatedWeb web;
        private final SimulatedFeed feed;

        Asker(RobotsFile robots, Traits traits, List<Fault> faults, SimulatedFeed.Plan plan) {
            Site site = new Site(0, "zeitung.example", faults, robots, 100, false, true, false);
            Host host = new Host(0, "www.zeitung.example", site, List.of(InetAddress.getLoopbackAddress()));
            long[] published = new long[200];
            for (int i = 0; i < published.length; i++) {
                published[i] = START.plus(Duration.ofHours(i - 20L)).toEpochMilli();
            }
            feed = new SimulatedFeed(0, 1, traits, host, host, plan, published);
            host.feeds().put(feed.path(), new FeedAddress(feed, FeedAddress.Role.FIRST));
            world = new World(START, Duration.ofDays(30), List.of(host), List.of(feed));
            ledgers = Ledgers.of(world, Limits.promised());
            web = new SimulatedWeb(world, timeline, ledgers.exchanges(), ledgers::answered);
        }

        Asker() {
            this(RobotsFile.missing(), PLAIN, List.of(), quiet());
        }

        Asker at(Duration time, String path, String... headers) {
            Map<String, String> all = new HashMap<>();
            for (int i = 0; i < headers.length; i += 2) {
                all.put(headers[i], headers[i + 1]);
            }
            timeline.at(START.plus(time), () -> {
                var unused = web.send(new Exchange(
                        URI.create("https://www.zeitung.example" + path),
                        world.hosts().get(0).addresses(),
                        all,
                        Optional.empty()));
            });
            return this;
        }

        Asker robots() {
            return at(Duration.ZERO, "/robots.txt");
        }

        Breaches breaches() {
            timeline.runUntil(world.end());
            return ledgers.breaches();
        }
    }

    private static SimulatedFeed.Plan quiet() {
        return new SimulatedFeed.Plan(Flood.NONE, List.of(), List.of(), Long.MAX_VALUE, Long.MAX_VALUE);
    }

    private static Fault fault(Fault.Kind kind, Duration from, Duration to) {
        return new Fault(kind, START.plus(from).toEpochMilli(), START.plus(to).toEpochMilli());
    }

    @Test
    void hasNothingToSayAgainstAPoliteReader() {
        Asker asker = new Asker().robots().at(Duration.ofMinutes(1), "/feeds/0.xml");
        assertThat(asker.at(Duration.ofMinutes(20), "/feeds/0.xml", "If-None-Match", "\"0-21\"")
                        .breaches()
                        .examples())
                .isEmpty();
    }

    @Test
    void seesTwoRequestsAtOnce() {
        Asker asker = new Asker().robots().at(Duration.ofMinutes(1), "/artikel/0-0-1.html");
        asker.at(Duration.ofMinutes(1).plusMillis(1), "/artikel/0-0-2.html");
        assertThat(asker.breaches().count(Breach.TOO_MANY_AT_ONCE_AT_SITE)).isOne();
    }

    @Test
    void seesAGapThatIsTooShort() {
        Asker asker = new Asker().robots().at(Duration.ofMinutes(1), "/artikel/0-0-1.html");
        asker.at(Duration.ofSeconds(61).plusMillis(900), "/artikel/0-0-2.html");
        Breaches breaches = asker.breaches();
        assertThat(breaches.count(Breach.TOO_SOON_AT_SITE)).isOne();
        assertThat(breaches.count(Breach.TOO_MANY_AT_ONCE_AT_SITE)).isZero();
    }

    @Test
    void seesImpatience() {
        Fault throttled = fault(Fault.Kind.THROTTLED, Duration.ofMinutes(1), Duration.ofHours(1));
        Asker asker = new Asker(RobotsFile.missing(), PLAIN, List.of(throttled), quiet());
        asker.robots()
                .at(Duration.ofMinutes(2), "/feeds/0.xml")
                .at(Duration.ofMinutes(2).plusSeconds(30), "/feeds/0.xml");
        assertThat(asker.breaches().count(Breach.BEFORE_RETRY_AFTER)).isOne();
    }

    @Test
    void seesWhoeverDoesNotReadRobots() {
        assertThat(new Asker()
                        .at(Duration.ofMinutes(1), "/feeds/0.xml")
                        .breaches()
                        .count(Breach.AGAINST_ROBOTS))
                .isOne();
    }

    @Test
    void seesWhoeverDoesNotObeyRobots() {
        Asker asker = new Asker(RobotsFile.of(List.of("/artikel/"), 0), PLAIN, List.of(), quiet());
        asker.robots().at(Duration.ofMinutes(1), "/feeds/0.xml").at(Duration.ofMinutes(2), "/artikel/0-0-1.html");
        assertThat(asker.breaches().count(Breach.AGAINST_ROBOTS)).isOne();
    }

    @Test
    void seesWhoeverTakesAFailingRobotsForAYes() {
        Fault failing = fault(Fault.Kind.ROBOTS_ERROR, Duration.ZERO, Duration.ofHours(1));
        Asker asker = new Asker(RobotsFile.missing(), PLAIN, List.of(failing), quiet());
        asker.robots().at(Duration.ofMinutes(1), "/feeds/0.xml");
        assertThat(asker.breaches().count(Breach.AGAINST_ROBOTS)).isOne();
    }

    @Test
    void seesAnOldRobots() {
        Asker asker = new Asker().robots().at(Duration.ofHours(25), "/feeds/0.xml");
        assertThat(asker.breaches().count(Breach.ROBOTS_TOO_OLD)).isOne();
    }

    @Test
    void seesACrawlDelayThatIsNotKept() {
        Asker asker = new Asker(RobotsFile.of(List.of(), 30), PLAIN, List.of(), quiet());
        asker.robots().at(Duration.ofMinutes(1), "/feeds/0.xml").at(Duration.ofSeconds(80), "/artikel/0-0-1.html");
        assertThat(asker.breaches().count(Breach.WITHIN_CRAWL_DELAY)).isOne();
    }

    @Test
    void seesWhoeverDoesNotUseValidators() {
        Asker asker = new Asker().robots().at(Duration.ofMinutes(1), "/feeds/0.xml");
        assertThat(asker.at(Duration.ofMinutes(20), "/feeds/0.xml").breaches().count(Breach.WITHOUT_VALIDATORS))
                .isOne();
    }

    @Test
    void seesAnInventedValidator() {
        Asker asker = new Asker().robots().at(Duration.ofMinutes(1), "/feeds/0.xml", "If-None-Match", "0-21");
        assertThat(asker.breaches().count(Breach.INVENTED_VALIDATOR)).isOne();
    }

    @Test
    void seesWhoeverAsksADeadFeedOnAndOn() {
        long gone = START.plus(Duration.ofHours(1)).toEpochMilli();
        SimulatedFeed.Plan plan = new SimulatedFeed.Plan(Flood.NONE, List.of(), List.of(), Long.MAX_VALUE, gone);
        Asker asker = new Asker(RobotsFile.missing(), PLAIN, List.of(), plan);
        asker.at(Duration.ofDays(1), "/feeds/0.xml").at(Duration.ofDays(2), "/feeds/0.xml");
        assertThat(asker.at(Duration.ofDays(5), "/feeds/0.xml").breaches().count(Breach.AFTER_GONE))
                .isOne();
    }

    @Test
    void seesAFeedThatIsAskedBeforeItsTime() {
        Traits hinting = new Traits(
                Rhythm.DAILY,
                Traits.Format.RSS,
                Traits.Ids.ADDRESS,
                Traits.Validators.NONE,
                Traits.Flaw.NONE,
                Traits.HintPlace.TTL,
                3600,
                10,
                true,
                true,
                true);
        Asker asker = new Asker(RobotsFile.missing(), hinting, List.of(), quiet());
        asker.robots().at(Duration.ofMinutes(1), "/feeds/0.xml").at(Duration.ofMinutes(50), "/feeds/0.xml");
        assertThat(asker.breaches().count(Breach.BEFORE_STALE)).isOne();
    }

    @Test
    void forgivesAReaderWhoWasLiedToByAStandIn() {
        Fault lie = fault(Fault.Kind.LYING, Duration.ZERO, Duration.ofDays(9));
        Fault elsewhere = fault(Fault.Kind.ELSEWHERE, Duration.ofHours(60), Duration.ofHours(72));
        SimulatedFeed.Plan plan =
                new SimulatedFeed.Plan(Flood.NONE, List.of(elsewhere), List.of(lie), Long.MAX_VALUE, Long.MAX_VALUE);
        Asker asker = new Asker(RobotsFile.missing(), PLAIN, List.of(), plan);
        String standIn = asker.feed.standInPath();
        asker.world.hosts().get(0).feeds().put(standIn, new FeedAddress(asker.feed, FeedAddress.Role.STAND_IN));
        for (int day : new int[] {0, 1, 2}) {
            asker.at(Duration.ofDays(day), "/robots.txt")
                    .at(Duration.ofDays(day).plusMinutes(1), "/feeds/0.xml");
        }
        asker.at(Duration.ofHours(61), standIn).at(Duration.ofHours(62), standIn);
        assertThat(asker.breaches().examples()).isEmpty();
    }

    @Test
    void knowsThatNobodyHearsOfTheEndOfAnAnswerBeforeItIsThere() {
        Breaches breaches = new Breaches();
        World world = new World(START, Duration.ofDays(1), List.of(), List.of());
        ExchangeLedger ledger = new ExchangeLedger(Limits.promised(), breaches, new Traffic(world));
        InetAddress shared = InetAddress.getLoopbackAddress();
        ExchangeLedger.Running first = ledger.begin(robotsOfSite(0), shared, 1_000);
        ledger.end(first, Reply.status(404, "https://www.zeitung-0.example/robots.txt"), 2_000);

        ledger.begin(robotsOfSite(1), shared, 2_000);
        assertThat(breaches.count(Breach.TOO_SOON_AT_ADDRESS)).isZero();
        ledger.begin(robotsOfSite(2), shared, 2_001);
        assertThat(breaches.count(Breach.TOO_SOON_AT_ADDRESS)).isOne();
    }

    private static Asked robotsOfSite(int number) {
        String domain = "zeitung-" + number + ".example";
        Site site = new Site(number, domain, List.of(), RobotsFile.missing(), 100, false, true, false);
        Host host = new Host(number, "www." + domain, site, List.of(InetAddress.getLoopbackAddress()));
        return Asked.of(START.toEpochMilli(), number, host, "/robots.txt", Map.of());
    }
}

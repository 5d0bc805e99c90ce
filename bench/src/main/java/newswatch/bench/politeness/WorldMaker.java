package newswatch.bench.politeness;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws a world from a seed. */
final class WorldMaker {

    private static final long SITE = 1;
    private static final long FEED = 2;
    private static final long PUBLISHING = 3;
    private static final double SITES_PER_FEED = 0.4;
    private static final double ON_PLATFORM = 0.04;
    private static final double ON_SHARED_ADDRESS = 0.3;
    private static final int SITES_PER_ADDRESS = 8;

    private final long seed;
    private final Instant start;
    private final Duration length;
    private final int sites;
    private final List<Host> hosts = new ArrayList<>();
    private final List<SimulatedFeed> feeds = new ArrayList<>();

    private WorldMaker(long seed, int count, Instant start, Duration length) {
        this.seed = seed;
        this.start = start;
        this.length = length;
        this.sites = Math.max(2, (int) (count * SITES_PER_FEED));
    }

    /**
     * A world.
     *
     * @param count feeds
     * @param start midnight
     */
    static World make(long seed, int count, Instant start, Duration length) {
        WorldMaker maker = new WorldMaker(seed, count, start, length);
        for (int number = 0; number < maker.sites; number++) {
            maker.site(number);
        }
        for (int number = 0; number < count; number++) {
            maker.feed(number);
        }
        return new World(start, length, maker.hosts, maker.feeds);
    }

    private void site(int number) {
        Chance chance = Chance.of(seed, SITE, number);
        String domain = String.format(Locale.ROOT, "%s-%03d.example", number == 0 ? "blogs" : "zeitung", number);
        Site site = new Site(
                number,
                domain,
                Fault.ofSite(chance, start.toEpochMilli(), start.plus(length).toEpochMilli()),
                RobotsFile.drawn(chance),
                chance.logNormal(120, 0.5),
                chance.hits(0.05),
                chance.hits(0.5),
                chance.hits(0.03));
        List<InetAddress> addresses = addresses(number, chance);
        hosts.add(new Host(hosts.size(), "www." + domain, site, addresses));
        hosts.add(new Host(hosts.size(), "feeds." + domain, site, addresses));
    }

    /** Most sites have an address of their own; small ones share, and so do those behind a big network's doors. */
    private List<InetAddress> addresses(int number, Chance chance) {
        if (!chance.hits(ON_SHARED_ADDRESS)) {
            return List.of(address(0, number));
        }
        int doors = 1 + (int) (sites * ON_SHARED_ADDRESS / SITES_PER_ADDRESS);
        int shared = (int) chance.between(0, doors);
        return chance.hits(0.5) ? List.of(address(1, shared)) : List.of(address(2, shared), address(3, shared));
    }

    /** Looks like an address of the public internet; nothing ever connects to it. */
    private static InetAddress address(int kind, int number) {
        try {
            return InetAddress.getByAddress(
                    new byte[] {(byte) 185, (byte) (100 + kind), (byte) (number >>> 8), (byte) number});
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void feed(int number) {
        Chance chance = Chance.of(seed, FEED, number);
        Traits traits = Traits.drawn(chance);
        Host www = hosts.get(2 * siteOf(chance));
        Host host = chance.hits(0.7) ? www : hosts.get(www.number() + 1);
        long from = start.toEpochMilli();
        long to = from + length.toMillis();
        long[] published = traits.rhythm().publications(Chance.of(seed, PUBLISHING, number), from, to);
        SimulatedFeed feed = new SimulatedFeed(number, seed, traits, host, www, plan(chance, from, to), published);
        host.feeds().put(feed.path(), new FeedAddress(feed, FeedAddress.Role.FIRST));
        host.feeds().put(feed.standInPath(), new FeedAddress(feed, FeedAddress.Role.STAND_IN));
        www.feeds().put(feed.newPath(), new FeedAddress(feed, FeedAddress.Role.NEW));
        feeds.add(feed);
    }

    /** Few sites have many feeds, one is a platform of blogs, most have one or two. */
    private int siteOf(Chance chance) {
        if (chance.hits(ON_PLATFORM)) {
            return 0;
        }
        double unit = chance.unit();
        return 1 + (int) ((sites - 1) * unit * unit);
    }

    private SimulatedFeed.Plan plan(Chance chance, long from, long to) {
        Flood flood = Flood.drawn(chance, from, to);
        List<Fault> all = Fault.ofFeed(chance, from, to);
        List<Fault> lies =
                all.stream().filter(fault -> fault.kind() == Fault.Kind.LYING).toList();
        List<Fault> faults =
                all.stream().filter(fault -> fault.kind() != Fault.Kind.LYING).toList();
        long movedAt = chance.hits(0.05) ? chance.between(from, to) : Long.MAX_VALUE;
        long goneAt = chance.hits(0.02) ? chance.between(from, to) : Long.MAX_VALUE;
        return new SimulatedFeed.Plan(flood, faults, lies, movedAt, goneAt);
    }
}

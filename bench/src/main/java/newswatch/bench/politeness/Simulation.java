package newswatch.bench.politeness;

import java.time.Duration;
import java.time.Instant;
import java.util.function.LongConsumer;

/**
 * One run of ingest on a world.
 *
 * @param outbox the topics in the end
 * @param settlement what became of the items
 * @param tasks tasks on the timeline
 */
record Simulation(
        World world,
        Ledgers ledgers,
        MemoryOutbox outbox,
        ItemLedger.Settlement settlement,
        int crashes,
        long tasks,
        Duration took) {

    /** A Monday. */
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

    /**
     * How much is simulated.
     *
     * @param feeds at least 1
     * @param days at least 1
     */
    record Size(int feeds, int days, long seed) {}

    /** Runs the real ingest. */
    static Simulation run(Size size) {
        return run(size, day -> {});
    }

    /**
     * Runs the real ingest.
     *
     * @param onDay told of each day that is over, from 1
     */
    static Simulation run(Size size, LongConsumer onDay) {
        long begin = System.nanoTime();
        World world = world(size);
        SimulatedTimeline timeline = new SimulatedTimeline(START);
        Ledgers ledgers = Ledgers.of(world, Limits.promised());
        SimulatedWeb web = new SimulatedWeb(world, timeline, ledgers.exchanges(), ledgers::answered);
        Newsroom newsroom = new Newsroom(world, timeline, web, ledgers, size.seed());
        newsroom.open();
        newsroom.run(onDay);
        return new Simulation(
                world,
                ledgers,
                newsroom.outbox(),
                ledgers.items().settle(),
                newsroom.crashes(),
                timeline.given(),
                Duration.ofNanos(System.nanoTime() - begin));
    }

    /** Lets a reader without manners ask the same feeds, and returns what the sites saw. */
    static Ledgers naive(Size size, Duration interval) {
        World world = world(size);
        SimulatedTimeline timeline = new SimulatedTimeline(START);
        Ledgers ledgers = Ledgers.of(world, Limits.promised());
        SimulatedWeb web = new SimulatedWeb(world, timeline, ledgers.exchanges(), ledgers::answered);
        new NaiveReader(world, timeline, web, interval).start();
        timeline.runUntil(world.end());
        return ledgers;
    }

    private static World world(Size size) {
        return WorldMaker.make(size.seed(), size.feeds(), START, Duration.ofDays(size.days()));
    }

    /** Subscriptions that have followed their feed. */
    long moved() {
        long moved = world.feeds().stream().filter(this::hasMoved).count();
        return moved - movedWrongly();
    }

    /** Subscriptions that have left a feed that is where it was. */
    long movedWrongly() {
        return world.feeds().stream()
                .filter(this::hasMoved)
                .filter(feed -> feed.plan().movedAt() == Long.MAX_VALUE)
                .count();
    }

    private boolean hasMoved(SimulatedFeed feed) {
        var now = outbox.subscriptions().get(Newsroom.idOf(feed));
        return now != null && !now.getUrl().equals(feed.host().url(feed.path()));
    }

    /** Feeds that have really moved, long enough before the end to be believed, and are not gone. */
    long shouldHaveMoved() {
        long latest = world.end().toEpochMilli() - Duration.ofDays(10).toMillis();
        return world.feeds().stream()
                .filter(feed ->
                        feed.plan().movedAt() < Math.min(latest, feed.plan().goneAt()))
                .count();
    }

    /** Servers that were taken for liars though they never lied. */
    long falseLiars() {
        return world.feeds().stream()
                .filter(feed -> outbox.liars().containsKey(Newsroom.idOf(feed)))
                .filter(feed -> feed.plan().lies().isEmpty())
                .count();
    }

    long liarsFound() {
        return outbox.liars().size() - falseLiars();
    }

    /** Servers that lied while there was something to hide, to whoever asks with validators. */
    long liars() {
        return world.feeds().stream().filter(SimulatedFeed::hidesNews).count();
    }
}

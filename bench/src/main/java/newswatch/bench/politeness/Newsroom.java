package newswatch.bench.politeness;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.LongConsumer;
import newswatch.analysis.text.Sha256;
import newswatch.contract.FeedSubscription;
import newswatch.contract.Outlet;
import newswatch.contract.SiteState;
import newswatch.ingest.IngestMetrics;
import newswatch.ingest.fetch.AddressGuard;
import newswatch.ingest.fetch.PoliteWeb;
import newswatch.ingest.fetch.Politeness;
import newswatch.ingest.fetch.SitePatience;
import newswatch.ingest.fetch.UserAgent;
import newswatch.ingest.outbox.Delivery;
import newswatch.ingest.poll.Watch;
import newswatch.ingest.poll.WatchPolicy;

/** Runs the real ingest on a simulated web, lets it crash now and then, and starts it again from what it committed. */
final class Newsroom {

    private static final int FEED_ID_BYTES = 16;
    private static final double DAYS_BETWEEN_CRASHES = 12;
    private static final Duration LONGEST_BREAK = Duration.ofMinutes(20);
    private static final Duration SHORTEST_BREAK = Duration.ofSeconds(5);

    private final World world;
    private final SimulatedTimeline timeline;
    private final SimulatedWeb web;
    private final Ledgers ledgers;
    private final MemoryOutbox outbox;
    private final Chance chance;
    private Life life;
    private int crashes;

    Newsroom(World world, SimulatedTimeline timeline, SimulatedWeb web, Ledgers ledgers, long seed) {
        this.world = world;
        this.timeline = timeline;
        this.web = web;
        this.ledgers = ledgers;
        this.outbox = new MemoryOutbox(timeline, ledgers.items(), seed);
        this.chance = Chance.of(seed, 815);
        this.life = new Life(timeline);
    }

    /** The id of a feed. */
    static String idOf(SimulatedFeed feed) {
        return Sha256.prefixOf(feed.host().url(feed.path()), FEED_ID_BYTES);
    }

    /** Subscribes to all feeds and begins. */
    void open() {
        world.feeds().forEach(feed -> outbox.subscribe(subscription(feed)));
        start();
        timeline.after(untilCrash(), this::crash);
    }

    private FeedSubscription subscription(SimulatedFeed feed) {
        String domain = feed.host().site().domain();
        return FeedSubscription.newBuilder()
                .setFeedId(idOf(feed))
                .setUrl(feed.host().url(feed.path()))
                .setOutlet(Outlet.newBuilder().setOutletId(domain).build())
                .setFetchPages(feed.traits().pages())
                .setAddedAt(world.start())
                .build();
    }

    private void start() {
        life = new Life(timeline);
        PoliteWeb polite = new PoliteWeb(
                new PoliteWeb.Surroundings(web, web, life),
                Politeness.usual(),
                new UserAgent(Optional.of("mailto:redaktion@newswatch.example")),
                new AddressGuard(false),
                this::remember);
        outbox.sites().values().forEach(site -> polite.restore(patience(site)));
        Watch.Parts parts = new Watch.Parts(
                polite,
                life,
                Runnable::run,
                outbox,
                outbox.memory(),
                Spread::judge,
                new IngestMetrics(new SimpleMeterRegistry()),
                Newsroom::breakDown);
        Watch watch = new Watch(parts, WatchPolicy.standard());
        outbox.subscriptions().forEach((feedId, feed) -> watch.subscription(feedId, Optional.of(feed)));
        watch.start();
    }

    private static void breakDown(RuntimeException reason) {
        throw new CompletionException("Ingest broke down", reason);
    }

    private void remember(SitePatience told) {
        var unused = outbox.submit(Delivery.builder()
                .site(SiteState.newBuilder()
                        .setSite(told.site())
                        .setNotBefore(told.notBefore())
                        .setRefusals(told.refusals())
                        .setStatus(told.status())
                        .build())
                .build());
    }

    private static SitePatience patience(SiteState state) {
        return new SitePatience(state.getSite(), state.getNotBefore(), state.getRefusals(), state.getStatus());
    }

    private Duration untilCrash() {
        return Duration.ofSeconds((long) chance.exponential(DAYS_BETWEEN_CRASHES * 86_400));
    }

    private void crash() {
        crashes++;
        life.end();
        outbox.crash();
        ledgers.crash(timeline.nanos());
        long pause = chance.between(SHORTEST_BREAK.toMillis(), LONGEST_BREAK.toMillis());
        timeline.after(Duration.ofMillis(pause), () -> {
            start();
            timeline.after(untilCrash(), this::crash);
        });
    }

    /**
     * Runs to the end of the world's time.
     *
     * @param onDay told of each day that is over, from 1
     */
    void run(LongConsumer onDay) {
        for (long day = 1; day <= world.length().toDays(); day++) {
            timeline.runUntil(world.start().plus(Duration.ofDays(day)));
            onDay.accept(day);
        }
        timeline.runUntil(world.end());
        outbox.waiting(ledgers.items()::waiting);
    }

    MemoryOutbox outbox() {
        return outbox;
    }

    int crashes() {
        return crashes;
    }
}

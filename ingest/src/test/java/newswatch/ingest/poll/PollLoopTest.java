package newswatch.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import newswatch.contract.FeedSubscription;
import newswatch.ingest.FakeOutbox;
import newswatch.ingest.IngestMetrics;
import newswatch.ingest.WebSite;
import newswatch.ingest.feedlist.FeedEntry;
import newswatch.ingest.fetch.AddressGuard;
import newswatch.ingest.fetch.FetchLimits;
import newswatch.ingest.fetch.Fetcher;
import newswatch.ingest.fetch.HostGate;
import newswatch.ingest.fetch.UserAgent;
import newswatch.ingest.outbox.OutboxBrokenException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PollLoopTest {

    private final WebSite site = WebSite.open();
    private final FakeOutbox outbox = new FakeOutbox();
    private final FakeSubscriptions subscriptions = new FakeSubscriptions();
    private final PollLoop loop = loop();
    private final ExecutorService thread = Executors.newSingleThreadExecutor();

    @AfterEach
    void close() {
        loop.close();
        thread.shutdownNow();
        site.close();
    }

    @Test
    void aFeedIsPolledFromItsSubscriptionToItsEndWithoutARestart() throws Exception {
        site.status("/eins", 304).status("/zwei", 304);
        Future<?> running = thread.submit(loop::run);

        subscriptions.add(feed("/eins"));
        await(() -> site.visits("/eins").size() >= 2);
        subscriptions.add(feed("/zwei"));
        await(() -> site.visits("/zwei").size() >= 1);
        subscriptions.end(feed("/eins"));
        await(() -> loop.size() == 1);
        TimeUnit.MILLISECONDS.sleep(500); // a poll may be under way
        int visits = site.visits("/eins").size();
        TimeUnit.MILLISECONDS.sleep(1500);

        assertThat(site.visits("/eins")).hasSize(visits);
        loop.close();
        running.get(10, TimeUnit.SECONDS);
    }

    @Test
    void oneBadFeedDoesNotKeepTheOthersFromWork() throws Exception {
        site.status("/schlecht", 500).status("/gut", 304);
        subscriptions.add(feed("/schlecht"));
        subscriptions.add(feed("/gut"));

        Future<?> running = thread.submit(loop::run);

        await(() -> site.visits("/gut").size() >= 2);
        assertThat(running.isDone()).isFalse();
    }

    @Test
    void endsWhenNothingCanBeDeliveredAnyMore() {
        site.status("/eins", 304);
        outbox.breakForGood();
        subscriptions.add(feed("/eins"));

        Future<?> running = thread.submit(loop::run);

        assertThatThrownBy(() -> running.get(20, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(OutboxBrokenException.class);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 400 && !condition.getAsBoolean(); i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private FeedSubscription feed(String path) {
        return new FeedEntry(
                        site.url(path),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Duration.ofSeconds(1)),
                        true)
                .subscription(Instant.EPOCH);
    }

    private PollLoop loop() {
        Fetcher fetcher = new Fetcher(
                new UserAgent(Optional.empty()),
                new FetchLimits(Duration.ofSeconds(5), 100_000),
                new HostGate(Duration.ZERO),
                new AddressGuard(true));
        InstantSource clock = InstantSource.system();
        FeedPoller poller = new FeedPoller(
                new FeedPoller.Tools(
                        fetcher, outbox, new FeedMemory(), new IngestMetrics(new SimpleMeterRegistry()), clock),
                new PollSchedule(Duration.ofSeconds(1)));
        return new PollLoop(subscriptions, poller, clock, 2);
    }

    /** Subscriptions that a test adds and ends. */
    private static final class FakeSubscriptions implements SubscriptionSource {

        private final BlockingQueue<Map<String, Optional<FeedSubscription>>> changes = new LinkedBlockingQueue<>();

        void add(FeedSubscription feed) {
            changes.add(Map.of(feed.getFeedId(), Optional.of(feed)));
        }

        void end(FeedSubscription feed) {
            changes.add(Map.of(feed.getFeedId(), Optional.empty()));
        }

        @Override
        public Map<String, Optional<FeedSubscription>> next(Duration patience) {
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
            Map<String, Optional<FeedSubscription>> all = new HashMap<>();
            for (var change : List.copyOf(changes)) {
                all.putAll(change);
                changes.remove(change);
            }
            return all;
        }

        @Override
        public void close() {}
    }
}

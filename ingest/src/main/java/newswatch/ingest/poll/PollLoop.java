package newswatch.ingest.poll;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import newswatch.contract.FeedSubscription;
import newswatch.ingest.fetch.Fetcher;
import newswatch.ingest.outbox.OutboxBrokenException;
import newswatch.ingest.outbox.UndeliveredException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Polls every subscribed feed when it is due, several at once but never two of one host. */
public final class PollLoop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PollLoop.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);
    private static final Duration PAUSE_AFTER_UNDELIVERED = Duration.ofSeconds(10);
    private static final long CLOSE_PATIENCE_SECONDS = 4;

    private final SubscriptionSource source;
    private final FeedPoller poller;
    private final InstantSource clock;
    private final ExecutorService workers;
    private final Map<String, FeedSubscription> subscriptions = new ConcurrentHashMap<>();
    private final Map<String, Instant> heldBack = new ConcurrentHashMap<>();
    private final Set<String> busyHosts = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable RuntimeException> broken = new AtomicReference<>();
    private volatile boolean closing;

    /**
     * A loop; {@link #run} makes it work.
     *
     * @param threads polls at the same time
     */
    public PollLoop(SubscriptionSource source, FeedPoller poller, InstantSource clock, int threads) {
        this.source = source;
        this.poller = poller;
        this.clock = clock;
        this.workers = Executors.newFixedThreadPool(threads);
    }

    /**
     * Works until closed.
     *
     * @throws RuntimeException if a poll failed in a way that a restart has to mend
     */
    public void run() {
        try {
            while (!closing) {
                source.next(LOOK_EVERY).forEach(this::change);
                startDue(clock.instant());
                RuntimeException trouble = broken.get();
                if (trouble != null) {
                    throw trouble;
                }
            }
        } finally {
            stopWorkers();
        }
    }

    /** Feeds that are watched now. */
    public int size() {
        return subscriptions.size();
    }

    private void change(String feedId, Optional<FeedSubscription> subscription) {
        subscription.ifPresentOrElse(feed -> subscriptions.put(feedId, feed), () -> subscriptions.remove(feedId));
    }

    private void startDue(Instant now) {
        List<FeedSubscription> due = subscriptions.values().stream()
                .filter(feed -> !dueAt(feed).isAfter(now))
                .sorted(Comparator.comparing(this::dueAt))
                .toList();
        for (FeedSubscription feed : due) {
            String host = Fetcher.httpUri(feed.getUrl()).map(URI::getAuthority).orElse("");
            if (busyHosts.add(host)) {
                workers.execute(() -> poll(feed, host));
            }
        }
    }

    private Instant dueAt(FeedSubscription feed) {
        Instant planned = poller.dueAt(feed);
        Instant held = heldBack.getOrDefault(feed.getFeedId(), Instant.MIN);
        return planned.isAfter(held) ? planned : held;
    }

    private void poll(FeedSubscription feed, String host) {
        try {
            poller.poll(feed);
        } catch (UndeliveredException later) {
            LOG.warn("The poll of {} will be repeated: {}", feed.getUrl(), later.getMessage());
            heldBack.put(feed.getFeedId(), clock.instant().plus(PAUSE_AFTER_UNDELIVERED));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (OutboxBrokenException noWayOut) {
            broken.set(noWayOut);
        } catch (RuntimeException bug) {
            broken.set(new IllegalStateException("The poll of " + feed.getUrl() + " failed", bug));
        } finally {
            busyHosts.remove(host);
        }
    }

    /**
     * Ends {@link #run} soon; polls in the middle are interrupted, have delivered nothing and are repeated next time.
     */
    @Override
    public void close() {
        closing = true;
    }

    private void stopWorkers() {
        workers.shutdownNow();
        try {
            if (!workers.awaitTermination(CLOSE_PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("A poll did not end in time; it is repeated at the next start");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}

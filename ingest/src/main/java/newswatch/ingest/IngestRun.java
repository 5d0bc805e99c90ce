package newswatch.ingest;

import java.io.Closeable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import newswatch.contract.HubLease;
import newswatch.ingest.backfill.BackfillLane;
import newswatch.ingest.feedlist.FeedEntry;
import newswatch.ingest.feedlist.FeedFilePlan;
import newswatch.ingest.hub.HubEndpoint;
import newswatch.ingest.outbox.Delivery;
import newswatch.ingest.outbox.GroupOutbox;
import newswatch.ingest.outbox.KafkaTransactions;
import newswatch.ingest.outbox.Outbox;
import newswatch.ingest.poll.Memory;
import newswatch.ingest.push.PushServer;
import newswatch.ingest.topic.AnalysisLag;
import newswatch.ingest.topic.SubscriptionTopic;
import newswatch.runtime.Health;
import newswatch.schema.CompactedTopic;
import newswatch.schema.Topics;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/** The work of ingest from connecting to closing, on the thread that runs it. */
final class IngestRun implements Closeable {

    private static final long PAUSE_MILLIS = 500;
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final IngestConfig config;
    private final Topics topics;
    private final IngestMetrics metrics;
    private final Optional<List<FeedEntry>> feedsFile;
    private final InstantSource clock = InstantSource.system();
    private final AtomicReference<@Nullable RuntimeException> broken = new AtomicReference<>();
    private volatile boolean closing;

    IngestRun(IngestConfig config, Topics topics, IngestMetrics metrics, Optional<List<FeedEntry>> feedsFile) {
        this.config = config;
        this.topics = topics;
        this.metrics = metrics;
        this.feedsFile = feedsFile;
    }

    /**
     * Works until closed; tells how it is doing.
     *
     * @throws RuntimeException if something failed in a way that a restart has to mend
     */
    void run(Consumer<Health> tell) throws InterruptedException {
        Optional<Outbox> connected = connect(tell);
        if (connected.isEmpty()) {
            return;
        }
        try (Outbox outbox = connected.get()) {
            Memory memory = remembered();
            HubEndpoint hubs = new HubEndpoint();
            try (SubscriptionTopic subscriptions = new SubscriptionTopic(
                            CompactedTopic.open(config.bootstrapServers(), topics.feedSubscriptions()));
                    AnalysisLag lag = new AnalysisLag(
                            config.bootstrapServers(),
                            Topics.ENRICH_GROUP,
                            topics.rawArticles().name());
                    PushServer server = PushServer.start(
                            new PushServer.Place(config.httpHost(), config.httpPort(), Optional.of(hubs)),
                            outbox,
                            new BackfillLane(lag, BackfillLane.TRICKLE),
                            metrics)) {
                follow(outbox, subscriptions);
                tell.accept(Health.up("takes articles on port %d".formatted(server.port())));
                watch(outbox, memory, subscriptions, hubs);
            }
        }
    }

    /** The broker may still be starting. */
    private Optional<Outbox> connect(Consumer<Health> tell) throws InterruptedException {
        while (!closing) {
            try {
                return Optional.of(new GroupOutbox(KafkaTransactions.connect(
                        config.bootstrapServers(), "newswatch-ingest-" + config.role(), topics)));
            } catch (RetriableException notYet) {
                tell.accept(Health.starting("waits for Kafka"));
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        }
        return Optional.empty();
    }

    private Memory remembered() {
        Memory memory = new Memory();
        try (var states = CompactedTopic.open(config.bootstrapServers(), topics.feedStates());
                var health = CompactedTopic.open(config.bootstrapServers(), topics.feedHealth());
                var pages = CompactedTopic.open(config.bootstrapServers(), topics.pageStates())) {
            states.readToEnd(
                    (id, entry) -> entry.value().ifPresentOrElse(memory::remember, () -> memory.forgetFeed(id)));
            health.readToEnd((id, entry) -> entry.value().ifPresent(memory::remember));
            pages.readToEnd(
                    (id, entry) -> entry.value().ifPresentOrElse(memory::remember, () -> memory.forgetPage(id)));
        }
        return memory;
    }

    /** Makes the topic agree with the feeds file, if there is one. */
    private void follow(Outbox outbox, SubscriptionTopic subscriptions) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        feedsFile.ifPresent(feeds -> outbox.deliver(
                Delivery.of(FeedFilePlan.changes(feeds, subscriptions.atStart(), subscriptions.fromFile(), now))));
    }

    /** Follows the subscriptions until closed. */
    private void watch(Outbox outbox, Memory memory, SubscriptionTopic subscriptions, HubEndpoint hubs) {
        try (FeedWatch feeds = new FeedWatch(config, outbox, memory, metrics, this::breakDown)) {
            restorePatience(feeds);
            FeedHubs.beside(
                            feeds,
                            config,
                            outbox,
                            metrics,
                            leases(subscriptions.atStart().keySet()))
                    .ifPresent(hubs::open);
            subscriptions.tellStart(feeds.watch()::subscription);
            feeds.watch().start();
            while (!closing && broken.get() == null) {
                subscriptions.tellChanges(LOOK_EVERY, feeds.watch()::subscription);
            }
        }
        RuntimeException trouble = broken.get();
        if (trouble != null) {
            throw trouble;
        }
    }

    private void restorePatience(FeedWatch feeds) {
        try (var sites = CompactedTopic.open(config.bootstrapServers(), topics.siteStates())) {
            sites.readToEnd().values().forEach(entry -> entry.value().ifPresent(feeds::restore));
        }
    }

    private List<HubLease> leases(Set<String> feedIds) {
        try (var leases = CompactedTopic.open(config.bootstrapServers(), topics.hubLeases())) {
            return leases.readToEnd().entrySet().stream()
                    .filter(entry -> feedIds.contains(entry.getKey()))
                    .flatMap(entry -> entry.getValue().value().stream())
                    .toList();
        }
    }

    private void breakDown(RuntimeException trouble) {
        broken.compareAndSet(null, trouble);
    }

    /** Ends {@link #run} soon. */
    @Override
    public void close() {
        closing = true;
    }
}

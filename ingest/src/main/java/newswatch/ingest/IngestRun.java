package newswatch.ingest;

import java.io.Closeable;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import newswatch.ingest.backfill.BackfillLane;
import newswatch.ingest.feedlist.FeedEntry;
import newswatch.ingest.feedlist.FeedFilePlan;
import newswatch.ingest.fetch.AddressGuard;
import newswatch.ingest.fetch.FetchLimits;
import newswatch.ingest.fetch.Fetcher;
import newswatch.ingest.fetch.HostGate;
import newswatch.ingest.fetch.UserAgent;
import newswatch.ingest.outbox.Delivery;
import newswatch.ingest.outbox.KafkaOutbox;
import newswatch.ingest.outbox.Outbox;
import newswatch.ingest.poll.FeedMemory;
import newswatch.ingest.poll.FeedPoller;
import newswatch.ingest.poll.PollLoop;
import newswatch.ingest.poll.PollSchedule;
import newswatch.ingest.push.PushServer;
import newswatch.ingest.topic.AnalysisLag;
import newswatch.ingest.topic.CompactedTopic;
import newswatch.ingest.topic.SubscriptionTopic;
import newswatch.runtime.Health;
import newswatch.schema.Topics;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/** The work of ingest from connecting to closing, on the thread that runs it. */
final class IngestRun implements Closeable {

    private static final long PAUSE_MILLIS = 500;

    private final IngestConfig config;
    private final Topics topics;
    private final IngestMetrics metrics;
    private final Optional<List<FeedEntry>> feedsFile;
    private final InstantSource clock = InstantSource.system();
    private volatile boolean closing;
    private volatile @Nullable PollLoop loop;

    IngestRun(IngestConfig config, Topics topics, IngestMetrics metrics, Optional<List<FeedEntry>> feedsFile) {
        this.config = config;
        this.topics = topics;
        this.metrics = metrics;
        this.feedsFile = feedsFile;
    }

    /** Works until closed; tells how it is doing. */
    void run(Consumer<Health> tell) throws InterruptedException {
        Optional<Outbox> connected = connect(tell);
        if (connected.isEmpty()) {
            return;
        }
        try (Outbox outbox = connected.get()) {
            FeedMemory memory = remembered();
            try (SubscriptionTopic subscriptions = new SubscriptionTopic(
                            CompactedTopic.open(config.bootstrapServers(), topics.feedSubscriptions()));
                    AnalysisLag lag = new AnalysisLag(
                            config.bootstrapServers(),
                            Topics.ENRICH_GROUP,
                            topics.rawArticles().name());
                    PushServer server = PushServer.start(
                            config.httpHost(),
                            config.httpPort(),
                            outbox,
                            new BackfillLane(lag, BackfillLane.TRICKLE),
                            metrics)) {
                follow(outbox, subscriptions);
                tell.accept(Health.up("takes articles on port %d".formatted(server.port())));
                poll(new FeedPoller.Tools(fetcher(), outbox, memory, metrics, clock), subscriptions);
            }
        }
    }

    /** The broker may still be starting. */
    private Optional<Outbox> connect(Consumer<Health> tell) throws InterruptedException {
        while (!closing) {
            try {
                return Optional.of(
                        KafkaOutbox.connect(config.bootstrapServers(), "newswatch-ingest-" + config.role(), topics));
            } catch (RetriableException notYet) {
                tell.accept(Health.starting("waits for Kafka"));
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        }
        return Optional.empty();
    }

    private FeedMemory remembered() {
        FeedMemory memory = new FeedMemory();
        try (var states = CompactedTopic.open(config.bootstrapServers(), topics.feedStates());
                var health = CompactedTopic.open(config.bootstrapServers(), topics.feedHealth())) {
            states.readToEnd().values().forEach(entry -> entry.value().ifPresent(memory::remember));
            health.readToEnd().values().forEach(entry -> entry.value().ifPresent(memory::remember));
        }
        return memory;
    }

    /** Makes the topic agree with the feeds file, if there is one. */
    private void follow(Outbox outbox, SubscriptionTopic subscriptions) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        feedsFile.ifPresent(feeds -> outbox.deliver(
                Delivery.of(FeedFilePlan.changes(feeds, subscriptions.atStart(), subscriptions.fromFile(), now))));
    }

    private Fetcher fetcher() {
        return new Fetcher(
                new UserAgent(config.contact()),
                new FetchLimits(config.fetchTimeout(), FetchLimits.MAX_BYTES),
                new HostGate(config.hostGap()),
                new AddressGuard(config.allowPrivateAddresses()));
    }

    private void poll(FeedPoller.Tools tools, SubscriptionTopic subscriptions) {
        FeedPoller poller = new FeedPoller(tools, new PollSchedule(config.pollInterval()));
        PollLoop started = new PollLoop(subscriptions, poller, clock, config.threads());
        loop = started;
        if (closing) {
            started.close();
        }
        started.run();
    }

    /** Ends {@link #run} soon. */
    @Override
    public void close() {
        closing = true;
        PollLoop running = loop;
        if (running != null) {
            running.close();
        }
    }
}

package newswatch.enrich;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import newswatch.analysis.ArticleAnalyzer;
import newswatch.analysis.entity.EntityFinder;
import newswatch.analysis.entity.NameModel;
import newswatch.analysis.entity.NameModels;
import newswatch.enrich.EnrichConfig.PrivateStatements;
import newswatch.enrich.flow.CurrentAnalyzer;
import newswatch.enrich.flow.EnrichMetrics;
import newswatch.enrich.issues.LiveIssues;
import newswatch.enrich.names.LiveNames;
import newswatch.enrich.story.Desk;
import newswatch.runtime.Health;
import newswatch.runtime.InvalidSettingsException;
import newswatch.runtime.Service;
import newswatch.schema.CompactedTopic;
import newswatch.schema.Registry;
import newswatch.schema.Topic;
import newswatch.schema.Topics;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Enrich as a running part: makes the application, starts it, watches it, closes it. */
public final class EnrichService implements Service {

    private static final Logger LOG = LoggerFactory.getLogger(EnrichService.class);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(8);
    private static final Duration NAMES_WITHIN = Duration.ofSeconds(2);
    private static final Duration LOOK_FOR_NAMES = Duration.ofMillis(500);
    private static final Duration LOOK_FOR_ISSUES = Duration.ofMillis(500);

    private final EnrichConfig config;
    private final MeterRegistry meters;
    private final EnrichMetrics metrics;
    /** Loads, starts the application, and then takes in names and issues as users add them. */
    private final Thread keeper = new Thread(this::keep, "enrich-names");

    private volatile Health health = Health.starting("Not started yet.");

    private volatile @Nullable KafkaStreams streams;
    private @Nullable KafkaStreamsMetrics streamsMetrics;
    private volatile @Nullable LiveNames names;
    private volatile @Nullable LiveIssues issues;
    private volatile boolean closed;

    /** Reads nothing and connects to nothing until {@link #start}. */
    public EnrichService(EnrichConfig config, MeterRegistry metrics) {
        this.config = config;
        this.meters = metrics;
        this.metrics = new EnrichMetrics(metrics);
    }

    @Override
    public String name() {
        return "enrich";
    }

    /** Loading the resources of the analysis takes a while, so it is done aside. */
    @Override
    public void start() {
        health = Health.starting("Loading.");
        keeper.start();
    }

    private void keep() {
        try {
            CurrentAnalyzer analyzer = new CurrentAnalyzer(analyzer());
            Topics topics = new Topics(Registry.at(config.schemaRegistryUrl()));
            try (LiveNames liveNames = new LiveNames(analyzer, follow(topics.gazetteerEntries()));
                    LiveIssues liveIssues = new LiveIssues(analyzer, follow(topics.issueDefinitions()))) {
                names = liveNames;
                issues = liveIssues;
                metrics.names(liveNames::size);
                // Names and issues are known before the first article is analysed.
                patiently(liveNames::readToEnd);
                patiently(liveIssues::readToEnd);
                run(analyzer, topics);
                while (!closed) {
                    patiently(() -> liveNames.follow(LOOK_FOR_NAMES));
                    patiently(() -> liveIssues.follow(LOOK_FOR_ISSUES));
                }
            }
        } catch (WakeupException closing) {
            LOG.debug("Takes in no more names and issues", closing);
        } catch (RuntimeException failure) {
            fail(failure);
        }
    }

    private <V extends SpecificRecordBase> CompactedTopic<V> follow(Topic<V> topic) {
        return CompactedTopic.open(config.bootstrapServers(), topic);
    }

    private ArticleAnalyzer analyzer() {
        EntityFinder shipped = new EntityFinder();
        EntityFinder finder =
                config.nameModel().map(folder -> shipped.with(model(folder))).orElse(shipped);
        return new ArticleAnalyzer(finder, config.privateStatements() == PrivateStatements.KEEP);
    }

    private static NameModel model(Path folder) {
        try {
            return NameModels.open(folder);
        } catch (IOException unusable) {
            throw new InvalidSettingsException(
                    List.of("NEWSWATCH_ENRICH_NAME_MODEL cannot be used: " + unusable.getMessage()));
        }
    }

    /** Does it until it is done: Kafka and the registry may be away for a while. */
    private void patiently(Runnable work) {
        for (boolean done = false; !done && !closed; ) {
            try {
                work.run();
                done = true;
            } catch (RuntimeException trouble) {
                if (!Troubles.pass(trouble)) {
                    throw trouble;
                }
                LOG.warn("What users add cannot be read at the moment: {}", trouble.getMessage());
                if (streams == null) {
                    health = Health.starting(
                            "Waits for what users add: Kafka or the registry does not answer, or the topics"
                                    + " news.gazetteer.entry.v1 and news.issue.definition.v1 are missing (newswatch topics apply).");
                }
            }
        }
    }

    private synchronized void run(CurrentAnalyzer analyzer, Topics topics) {
        if (closed) {
            return;
        }
        Properties settings = StreamsSettings.of(config);
        EnrichTopology.Parts parts = new EnrichTopology.Parts(analyzer, () -> Desk.open(config.storyWindow()), metrics);
        KafkaStreams application =
                new KafkaStreams(EnrichTopology.build(topics, parts, settings), settings, new StreamsClients());
        streams = application;
        application.setStateListener((state, before) -> changed(state));
        application.setUncaughtExceptionHandler(this::answer);
        streamsMetrics = new KafkaStreamsMetrics(application);
        streamsMetrics.bindTo(meters);
        application.start();
    }

    private void changed(KafkaStreams.State state) {
        if (health.status() == Health.Status.FAILED) {
            return;
        }
        health = switch (state) {
            case RUNNING -> Health.up("Running.");
            case CREATED, REBALANCING -> Health.starting("Taking over its partitions and their state.");
            case PENDING_SHUTDOWN, NOT_RUNNING -> Health.starting("Closed.");
            case PENDING_ERROR, ERROR -> Health.failed("Kafka Streams stopped; the log says why.");
        };
    }

    private StreamThreadExceptionResponse answer(Throwable trouble) {
        if (Troubles.pass(trouble)) {
            LOG.warn("A stream thread ended and is replaced", trouble);
            metrics.restarted();
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
        fail(trouble);
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    private void fail(Throwable trouble) {
        LOG.error("Enrich stops", trouble);
        health = Health.failed(Troubles.describe(trouble));
    }

    @Override
    public Health health() {
        return health;
    }

    @Override
    public void close() {
        closeStreams();
        LiveNames liveNames = names;
        LiveIssues liveIssues = issues;
        if (liveNames != null && liveIssues != null) {
            liveNames.wakeUp();
            liveIssues.wakeUp();
        }
        try {
            keeper.join(NAMES_WITHIN.toMillis());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void closeStreams() {
        if (closed) {
            return;
        }
        closed = true;
        if (streamsMetrics != null) {
            streamsMetrics.close();
        }
        // As a static member it does not leave the group, so a restart needs no rebalance.
        if (streams != null && !streams.close(CLOSE_WITHIN)) {
            LOG.warn("Enrich did not close within {}", CLOSE_WITHIN);
        }
    }
}

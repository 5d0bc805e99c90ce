package newswatch.enrich;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.util.Properties;
import newswatch.analysis.ArticleAnalyzer;
import newswatch.enrich.flow.EnrichMetrics;
import newswatch.enrich.story.Desk;
import newswatch.runtime.Health;
import newswatch.runtime.Service;
import newswatch.schema.Registry;
import newswatch.schema.Topics;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Enrich as a running part: makes the application, starts it, watches it, closes it. */
public final class EnrichService implements Service {

    private static final Logger LOG = LoggerFactory.getLogger(EnrichService.class);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(8);

    private final EnrichConfig config;
    private final MeterRegistry meters;
    private final EnrichMetrics metrics;
    private final Thread starter = new Thread(this::open, "enrich-start");
    private volatile Health health = Health.starting("Not started yet.");

    private @Nullable KafkaStreams streams;
    private @Nullable KafkaStreamsMetrics streamsMetrics;
    private boolean closed;

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
        starter.start();
    }

    private void open() {
        try {
            ArticleAnalyzer analyzer = new ArticleAnalyzer();
            run(analyzer);
        } catch (RuntimeException failure) {
            fail(failure);
        }
    }

    private synchronized void run(ArticleAnalyzer analyzer) {
        if (closed) {
            return;
        }
        Properties settings = StreamsSettings.of(config);
        EnrichTopology.Parts parts = new EnrichTopology.Parts(analyzer, () -> Desk.open(config.storyWindow()), metrics);
        Topics topics = new Topics(Registry.at(config.schemaRegistryUrl()));
        KafkaStreams application = new KafkaStreams(EnrichTopology.build(topics, parts, settings), settings);
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
    public synchronized void close() {
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

package newswatch.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import newswatch.ingest.feedlist.FeedEntry;
import newswatch.ingest.feedlist.FeedList;
import newswatch.ingest.feedlist.InvalidFeedListException;
import newswatch.ingest.fetch.UserAgent;
import newswatch.ingest.fetch.WebAddress;
import newswatch.runtime.Health;
import newswatch.runtime.InvalidSettingsException;
import newswatch.runtime.Service;
import newswatch.schema.Registry;
import newswatch.schema.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Watches feeds and takes pushed articles, as one part of Newswatch. */
public final class IngestService implements Service {

    private static final Logger LOG = LoggerFactory.getLogger(IngestService.class);
    private static final long CLOSE_PATIENCE_MILLIS = 9000;

    private final IngestRun run;
    private final Thread worker = new Thread(this::work, "ingest");
    private volatile Health health = Health.starting("not started");
    private volatile boolean closing;

    /**
     * A service; reads the feeds file, touches nothing else.
     *
     * @throws InvalidSettingsException if the feeds file cannot be used, or names other hosts without a contact
     */
    public IngestService(IngestConfig config, MeterRegistry metrics) {
        Optional<List<FeedEntry>> feeds = config.feeds().map(file -> {
            try {
                return FeedList.read(file);
            } catch (InvalidFeedListException invalid) {
                throw new InvalidSettingsException(List.of("NEWSWATCH_INGEST_FEEDS: " + invalid.getMessage()));
            }
        });
        requireContact(config, feeds.orElse(List.of()));
        requireOrder(config);
        Topics topics = new Topics(Registry.at(config.schemaRegistryUrl()));
        this.run = new IngestRun(config, topics, new IngestMetrics(metrics), feeds);
    }

    private static void requireContact(IngestConfig config, List<FeedEntry> feeds) {
        UserAgent userAgent = new UserAgent(config.contact());
        long foreign = feeds.stream()
                .filter(feed -> WebAddress.of(feed.url())
                        .map(address -> !userAgent.mayAsk(address.host()))
                        .orElse(false))
                .count();
        if (foreign > 0) {
            throw new InvalidSettingsException(List.of(
                    "NEWSWATCH_INGEST_CONTACT is required: %d feeds are on other machines, whose owners must be able to reach you (a mail address or a page)"
                            .formatted(foreign)));
        }
    }

    private static void requireOrder(IngestConfig config) {
        if (config.pollFloor().compareTo(config.pollCeiling()) > 0) {
            throw new InvalidSettingsException(List.of(
                    "NEWSWATCH_INGEST_POLL_FLOOR: must not be above NEWSWATCH_INGEST_POLL_CEILING, was %s above %s"
                            .formatted(config.pollFloor(), config.pollCeiling())));
        }
    }

    @Override
    public String name() {
        return "ingest";
    }

    @Override
    public void start() {
        health = Health.starting("connects");
        worker.start();
    }

    private void work() {
        try {
            run.run(told -> health = told);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException trouble) {
            if (!closing) {
                LOG.error("Ingest failed", trouble);
                health = Health.failed(trouble.getClass().getSimpleName() + ": " + trouble.getMessage());
            }
        }
    }

    @Override
    public Health health() {
        return health;
    }

    @Override
    public void close() {
        closing = true;
        run.close();
        try {
            worker.join(CLOSE_PATIENCE_MILLIS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}

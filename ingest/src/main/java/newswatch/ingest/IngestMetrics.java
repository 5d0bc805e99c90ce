package newswatch.ingest;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import newswatch.contract.Channel;
import newswatch.contract.DeadLetter;
import newswatch.contract.RawArticle;
import newswatch.contract.Reason;
import newswatch.ingest.fetch.Urgency;
import newswatch.ingest.outbox.Delivery;

/** Counts polls by result, and delivered articles and refusals: what came in equals what went out and was refused. */
public final class IngestMetrics {

    private final MeterRegistry registry;

    /** Counts in this registry; what may stay at zero for long is registered at once, so that zero is seen too. */
    public IngestMetrics(MeterRegistry registry) {
        this.registry = registry;
        Stream.of(Channel.values()).forEach(channel -> counter("newswatch.ingest.articles", "channel", label(channel)));
        Stream.of(Reason.values()).forEach(reason -> counter("newswatch.ingest.refused", "reason", label(reason)));
    }

    /** Where it counts. */
    public MeterRegistry registry() {
        return registry;
    }

    /** A feed was asked. */
    public void polled(boolean fetched, boolean notModified) {
        String result = fetched ? "fetched" : notModified ? "not_modified" : "failed";
        counter("newswatch.ingest.polls", "result", result).increment();
    }

    /** A fetch is over; see {@link newswatch.ingest.fetch.FetchWatcher}. */
    public void fetched(Urgency urgency, String outcome, Duration took, int bytes) {
        registry.timer("newswatch.ingest.fetches", "for", label(urgency), "outcome", outcome)
                .record(took);
        registry.counter("newswatch.ingest.fetched.bytes").increment(bytes);
    }

    /** A delivery was committed. */
    public void delivered(Delivery delivery) {
        for (RawArticle article : delivery.articles()) {
            counter("newswatch.ingest.articles", "channel", label(article.getChannel()))
                    .increment();
        }
        for (DeadLetter letter : delivery.deadLetters()) {
            counter("newswatch.ingest.refused", "reason", label(letter.getReason()))
                    .increment();
        }
    }

    private Counter counter(String name, String label, String value) {
        return registry.counter(name, label, value);
    }

    private static String label(Enum<?> symbol) {
        return symbol.name().toLowerCase(Locale.ROOT);
    }
}

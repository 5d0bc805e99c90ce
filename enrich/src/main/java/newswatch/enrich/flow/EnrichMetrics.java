package newswatch.enrich.flow;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import newswatch.contract.Reason;
import newswatch.contract.Relation;

/**
 * What enrich counts. Once every record is through, {@code received = passed + refused + unchanged}; tombstones are
 * counted beside it. A transaction that was aborted and run again counts twice.
 */
public final class EnrichMetrics {

    private static final String PREFIX = "newswatch.enrich.";

    private final Counter received;
    private final Counter passed;
    private final Counter unchanged;
    private final Counter tombstones;
    private final Counter restarts;
    private final Counter refusedNames;
    private final MeterRegistry registry;
    private final Map<Reason, Counter> refused = new EnumMap<>(Reason.class);
    private final Map<Relation, Counter> decisions = new EnumMap<>(Relation.class);
    private final Map<Part, Timer> timers = new EnumMap<>(Part.class);

    /** The parts of the work that are timed. */
    public enum Part {
        DECODE,
        ANALYZE,
        STORY
    }

    /** Registers all of them, so that a count of zero is seen too. */
    public EnrichMetrics(MeterRegistry registry) {
        this.registry = registry;
        received = registry.counter(PREFIX + "received");
        passed = registry.counter(PREFIX + "passed");
        unchanged = registry.counter(PREFIX + "unchanged");
        tombstones = registry.counter(PREFIX + "tombstones");
        restarts = registry.counter(PREFIX + "thread.restarts");
        refusedNames = registry.counter(PREFIX + "names.refused");
        for (Reason reason : Reason.values()) {
            refused.put(reason, registry.counter(PREFIX + "refused", "reason", label(reason)));
        }
        for (Relation relation : Relation.values()) {
            decisions.put(relation, registry.counter(PREFIX + "decisions", "relation", label(relation)));
        }
        for (Part part : Part.values()) {
            timers.put(part, registry.timer(PREFIX + "stage", "stage", label(part)));
        }
    }

    private static String label(Enum<?> symbol) {
        return symbol.name().toLowerCase(Locale.ROOT);
    }

    /** A raw record with a value came in. */
    public void received() {
        received.increment();
    }

    /** A raw record without a value came in. */
    public void tombstone() {
        tombstones.increment();
    }

    /** An article came with the content that it had before. */
    public void unchanged() {
        unchanged.increment();
    }

    /** An article was analysed. */
    public void passed() {
        passed.increment();
    }

    /** A record went to the dead letters. */
    public void refused(Reason reason) {
        counterOf(refused, reason).increment();
    }

    /** An entry of the gazetteer's topic went to the dead letters, whatever for. */
    public void refusedName(Reason reason) {
        refusedNames.increment();
    }

    /** Shows how many entries of users are in use. */
    public void names(Supplier<Number> size) {
        Gauge.builder(PREFIX + "names", size).register(registry);
    }

    /** The story desk decided. */
    public void decided(Relation relation) {
        counterOf(decisions, relation).increment();
    }

    /** A stream thread was replaced after a passing trouble. */
    public void restarted() {
        restarts.increment();
    }

    /** Does the work and notes how long it took. */
    public <T> T timed(Part part, Supplier<T> work) {
        Timer timer = timers.get(part);
        return timer == null ? work.get() : timer.record(work);
    }

    private static <K> Counter counterOf(Map<K, Counter> counters, K key) {
        Counter counter = counters.get(key);
        if (counter == null) {
            throw new IllegalStateException("No counter for " + key);
        }
        return counter;
    }
}

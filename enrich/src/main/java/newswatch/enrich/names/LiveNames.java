package newswatch.enrich.names;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newswatch.analysis.entity.Gazetteer;
import newswatch.analysis.entity.GazetteerEntry;
import newswatch.enrich.flow.CurrentAnalyzer;
import newswatch.schema.CompactedTopic;

/**
 * Keeps the names of the analyser as users want them now. For one thread, but for {@link #size} and {@link #wakeUp}.
 *
 * <p>What counts is the last record of every key; one that cannot be used stands for a tombstone, so that the names are
 * the same before and after the topic is compacted.
 */
public final class LiveNames implements AutoCloseable {

    /** So many changes at most are taken in at once: it bounds what is held besides the names themselves. */
    private static final int MOST_AT_ONCE = 20_000;

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final CompactedTopic<newswatch.contract.GazetteerEntry> topic;
    private final Map<String, Optional<GazetteerEntry>> changes = new LinkedHashMap<>();
    private final int shipped;
    private final CurrentAnalyzer analyzer;

    /**
     * Changes nothing yet.
     *
     * @param analyzer with the names that we ship; others may change its other parts meanwhile
     */
    public LiveNames(CurrentAnalyzer analyzer, CompactedTopic<newswatch.contract.GazetteerEntry> topic) {
        this.analyzer = analyzer;
        this.topic = topic;
        this.shipped = analyzer.get().names().size();
    }

    /** How many entries of users are in use. */
    public int size() {
        return analyzer.get().names().size() - shipped;
    }

    /** Takes in all that is in the topic now. May be called again where it failed: it goes on from there. */
    public void readToEnd() {
        while (!topic.isAtEnd()) {
            collect(PAUSE);
            if (changes.size() >= MOST_AT_ONCE) {
                apply();
            }
        }
        apply();
    }

    /**
     * Waits a while for changes and takes them in; those that come close together are taken in together.
     *
     * @return whether there were some
     */
    public boolean follow(Duration patience) {
        boolean more = collect(patience);
        boolean some = more;
        while (more && changes.size() < MOST_AT_ONCE) {
            more = collect(Duration.ZERO);
        }
        apply();
        return some;
    }

    private boolean collect(Duration patience) {
        Map<String, CompactedTopic.Entry<newswatch.contract.GazetteerEntry>> records = topic.next(patience);
        records.forEach((key, record) -> changes.put(key, record.value().flatMap(entry -> NameEntries.of(key, entry)
                .fold(Optional::of, refusal -> Optional.empty()))));
        return !records.isEmpty();
    }

    private void apply() {
        if (changes.isEmpty()) {
            return;
        }
        List<String> gone = new ArrayList<>();
        List<GazetteerEntry> come = new ArrayList<>();
        changes.forEach((key, entry) -> entry.ifPresentOrElse(come::add, () -> gone.add(key)));
        changes.clear();
        Gazetteer names = analyzer.get().names().without(gone).with(come);
        analyzer.change(before -> before.with(names));
    }

    /** Ends a wait of the reading thread. */
    public void wakeUp() {
        topic.wakeUp();
    }

    /** Lets go of the topic. */
    @Override
    public void close() {
        topic.close();
    }
}

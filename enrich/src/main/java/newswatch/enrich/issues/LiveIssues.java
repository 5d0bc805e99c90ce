package newswatch.enrich.issues;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import newswatch.analysis.issue.IssueDefinition;
import newswatch.analysis.issue.IssueIndex;
import newswatch.enrich.flow.CurrentAnalyzer;
import newswatch.schema.CompactedTopic;

/**
 * Keeps the issues of the analyser as users want them now: those that we ship, and those of the topic over them. For
 * one thread, but for {@link #size} and {@link #wakeUp}.
 *
 * <p>What counts is the last record of every key; one that cannot be used stands for a tombstone.
 */
public final class LiveIssues implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final CompactedTopic<newswatch.contract.IssueDefinition> topic;
    private final CurrentAnalyzer analyzer;
    private final IssueIndex shipped;
    private final SortedMap<String, IssueDefinition> own = new TreeMap<>();
    private volatile int size;

    /** Changes nothing yet; the analyser has the issues that we ship. */
    public LiveIssues(CurrentAnalyzer analyzer, CompactedTopic<newswatch.contract.IssueDefinition> topic) {
        this.analyzer = analyzer;
        this.topic = topic;
        this.shipped = analyzer.get().issues();
    }

    /** How many definitions of users are in use. */
    public int size() {
        return size;
    }

    /** Takes in all that is in the topic now. May be called again where it failed: it goes on from there. */
    public void readToEnd() {
        boolean changed = false;
        while (!topic.isAtEnd()) {
            changed |= collect(PAUSE);
        }
        if (changed) {
            apply();
        }
    }

    /**
     * Waits a while for changes and takes them in.
     *
     * @return whether there were some
     */
    public boolean follow(Duration patience) {
        boolean changed = collect(patience);
        if (changed) {
            apply();
        }
        return changed;
    }

    private boolean collect(Duration patience) {
        Map<String, CompactedTopic.Entry<newswatch.contract.IssueDefinition>> records = topic.next(patience);
        records.forEach((key, record) -> record.value()
                .flatMap(entry -> IssueEntries.of(key, entry)
                        .<Optional<IssueDefinition>>fold(Optional::of, refusal -> Optional.empty()))
                .ifPresentOrElse(issue -> own.put(key, issue), () -> own.remove(key)));
        return !records.isEmpty();
    }

    private void apply() {
        IssueIndex issues = own.isEmpty() ? shipped : shipped.with(own.values());
        size = own.size();
        analyzer.change(before -> before.with(issues));
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

package newswatch.enrich.issues;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newswatch.analysis.issue.EmergingIssues;
import newswatch.analysis.issue.EmergingIssues.Placed;
import newswatch.contract.StanceStatement;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Tells of each statement without a defined issue which group of similar targets it belongs to. One task has all
 * statements of a language; the store is the truth, the groups in memory are made from it at start.
 */
public final class GroupTargets implements FixedKeyProcessorSupplier<String, StanceStatement, StanceStatement> {

    /** Groups by language and id. */
    static final String STORE = "emerging-issues-v1";

    /** Brings its own store. */
    public GroupTargets() {}

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(STORE), Serdes.String(), Serdes.String())
                        .withCachingDisabled());
    }

    @Override
    public FixedKeyProcessor<String, StanceStatement, StanceStatement> get() {
        return new Grouper();
    }

    private static final class Grouper extends ContextualFixedKeyProcessor<String, StanceStatement, StanceStatement> {

        private final Map<String, EmergingIssues> memories = new HashMap<>();

        @SuppressWarnings("NullAway.Init") // set by init(), which Kafka Streams calls before process()
        private KeyValueStore<String, String> store;

        @Override
        public void init(FixedKeyProcessorContext<String, StanceStatement> context) {
            super.init(context);
            store = context.getStateStore(STORE);
            memories.clear();
            try (KeyValueIterator<String, String> all = store.all()) {
                all.forEachRemaining(kept -> {
                    int slash = kept.key.indexOf('/');
                    memoryOf(kept.key.substring(0, slash))
                            .restore(StoredIssue.read(kept.key.substring(slash + 1), kept.value));
                });
            }
        }

        private EmergingIssues memoryOf(String language) {
            return memories.computeIfAbsent(
                    language,
                    code -> new EmergingIssues(code, EmergingIssues.DEFAULT_WINDOW, EmergingIssues.DEFAULT_MOST));
        }

        @Override
        public void process(FixedKeyRecord<String, StanceStatement> record) {
            StanceStatement statement = record.value();
            Optional<Placed> placed =
                    statement.getStance().getIssue().isPresent() ? Optional.empty() : place(statement);
            context()
                    .forward(placed.map(group -> record.withValue(StanceStatement.newBuilder(statement)
                                    .setEmergingId(group.issue().id())
                                    .build()))
                            .orElse(record));
        }

        private Optional<Placed> place(StanceStatement statement) {
            String language = statement.getLanguage();
            Instant received = statement.getIngestedAt();
            Optional<Placed> placed =
                    memoryOf(language).place(statement.getStance().getTarget(), received, !statement.getBackfill());
            placed.ifPresent(group -> keep(language, group));
            return placed;
        }

        private void keep(String language, Placed placed) {
            store.put(language + '/' + placed.issue().id(), StoredIssue.write(placed.issue()));
            placed.forgotten().forEach(id -> store.delete(language + '/' + id));
        }
    }
}

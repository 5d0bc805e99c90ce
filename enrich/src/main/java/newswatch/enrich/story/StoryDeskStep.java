package newswatch.enrich.story;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import newswatch.contract.AnalyzedArticle;
import newswatch.contract.StoryState;
import newswatch.enrich.flow.EnrichMetrics;
import newswatch.schema.Topic;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.StoreBuilder;

/** Places each article in a story. The record's key is the language of the desk; one task has all of a language. */
public final class StoryDeskStep implements ProcessorSupplier<String, AnalyzedArticle, String, StoryOutput> {

    private final Topic<StoryState> stories;
    private final Supplier<Desk> desks;
    private final EnrichMetrics metrics;

    /**
     * Brings its own stores.
     *
     * @param stories topic whose form the stores use
     * @param desks opens an empty desk for a language
     */
    public StoryDeskStep(Topic<StoryState> stories, Supplier<Desk> desks, EnrichMetrics metrics) {
        this.stories = stories;
        this.desks = desks;
        this.metrics = metrics;
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return StoryStores.builders(stories);
    }

    @Override
    public Processor<String, AnalyzedArticle, String, StoryOutput> get() {
        return new Placer();
    }

    private final class Placer extends ContextualProcessor<String, AnalyzedArticle, String, StoryOutput> {

        private final Map<String, LanguageRoom> rooms = new HashMap<>();

        @SuppressWarnings("NullAway.Init") // set by init(), which Kafka Streams calls before process()
        private StoryStores stores;

        private long lastArrival;

        @Override
        public void init(ProcessorContext<String, StoryOutput> context) {
            super.init(context);
            stores = new StoryStores(context);
            rooms.clear();
            lastArrival = 0;
            try (KeyValueIterator<Long, StoredPlacement> placements = stores.placements()) {
                placements.forEachRemaining(this::restore);
            }
        }

        private void restore(KeyValue<Long, StoredPlacement> kept) {
            lastArrival = kept.key;
            roomOf(kept.value.language()).restore(kept.key, kept.value.placement());
        }

        private LanguageRoom roomOf(String language) {
            return rooms.computeIfAbsent(language, code -> new LanguageRoom(code, desks.get(), stores));
        }

        @Override
        public void process(Record<String, AnalyzedArticle> record) {
            Changes changes = metrics.timed(
                    EnrichMetrics.Part.STORY, () -> roomOf(record.key()).receive(record.value(), ++lastArrival));
            metrics.decided(Events.relationOf(changes.decision()));
            changes.outputs().forEach(output -> context()
                    .forward(record.withKey(output.key()).withValue(output)));
        }
    }
}

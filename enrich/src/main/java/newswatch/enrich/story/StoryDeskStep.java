package newswatch.enrich.story;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import newswatch.contract.AnalyzedArticle;
import newswatch.contract.StoryRepair;
import newswatch.contract.StoryState;
import newswatch.enrich.flow.EnrichMetrics;
import newswatch.schema.Topic;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * Places each article in a story, and carries out what operators order. The record's key is the language of the desk;
 * one task has all of a language.
 *
 * <p>An order takes effect before the first article that was received later, so a replay gives the same stories. Where
 * no article comes, it is carried out after a short silence; after a long one where it is old, since then this may be a
 * replay that only pauses.
 */
public final class StoryDeskStep implements ProcessorSupplier<String, DeskInput, String, StoryOutput> {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final long SILENCE_MILLIS = 2_000;
    private static final long FRESH_MILLIS = Duration.ofHours(1).toMillis();
    private static final long LONG_SILENCE_MILLIS = Duration.ofMinutes(1).toMillis();

    private final Topic<StoryState> stories;
    private final Topic<StoryRepair> repairs;
    private final Supplier<Desk> desks;
    private final EnrichMetrics metrics;

    /**
     * Brings its own stores.
     *
     * @param stories topic whose form the stores use
     * @param repairs topic that orders come from
     * @param desks opens an empty desk for a language
     */
    public StoryDeskStep(
            Topic<StoryState> stories, Topic<StoryRepair> repairs, Supplier<Desk> desks, EnrichMetrics metrics) {
        this.stories = stories;
        this.repairs = repairs;
        this.desks = desks;
        this.metrics = metrics;
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return StoryStores.builders(stories, repairs);
    }

    @Override
    public Processor<String, DeskInput, String, StoryOutput> get() {
        return new Placer();
    }

    private final class Placer extends ContextualProcessor<String, DeskInput, String, StoryOutput> {

        private final Map<String, LanguageRoom> rooms = new HashMap<>();
        private final Refusals refusals = new Refusals(repairs);

        @SuppressWarnings("NullAway.Init") // set by init(), which Kafka Streams calls before process()
        private StoryStores stores;

        private long lastArrival;
        private long lastInputMillis;

        @Override
        public void init(ProcessorContext<String, StoryOutput> context) {
            super.init(context);
            stores = new StoryStores(context);
            rooms.clear();
            lastArrival = 0;
            try (KeyValueIterator<Long, StoredPlacement> placements = stores.placements()) {
                placements.forEachRemaining(this::restore);
            }
            stores.eachApart((language, one, other) -> roomOf(language).restoreApart(one, other));
            try (KeyValueIterator<String, HeldRepair> held = stores.repairs()) {
                held.forEachRemaining(
                        entry -> roomOf(entry.value.order().getLanguage()).restore(entry.value));
            }
            lastInputMillis = context.currentSystemTimeMs();
            var unused = context.schedule(LOOK_EVERY, PunctuationType.WALL_CLOCK_TIME, this::look);
        }

        private void restore(KeyValue<Long, StoredPlacement> kept) {
            lastArrival = kept.key;
            roomOf(kept.value.language()).restore(kept.key, kept.value.placement());
        }

        private LanguageRoom roomOf(String language) {
            return rooms.computeIfAbsent(language, code -> new LanguageRoom(code, desks.get(), stores));
        }

        @Override
        public void process(Record<String, DeskInput> record) {
            lastInputMillis = context().currentSystemTimeMs();
            if (record.value() instanceof DeskInput.Arrived arrived) {
                forward(place(record.key(), arrived.article()), record.timestamp());
            } else if (record.value() instanceof DeskInput.Ordered ordered && ordered.bytes() != null) {
                forward(take(ordered.bytes(), record.timestamp()), record.timestamp());
            }
        }

        private List<StoryOutput> place(String language, AnalyzedArticle article) {
            Changes changes = metrics.timed(
                    EnrichMetrics.Part.STORY, () -> roomOf(language).receive(article, ++lastArrival));
            metrics.decided(Events.relationOf(changes.decision()));
            return changes.outputs();
        }

        private List<StoryOutput> take(byte[] order, long timestamp) {
            RecordMetadata source = context()
                    .recordMetadata()
                    .orElseThrow(() -> new IllegalStateException("An order must come from a source record"));
            Refusals.Reading reading = refusals.read(order, source, timestamp);
            return reading.repair()
                    .map(repair -> roomOf(repair.order().getLanguage()).receive(repair))
                    .orElseGet(() -> reading.refusal().stream().toList());
        }

        private void look(long now) {
            for (LanguageRoom room : rooms.values()) {
                if (room.holdsRepairs()) {
                    long silence = now - lastInputMillis;
                    forward(
                            room.repair(repair -> {
                                boolean fresh = now - repair.time().toEpochMilli() <= FRESH_MILLIS;
                                return silence >= (fresh ? SILENCE_MILLIS : LONG_SILENCE_MILLIS);
                            }),
                            now);
                }
            }
        }

        private void forward(List<StoryOutput> outputs, long timestamp) {
            for (StoryOutput output : outputs) {
                output.refusals().forEach(letter -> metrics.repairRefused());
                context().forward(new Record<>(output.key(), output, timestamp));
            }
        }
    }
}

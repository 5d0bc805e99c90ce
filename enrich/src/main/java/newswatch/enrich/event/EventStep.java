package newswatch.enrich.event;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import newswatch.analysis.event.EventDesk;
import newswatch.analysis.event.EventLink;
import newswatch.contract.StoryLink;
import newswatch.contract.StoryState;
import newswatch.enrich.flow.InnerSerdes;
import newswatch.schema.Topic;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/** Links stories of different languages; one task hears of all of them. A link is keyed by its story. */
public final class EventStep implements ProcessorSupplier<String, StoryState, String, @Nullable StoryLink> {

    static final String STORIES = "event-stories-v1";
    static final String LINKS = "event-links-v1";

    private final Topic<StoryState> stories;
    private final Topic<StoryLink> links;

    /** Brings its own stores, which are written as on these topics. */
    public EventStep(Topic<StoryState> stories, Topic<StoryLink> links) {
        this.stories = stories;
        this.links = links;
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(builder(STORIES, InnerSerdes.as(stories)), builder(LINKS, InnerSerdes.as(links)));
    }

    private static <V> StoreBuilder<KeyValueStore<String, V>> builder(String name, Serde<V> values) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), values)
                .withCachingDisabled();
    }

    @Override
    public Processor<String, StoryState, String, @Nullable StoryLink> get() {
        return new Linker();
    }

    private static final class Linker extends ContextualProcessor<String, StoryState, String, @Nullable StoryLink> {

        private EventDesk desk = new EventDesk();
        private Instant clock = Instant.MIN;

        @SuppressWarnings("NullAway.Init") // set by init(), which Kafka Streams calls before process()
        private KeyValueStore<String, StoryState> seen;

        @SuppressWarnings("NullAway.Init")
        private KeyValueStore<String, StoryLink> linked;

        @Override
        public void init(ProcessorContext<String, @Nullable StoryLink> context) {
            super.init(context);
            seen = context.getStateStore(STORIES);
            linked = context.getStateStore(LINKS);
            desk = new EventDesk();
            clock = Instant.MIN;
            try (KeyValueIterator<String, StoryState> all = seen.all()) {
                all.forEachRemaining(entry -> restore(entry.value));
            }
        }

        private void restore(StoryState state) {
            desk.restore(
                    EventCards.of(state),
                    Optional.ofNullable(linked.get(state.getStoryId())).map(StoryLink::getEventId));
            tick(state.getLastSeenAt());
        }

        private void tick(Instant time) {
            clock = time.isAfter(clock) ? time : clock;
        }

        @Override
        public void process(Record<String, StoryState> record) {
            StoryState state = record.value();
            if (EventCards.isOver(state)) {
                end(state.getStoryId(), record.timestamp());
                return;
            }
            tick(state.getLastSeenAt());
            desk.expire(clock).forEach(this::drop);
            seen.put(state.getStoryId(), state);
            for (EventLink link : desk.see(EventCards.of(state))) {
                StoryLink told = told(link, state.getLastSeenAt());
                linked.put(link.storyId(), told);
                context().forward(new Record<>(link.storyId(), told, record.timestamp()));
            }
        }

        /** What was merged into another story is part of no event; its heir may be. */
        private void end(String storyId, long timestamp) {
            if (desk.forget(storyId)) {
                context().forward(new Record<>(storyId, null, timestamp));
            }
            drop(storyId);
        }

        private void drop(String storyId) {
            seen.delete(storyId);
            linked.delete(storyId);
        }

        private static StoryLink told(EventLink link, Instant time) {
            return StoryLink.newBuilder()
                    .setStoryId(link.storyId())
                    .setLanguage(link.language())
                    .setEventId(link.eventId())
                    .setOtherStoryId(link.otherStoryId())
                    .setSimilarity(link.likeness())
                    .setReasons(link.reasons())
                    .setLinkedAt(time)
                    .setVersion(EventDesk.VERSION)
                    .build();
        }
    }
}

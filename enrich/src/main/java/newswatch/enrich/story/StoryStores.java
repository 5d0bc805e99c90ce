package newswatch.enrich.story;

import java.util.Optional;
import java.util.Set;
import newswatch.contract.StoryState;
import newswatch.enrich.flow.InnerSerdes;
import newswatch.schema.Topic;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** What is remembered of open stories. Every key but the number of arrival has the desk's language in front. */
final class StoryStores {

    /** Placements by number of arrival. */
    static final String PLACEMENTS = "story-placements-v1";

    /** Cards by article. */
    static final String MEMBERS = "story-members-v1";

    /** What cannot be summed up from cards, by story. */
    static final String STATES = "story-states-v1";

    private final KeyValueStore<Long, StoredPlacement> placements;
    private final KeyValueStore<String, StoryState> members;
    private final KeyValueStore<String, StoryState> states;

    StoryStores(ProcessingContext context) {
        placements = context.getStateStore(PLACEMENTS);
        members = context.getStateStore(MEMBERS);
        states = context.getStateStore(STATES);
    }

    /** The stores; stories and cards are written as on the topic of stories. */
    static Set<StoreBuilder<?>> builders(Topic<StoryState> topic) {
        Serde<StoryState> stories = InnerSerdes.as(topic);
        return Set.of(
                // Long keys are big-endian, so the order of the keys is the order of arrival.
                builder(PLACEMENTS, Serdes.Long(), PlacementSerde.serde()),
                builder(MEMBERS, Serdes.String(), stories),
                builder(STATES, Serdes.String(), stories));
    }

    private static <K, V> StoreBuilder<KeyValueStore<K, V>> builder(String name, Serde<K> keys, Serde<V> values) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), keys, values)
                .withCachingDisabled();
    }

    private static String key(String language, String id) {
        return language + '/' + id;
    }

    /** All placements in order of arrival; the caller closes it. */
    KeyValueIterator<Long, StoredPlacement> placements() {
        return placements.all();
    }

    void place(long arrival, StoredPlacement placement) {
        placements.put(arrival, placement);
    }

    /** The placement of an arrival that is known. */
    StoredPlacement placement(long arrival) {
        return Optional.ofNullable(placements.get(arrival))
                .orElseThrow(() -> new IllegalStateException("No placement has the number " + arrival));
    }

    Optional<StoryState> card(String language, String articleId) {
        return Optional.ofNullable(members.get(key(language, articleId)));
    }

    void keepCard(String language, StoryState card) {
        members.put(key(language, Cards.memberOf(card).getArticleId()), card);
    }

    /** Forgets an article: its card and its placement. */
    void forget(String language, String articleId, long arrival) {
        members.delete(key(language, articleId));
        placements.delete(arrival);
    }

    Optional<StoryState> state(String language, String storyId) {
        return Optional.ofNullable(states.get(key(language, storyId)));
    }

    void keepState(String language, StoryState state) {
        states.put(key(language, state.getStoryId()), state);
    }

    void forgetState(String language, String storyId) {
        states.delete(key(language, storyId));
    }
}

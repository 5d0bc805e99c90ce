package newswatch.enrich.story;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import newswatch.contract.StoryRepair;
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

    /** Orders that wait for their time. */
    static final String REPAIRS = "story-repairs-v1";

    /** Which stories an operator has parted, by story: ids, one a line. */
    static final String APART = "story-apart-v1";

    private final KeyValueStore<Long, StoredPlacement> placements;
    private final KeyValueStore<String, StoryState> members;
    private final KeyValueStore<String, StoryState> states;
    private final KeyValueStore<String, HeldRepair> repairs;
    private final KeyValueStore<String, String> apart;

    StoryStores(ProcessingContext context) {
        placements = context.getStateStore(PLACEMENTS);
        members = context.getStateStore(MEMBERS);
        states = context.getStateStore(STATES);
        repairs = context.getStateStore(REPAIRS);
        apart = context.getStateStore(APART);
    }

    /** The stores; stories, cards and orders are written as on their topics. */
    static Set<StoreBuilder<?>> builders(Topic<StoryState> topic, Topic<StoryRepair> orders) {
        Serde<StoryState> stories = InnerSerdes.as(topic);
        return Set.of(
                // Long keys are big-endian, so the order of the keys is the order of arrival.
                builder(PLACEMENTS, Serdes.Long(), PlacementSerde.serde()),
                builder(MEMBERS, Serdes.String(), stories),
                builder(STATES, Serdes.String(), stories),
                builder(REPAIRS, Serdes.String(), HeldRepairSerde.of(orders)),
                builder(APART, Serdes.String(), Serdes.String()));
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

    /** All orders that wait; the caller closes it. */
    KeyValueIterator<String, HeldRepair> repairs() {
        return repairs.all();
    }

    void hold(HeldRepair repair) {
        repairs.put(key(repair.order().getLanguage(), repair.key()), repair);
    }

    void release(HeldRepair repair) {
        repairs.delete(key(repair.order().getLanguage(), repair.key()));
    }

    /** Tells, for each story that has any, the stories it is parted from. */
    void eachApart(Parted parted) {
        try (KeyValueIterator<String, String> all = apart.all()) {
            all.forEachRemaining(entry -> {
                int slash = entry.key.indexOf('/');
                String storyId = entry.key.substring(slash + 1);
                entry.value.lines().forEach(other -> parted.are(entry.key.substring(0, slash), storyId, other));
            });
        }
    }

    /** Two stories of a language are parted. */
    @FunctionalInterface
    interface Parted {
        void are(String language, String one, String other);
    }

    /** Keeps what a story is parted from; nothing takes the entry away. */
    void keepApart(String language, String storyId, Set<String> others) {
        if (others.isEmpty()) {
            apart.delete(key(language, storyId));
        } else {
            apart.put(key(language, storyId), String.join("\n", new TreeSet<>(others)));
        }
    }
}

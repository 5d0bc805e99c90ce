package newswatch.ingest.poll;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newswatch.contract.FeedHealth;
import newswatch.contract.FeedState;
import newswatch.ingest.page.Packed;
import newswatch.schema.Records;
import org.apache.avro.Schema;

/**
 * What is committed of every feed: filled from the topics at start, and only after a commit from then on. Known items
 * take 24 bytes each. For one thread.
 */
final class FeedMemory {

    private static final Schema.Field KNOWN = FeedState.getClassSchema().getField("known_items");

    private final Packed<FeedState> packedState = new Packed<>(FeedState.class);
    private final Packed<FeedHealth> packedHealth = new Packed<>(FeedHealth.class);
    private final Map<String, Entry> states = new HashMap<>();
    private final Map<String, byte[]> health = new HashMap<>();

    /** A state without its known items, and those. */
    @SuppressWarnings("ArrayRecordComponent") // read only, never compared
    private record Entry(byte[] state, PackedItems known) {}

    void remember(FeedState state) {
        // What was written by someone else is kept as it is.
        Entry entry = PackedItems.of(state.getKnownItems())
                .map(known -> new Entry(packedState.pack(bare(state)), known))
                .orElseGet(() -> new Entry(packedState.pack(state), PackedItems.NONE));
        states.put(state.getFeedId(), entry);
    }

    void remember(FeedHealth committed) {
        health.put(committed.getFeedId(), packedHealth.pack(committed));
    }

    void forget(String feedId) {
        states.remove(feedId);
        health.remove(feedId);
    }

    Set<String> feedIds() {
        return Set.copyOf(states.keySet());
    }

    /** The state of a feed; of one never asked, a state that is due at once. */
    FeedState state(String feedId) {
        Entry entry = states.get(feedId);
        if (entry == null) {
            return FeedState.newBuilder()
                    .setFeedId(feedId)
                    .setNextAttemptAt(Instant.EPOCH)
                    .setConsecutiveFailures(0)
                    .setArticlesTotal(0)
                    .build();
        }
        FeedState state = packedState.unpack(entry.state());
        if (!entry.known().isEmpty()) {
            state.put(KNOWN.pos(), entry.known());
        }
        return state;
    }

    /** The same state without its known items, of which there may be thousands. */
    static FeedState bare(FeedState state) {
        return Records.without(state, FeedState::new, List.of(KNOWN.name()));
    }

    /** How the feed was doing when it was last asked. */
    Optional<FeedHealth> health(String feedId) {
        return Optional.ofNullable(health.get(feedId)).map(packedHealth::unpack);
    }
}

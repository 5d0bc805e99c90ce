package newswatch.ingest.poll;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newswatch.contract.FeedHealth;
import newswatch.contract.FeedState;
import newswatch.contract.KnownItem;
import newswatch.ingest.page.Packed;

/**
 * What is committed of every feed: filled from the topics at start, and only after a commit from then on. Known items
 * take 24 bytes each. For one thread.
 */
final class FeedMemory {

    private static final int ID_BYTES = 16;
    private static final int FINGERPRINT_BYTES = 8;
    private static final int ITEM_BYTES = ID_BYTES + FINGERPRINT_BYTES;
    private static final HexFormat HEX = HexFormat.of();

    private final Packed<FeedState> packedState = new Packed<>(FeedState.class);
    private final Packed<FeedHealth> packedHealth = new Packed<>(FeedHealth.class);
    private final Map<String, Entry> states = new HashMap<>();
    private final Map<String, byte[]> health = new HashMap<>();

    /** A state without its known items, and those. */
    @SuppressWarnings("ArrayRecordComponent") // read only, never compared
    private record Entry(byte[] state, byte[] known) {}

    void remember(FeedState state) {
        List<KnownItem> items = state.getKnownItems();
        if (items.stream().allMatch(FeedMemory::isPackable)) {
            FeedState bare =
                    FeedState.newBuilder(state).setKnownItems(List.of()).build();
            states.put(state.getFeedId(), new Entry(packedState.pack(bare), pack(items)));
        } else {
            // Written by someone else: kept as it is.
            states.put(state.getFeedId(), new Entry(packedState.pack(state), new byte[0]));
        }
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
        return entry.known().length == 0
                ? state
                : FeedState.newBuilder(state)
                        .setKnownItems(unpack(entry.known()))
                        .build();
    }

    /** How the feed was doing when it was last asked. */
    Optional<FeedHealth> health(String feedId) {
        return Optional.ofNullable(health.get(feedId)).map(packedHealth::unpack);
    }

    private static boolean isPackable(KnownItem item) {
        return isHex(item.getArticleId(), 2 * ID_BYTES) && isHex(item.getFingerprint(), 2 * FINGERPRINT_BYTES);
    }

    private static boolean isHex(String text, int digits) {
        if (text.length() != digits) {
            return false;
        }
        for (int i = 0; i < digits; i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }

    private static byte[] pack(List<KnownItem> items) {
        ByteBuffer bytes = ByteBuffer.allocate(items.size() * ITEM_BYTES);
        items.forEach(item -> bytes.put(HEX.parseHex(item.getArticleId())).put(HEX.parseHex(item.getFingerprint())));
        return bytes.array();
    }

    private static List<KnownItem> unpack(byte[] bytes) {
        List<KnownItem> items = new ArrayList<>(bytes.length / ITEM_BYTES);
        for (int at = 0; at < bytes.length; at += ITEM_BYTES) {
            items.add(KnownItem.newBuilder()
                    .setArticleId(HEX.formatHex(bytes, at, at + ID_BYTES))
                    .setFingerprint(HEX.formatHex(bytes, at + ID_BYTES, at + ITEM_BYTES))
                    .build());
        }
        return items;
    }
}

package newswatch.ingest.poll;

import java.util.AbstractList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import newswatch.contract.KnownItem;

/** Known items, 24 bytes each. Immutable. */
final class PackedItems extends AbstractList<KnownItem> implements RandomAccess {

    static final PackedItems NONE = new PackedItems(new byte[0]);

    private static final int ID_BYTES = 16;
    private static final int FINGERPRINT_BYTES = 8;
    private static final int ITEM_BYTES = ID_BYTES + FINGERPRINT_BYTES;
    private static final HexFormat HEX = HexFormat.of();

    private final byte[] bytes;

    private PackedItems(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The items packed; empty if they are not of our making: longer, say, or in capitals. */
    static Optional<PackedItems> of(List<KnownItem> items) {
        if (items instanceof PackedItems packed) {
            return Optional.of(packed);
        }
        byte[] bytes = new byte[items.size() * ITEM_BYTES];
        int at = 0;
        for (KnownItem item : items) {
            boolean fits = put(item.getArticleId(), bytes, at, ID_BYTES)
                    && put(item.getFingerprint(), bytes, at + ID_BYTES, FINGERPRINT_BYTES);
            if (!fits) {
                return Optional.empty();
            }
            at += ITEM_BYTES;
        }
        return Optional.of(new PackedItems(bytes));
    }

    private static boolean put(String hex, byte[] bytes, int at, int length) {
        if (hex.length() != 2 * length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            int high = digit(hex.charAt(2 * i));
            int low = digit(hex.charAt(2 * i + 1));
            if (high < 0 || low < 0) {
                return false;
            }
            bytes[at + i] = (byte) (high << 4 | low);
        }
        return true;
    }

    /** The value of a digit or small letter; negative for anything else. */
    private static int digit(char c) {
        return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
    }

    @Override
    public KnownItem get(int index) {
        int at = index * ITEM_BYTES;
        return new KnownItem(
                HEX.formatHex(bytes, at, at + ID_BYTES), HEX.formatHex(bytes, at + ID_BYTES, at + ITEM_BYTES));
    }

    @Override
    public int size() {
        return bytes.length / ITEM_BYTES;
    }
}

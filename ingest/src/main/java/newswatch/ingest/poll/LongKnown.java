package newswatch.ingest.poll;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Items that a feed announced so long ago that little is kept of them: the first four bytes of each article id. Enough
 * to see that an archive which comes back has been taken already; one in two million is taken for such an item wrongly,
 * so nothing but archive material is judged by it. Immutable.
 */
final class LongKnown {

    static final LongKnown NONE = new LongKnown(new int[0]);

    private static final int MOST = 2_000;
    private static final int DIGITS = 8;
    private static final int HEX = 16;

    private final int[] beginnings;

    private LongKnown(int[] beginnings) {
        this.beginnings = beginnings;
    }

    /** What {@link #bytes} gave. */
    static LongKnown of(ByteBuffer bytes) {
        int[] beginnings = new int[bytes.remaining() / Integer.BYTES];
        bytes.duplicate().asIntBuffer().get(beginnings);
        return new LongKnown(beginnings);
    }

    /** What to store; empty if there is nothing. */
    Optional<ByteBuffer> bytes() {
        if (beginnings.length == 0) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.allocate(beginnings.length * Integer.BYTES);
        bytes.asIntBuffer().put(beginnings);
        return Optional.of(bytes);
    }

    boolean has(String articleId) {
        int wanted = beginning(articleId);
        return Arrays.stream(beginnings).anyMatch(beginning -> beginning == wanted);
    }

    /** With these as the latest; the oldest go when there are too many. */
    LongKnown and(List<String> articleIds) {
        int[] all = Arrays.copyOf(beginnings, beginnings.length + articleIds.size());
        for (int i = 0; i < articleIds.size(); i++) {
            all[beginnings.length + i] = beginning(articleIds.get(i));
        }
        return new LongKnown(Arrays.copyOfRange(all, Math.max(0, all.length - MOST), all.length));
    }

    /** Ids are hexadecimal; what is none was written by someone else. */
    private static int beginning(String articleId) {
        try {
            return Integer.parseUnsignedInt(articleId, 0, Math.min(DIGITS, articleId.length()), HEX);
        } catch (NumberFormatException foreign) {
            return articleId.hashCode();
        }
    }
}

package newswatch.ingest.fetch;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** Bodies under content codings. */
final class Bodies {

    private static final int BLOCK = 10_000_000;
    private static final int SHORTEST_COPY = 4 + 2118;

    private Bodies() {}

    static byte[] encode(byte[] body, String codings) throws IOException {
        byte[] encoded = body;
        for (String coding : codings.split(",", -1)) {
            encoded = switch (coding.strip().toLowerCase(Locale.ROOT)) {
                case "gzip", "x-gzip" -> gzip(encoded);
                case "br" -> brotli(encoded);
                case "zstd" -> Zstd.compress(encoded);
                default -> encoded;
            };
        }
        return encoded;
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    /** Blocks as they are; or, for zeros, blocks that say "four zeros, and so on" (RFC 7932, 9.2). */
    private static byte[] brotli(byte[] bytes) {
        BitWriter out = new BitWriter();
        out.bits(0, 1); // smallest window
        for (int at = 0; at < bytes.length; at += BLOCK) {
            int length = Math.min(BLOCK, bytes.length - at);
            out.bits(0, 1); // not the last block
            int nibbles = length > 1 << 20 ? 6 : length > 1 << 16 ? 5 : 4;
            out.bits(nibbles - 4, 2);
            out.bits(length - 1, 4 * nibbles);
            if (length > SHORTEST_COPY && isZero(bytes, at, length)) {
                zeros(out, length);
            } else {
                out.bits(1, 1); // as it is
                out.align();
                out.bytes(bytes, at, length);
            }
        }
        out.bits(3, 2); // last and empty
        out.align();
        return out.toByteArray();
    }

    private static boolean isZero(byte[] bytes, int at, int length) {
        for (int i = at; i < at + length; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private static void zeros(BitWriter out, int length) {
        out.bits(0, 1); // compressed
        out.bits(0, 3); // one block type of each kind
        out.bits(0, 2 + 4); // distances without postfix and direct codes
        out.bits(0, 2); // some context mode
        out.bits(0, 2); // one literal and one distance tree
        out.bits(1, 2 + 2); // a tree of one literal:
        out.bits(0, 8); // zero
        out.bits(1, 2 + 2); // a tree of one command:
        out.bits(384 + (4 << 3) + 7, 10); // insert four, copy many
        out.bits(1, 2 + 2); // a tree of one distance:
        out.bits(0, 6); // the last, which begins as four
        out.bits(length - 4 - 2118, 24); // how many
    }

    /** Least significant bit first. */
    private static final class BitWriter {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private int current;
        private int filled;

        void bits(int value, int count) {
            for (int i = 0; i < count; i++) {
                current |= ((value >> i) & 1) << filled;
                if (++filled == 8) {
                    out.write(current);
                    current = 0;
                    filled = 0;
                }
            }
        }

        void align() {
            while (filled != 0) {
                bits(0, 1);
            }
        }

        void bytes(byte[] bytes, int from, int length) {
            out.write(bytes, from, length);
        }

        byte[] toByteArray() {
            return out.toByteArray();
        }
    }
}

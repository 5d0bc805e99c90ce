package newswatch.bench.replay;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** A chain of records under one key: its digest tells whether all were the same, byte for byte, in the same order. */
final class Digest {

    private static final int KEPT = 16;

    private byte[] sum = new byte[KEPT];
    private int records;

    /** Adds the record that came next. */
    void add(long timestamp, byte[] value) {
        MessageDigest sha = sha();
        sha.update(sum);
        sha.update(ByteBuffer.allocate(Long.BYTES).putLong(timestamp).flip());
        sum = Arrays.copyOf(sha.digest(value), KEPT);
        records++;
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JVM knows SHA-256", impossible);
        }
    }

    int records() {
        return records;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Digest that && records == that.records && Arrays.equals(sum, that.sum);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sum);
    }
}

package newswatch.analysis.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of the UTF-8 bytes of a text, in lower-case hex. */
public final class Sha256 {

    private static final int ALL = 32;

    private Sha256() {}

    /** All 64 hex digits. */
    public static String of(String text) {
        return prefixOf(text, ALL);
    }

    /**
     * The first bytes only.
     *
     * @param bytes 1 to 32; twice as many hex digits come out
     */
    public static String prefixOf(String text, int bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}

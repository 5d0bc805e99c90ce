package newswatch.analysis.url;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Article ids: the first 128 bits of a SHA-256, as 32 lower-case hex digits. */
public final class ArticleId {

    private static final int BYTES = 16;

    private ArticleId() {}

    /** Of the canonical address. */
    public static String ofUrl(String canonicalUrl) {
        return hash(canonicalUrl);
    }

    /** Of outlet and external id, where there is no address. */
    public static String ofExternal(String outletId, String externalId) {
        return hash(outletId + '\n' + externalId);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}

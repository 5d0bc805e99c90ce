package newswatch.enrich.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import newswatch.contract.RawArticle;

/**
 * A version of an article.
 *
 * @param number 1 for the first version seen
 * @param fingerprint of kind, title and content: the first 128 bits of a SHA-256, as 32 lower-case hex digits
 * @param deskLanguage language of the first revision that a story desk has seen: all later ones go to the same desk,
 *     even if their language is taken for another; empty while no desk has seen any
 */
public record Revision(int number, String fingerprint, String deskLanguage) {

    private static final int BYTES = 16;

    /** The fingerprint of an article's kind, title and content. */
    static String fingerprintOf(RawArticle article) {
        MessageDigest digest = sha256();
        digest.update(article.getContentKind().name().getBytes(StandardCharsets.UTF_8));
        // Lengths and separators keep a title from running over into the content.
        byte[] title = article.getTitle().orElse("").getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(title.length).array());
        digest.update(title);
        digest.update(article.getContent().duplicate());
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}

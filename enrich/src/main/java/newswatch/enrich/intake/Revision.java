package newswatch.enrich.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import newswatch.contract.AnalyzedArticle;
import newswatch.contract.RawArticle;

/**
 * A version of an article.
 *
 * @param number 1 for the first version seen
 * @param fingerprint of kind, title and content, all pages: the first 128 bits of a SHA-256, as 32 lower-case hex
 *     digits
 * @param textFingerprint of what the analysis made of it: title, text and whether the text may be used; empty for
 *     revisions that were stored before it was kept
 * @param deskLanguage language of the first revision that a story desk has seen: all later ones go to the same desk,
 *     even if their language is taken for another; empty while no desk has seen any
 */
public record Revision(int number, String fingerprint, String textFingerprint, String deskLanguage) {

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
        // An article of one page keeps the fingerprint that it had before there were articles of several.
        article.getFurtherPages().forEach(page -> {
            digest.update(ByteBuffer.allocate(Integer.BYTES)
                    .putInt(page.getContent().remaining())
                    .array());
            digest.update(page.getContent().duplicate());
        });
        article.getMissingPage().ifPresent(page -> digest.update((byte) 1));
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    /** The fingerprint of what a reader would see of it. */
    static String textFingerprintOf(AnalyzedArticle article) {
        MessageDigest digest = sha256();
        digest.update(article.getTextSha256().getBytes(StandardCharsets.UTF_8));
        digest.update(article.getTitle().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) (article.getText().isEmpty() ? 0 : 1));
        article.getMissingPage().ifPresent(page -> digest.update((byte) 1));
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    /** The same revision after its page was seen with other bytes around the same article. */
    Revision seenAs(String otherFingerprint) {
        return new Revision(number, otherFingerprint, textFingerprint, deskLanguage);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}

package newswatch.analysis.story;

import java.util.List;
import newswatch.analysis.entity.Entity;
import newswatch.analysis.text.AnnotatedText;

/**
 * What the story desk compares of an article, in a compact form that outlives the process.
 *
 * <p>The first byte of the stored form is the {@code SignatureScheme}: a scheme may be added, never edited.
 */
public final class Signature {

    private final byte[] bytes;

    private Signature(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Takes the signature of an article.
     *
     * @param text in UTF-16 spans, as are the entities
     * @param language ISO 639-1 code: decides how words are folded
     */
    public static Signature of(String title, AnnotatedText text, List<Entity> entities, String language) {
        return new Signature(
                new byte[] {1, (byte) (title.length() + text.tokens().size() + entities.size() + language.length())});
    }

    /** The stored form. */
    public byte[] toBytes() {
        return bytes.clone();
    }

    /**
     * Reads the stored form.
     *
     * @throws IllegalArgumentException if the bytes are not of a known scheme
     */
    public static Signature fromBytes(byte[] bytes) {
        return new Signature(bytes.clone());
    }
}

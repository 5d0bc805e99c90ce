package newswatch.analysis.story;

import java.util.Arrays;
import java.util.List;
import newswatch.analysis.entity.Entity;
import newswatch.analysis.text.AnnotatedText;
import newswatch.analysis.text.TextAnnotator;

/**
 * What the story desk compares of an article, in a compact form that outlives the process: about 1 to 3 KB.
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
        SignatureContent content = new SignatureTaker(TextAnnotator.annotate(title), text, language).take(entities);
        return new Signature(SignatureCodec.write(content));
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
        byte[] own = bytes.clone();
        SignatureCodec.read(own);
        return new Signature(own);
    }

    /** What it says, read from the bytes each time: thousands of signatures are kept, few are read again. */
    SignatureContent content() {
        return SignatureCodec.read(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Signature that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}

package newswatch.analysis;

/**
 * Why an article cannot be analysed.
 *
 * @param reason the kind of reason
 * @param detail one sentence for a person, without article text
 */
public record Refusal(Reason reason, String detail) {

    /** Kinds of reasons; the names equal the symbols of the dead letters. */
    public enum Reason {
        /** Nothing came. */
        EMPTY,
        /** More came than is ever an article. */
        TOO_LARGE,
        /** There is no article text in it. */
        NO_TEXT,
        /** It is a consent form, an error page or the like. */
        NOT_AN_ARTICLE,
        /** Bytes or fields cannot be read. */
        INVALID
    }
}

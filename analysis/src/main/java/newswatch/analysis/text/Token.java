package newswatch.analysis.text;

/**
 * A word, a number or a punctuation mark.
 *
 * @param span its place in the text, UTF-16
 * @param surface the text at that place
 * @param kind what it is
 */
public record Token(Span span, String surface, Kind kind) {

    /** What a token is. */
    public enum Kind {
        /** Letters, with inner hyphens, apostrophes and dots of abbreviations. */
        WORD,
        /** Digits, with inner separators. */
        NUMBER,
        /** Anything else, one character each. */
        PUNCTUATION
    }

    public boolean isWord() {
        return kind == Kind.WORD;
    }

    /** Whether it begins with an upper-case letter. */
    public boolean isCapitalised() {
        return Character.isUpperCase(surface.codePointAt(0));
    }
}

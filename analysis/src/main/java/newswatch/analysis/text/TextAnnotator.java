package newswatch.analysis.text;

import java.util.List;

/** Splits a text into tokens and sentences. */
public final class TextAnnotator {

    private TextAnnotator() {}

    /**
     * Annotates an NFC text whose paragraphs are separated by blank lines. A dot that belongs to an abbreviation, an
     * initial or an ordinal is part of its token; "z. B." is two tokens.
     */
    public static AnnotatedText annotate(String text) {
        List<Token> tokens = new TokenScanner(text).scan();
        return new AnnotatedText(text, tokens, new SentenceSplitter(text, tokens).split());
    }
}

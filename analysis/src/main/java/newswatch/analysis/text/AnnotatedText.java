package newswatch.analysis.text;

import java.util.List;

/**
 * A text with its tokens and sentences; every token belongs to exactly one sentence.
 *
 * @param text NFC, paragraphs separated by one blank line
 * @param tokens in text order
 * @param sentences in text order
 */
public record AnnotatedText(String text, List<Token> tokens, List<Sentence> sentences) {

    public AnnotatedText {
        tokens = List.copyOf(tokens);
        sentences = List.copyOf(sentences);
    }

    /** The tokens of one sentence. */
    public List<Token> tokensOf(Sentence sentence) {
        return tokens.subList(sentence.firstToken(), sentence.endToken());
    }
}

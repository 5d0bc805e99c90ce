package newswatch.analysis.text;

/**
 * A sentence.
 *
 * @param span its place in the text, UTF-16
 * @param firstToken index of its first token
 * @param endToken index one past its last token
 * @param paragraph index of the paragraph it stands in, from 0
 */
public record Sentence(Span span, int firstToken, int endToken, int paragraph) {}

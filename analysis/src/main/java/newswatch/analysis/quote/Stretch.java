package newswatch.analysis.quote;

import java.util.Optional;
import newswatch.analysis.text.AnnotatedText;
import newswatch.analysis.text.Span;
import newswatch.analysis.text.Token;

/** Tokens from first to before end. */
record Stretch(int first, int end) {

    private static final String EDGES = ",;:.–—-()";

    /** Its place in the text without punctuation at its edges; empty if no word is left. */
    Optional<Span> span(AnnotatedText text) {
        int from = first;
        int to = end;
        while (from < to && isEdge(text.tokens().get(from))) {
            from++;
        }
        while (to > from && isEdge(text.tokens().get(to - 1))) {
            to--;
        }
        return from == to
                ? Optional.empty()
                : Optional.of(new Span(
                        text.tokens().get(from).span().start(),
                        text.tokens().get(to - 1).span().end()));
    }

    private static boolean isEdge(Token token) {
        return token.kind() == Token.Kind.PUNCTUATION && EDGES.contains(token.surface());
    }
}

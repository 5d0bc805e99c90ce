package newswatch.analysis.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import newswatch.analysis.text.AnnotatedText;
import newswatch.analysis.text.Token;

/** Pairs quotation marks and keeps the stretches that are speech rather than a doubtful word. */
public final class QuoteMarks {

    private static final String OPENING = "„“»«\"”‚";
    private static final String CLOSING = "“”«»\"";
    /** Beyond this many tokens the closing mark is taken for lost. */
    private static final int LONGEST = 220;

    private static final int FEWEST_WORDS = 3;
    private static final int MANY_WORDS = 6;

    private static final Set<String> BEFORE_SPEECH = Set.of(".", "!", "?", ":", "“", "”", "«", "\"");

    private QuoteMarks() {}

    /**
     * A stretch in quotation marks, marks included.
     *
     * @param first index of the opening mark among the tokens
     * @param end index one past the closing mark
     * @param words how many words stand inside
     * @param sentence whether it is long enough to be read as speech of its own
     */
    public record Quoted(int first, int end, int words, boolean sentence) {

        /** Whether a token lies inside. */
        public boolean holds(int token) {
            return first <= token && token < end;
        }
    }

    /** All stretches in quotation marks, in text order, none inside another. */
    public static List<Quoted> find(AnnotatedText text) {
        List<Quoted> found = new ArrayList<>();
        List<Token> tokens = text.tokens();
        int i = 0;
        while (i < tokens.size()) {
            int close = opens(tokens.get(i)) ? close(tokens, i) : -1;
            if (close > 0) {
                found.add(quoted(text, i, close + 1));
                i = close;
            }
            i++;
        }
        return List.copyOf(found);
    }

    private static boolean opens(Token token) {
        return token.kind() == Token.Kind.PUNCTUATION && OPENING.contains(token.surface());
    }

    private static int close(List<Token> tokens, int open) {
        String mark = tokens.get(open).surface();
        for (int i = open + 1; i < Math.min(tokens.size(), open + LONGEST); i++) {
            String surface = tokens.get(i).surface();
            if (surface.equals("„") && mark.equals("„")) {
                return -1;
            }
            if (tokens.get(i).kind() == Token.Kind.PUNCTUATION && CLOSING.contains(surface) && closes(mark, surface)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean closes(String open, String close) {
        return switch (open) {
            case "„" -> "“”\"".contains(close);
            case "“" -> "”“".contains(close);
            case "»" -> "«".equals(close);
            case "«" -> "»".equals(close);
            default -> open.equals(close);
        };
    }

    /** "„Das ist Unsinn“, sagte er": at the beginning of a sentence, with a comma behind. */
    private static boolean isWhole(List<Token> tokens, int first, int end) {
        boolean begins =
                first == 0 || BEFORE_SPEECH.contains(tokens.get(first - 1).surface());
        return begins
                && tokens.get(first + 1).isCapitalised()
                && end < tokens.size()
                && tokens.get(end).surface().equals(",");
    }

    private static Quoted quoted(AnnotatedText text, int first, int end) {
        int words = 0;
        boolean small = false;
        boolean stop = false;
        for (Token token : text.tokens().subList(first + 1, end - 1)) {
            words += token.isWord() ? 1 : 0;
            small |= token.isWord() && !token.isCapitalised();
            stop |= ".!?".contains(token.surface());
        }
        boolean whole = words >= MANY_WORDS || stop || isWhole(text.tokens(), first, end);
        return new Quoted(first, end, words, words >= FEWEST_WORDS && small && whole);
    }
}

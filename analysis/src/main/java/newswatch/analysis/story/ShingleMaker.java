package newswatch.analysis.story;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import newswatch.analysis.keyword.TermHash;
import newswatch.analysis.text.Token;

/**
 * Makes the shingles of a text: sequences of four words, spelling folded so that Swiss, Austrian and umlaut-free
 * spellings of one text are one.
 */
final class ShingleMaker {

    private static final int WORDS = 4;

    private final List<Token> tokens;

    ShingleMaker(List<Token> tokens) {
        this.tokens = tokens;
    }

    Shingles make() {
        int[] words = tokens.stream()
                .filter(token -> token.kind() != Token.Kind.PUNCTUATION)
                .mapToInt(token -> TermHash.of(fold(token)))
                .toArray();
        return Shingles.sample(IntStream.rangeClosed(0, words.length - WORDS)
                .map(at -> TermHash.of(words[at], words[at + 1], words[at + 2], words[at + 3]))
                .toArray());
    }

    private static String fold(Token token) {
        String surface = token.surface();
        if (token.kind() == Token.Kind.NUMBER) {
            return surface.replaceAll("[^0-9]", "");
        }
        String lower = surface.toLowerCase(Locale.GERMAN)
                .replace("ß", "ss")
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("\u00AD", "");
        return "jaenner".equals(lower) ? "januar" : lower;
    }
}

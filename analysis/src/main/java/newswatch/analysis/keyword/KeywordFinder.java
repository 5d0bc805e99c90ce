package newswatch.analysis.keyword;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newswatch.analysis.text.AnnotatedText;
import newswatch.analysis.text.TextAnnotator;
import newswatch.analysis.text.Token;

/**
 * Finds the words that say what an article is about: frequent in it, rare elsewhere, those of the headline first. The
 * weight is that of tf-idf (Spärck Jones 1972) with a damped term frequency.
 */
public final class KeywordFinder {

    private static final int MOST = 12;

    /** A word of the headline counts as much as this many in the body. */
    private static final int HEADLINE = 3;

    private static final Comparator<Keyword> MOST_TELLING =
            Comparator.comparingDouble(Keyword::weight).reversed().thenComparing(Keyword::term);

    private KeywordFinder() {}

    /** At most twelve keywords, the most telling first; ties in alphabetical order. */
    public static List<Keyword> find(String title, AnnotatedText text, String language) {
        WordFolder folder = WordFolder.of(language);
        Map<String, Found> found = new LinkedHashMap<>();
        count(TextAnnotator.annotate(title).tokens(), HEADLINE, folder, found);
        count(text.tokens(), 1, folder, found);
        BackgroundFrequencies background = BackgroundFrequencies.of(language);
        return found.values().stream()
                .map(word -> word.keyword(background))
                .sorted(MOST_TELLING)
                .limit(MOST)
                .toList();
    }

    private static void count(List<Token> tokens, int weight, WordFolder folder, Map<String, Found> found) {
        for (Token token : tokens) {
            FoldedWord word = token.isWord() ? folder.fold(token.surface()) : FoldedWord.STOP_WORD;
            if (!word.isStopWord() && word.stem().length() > 1) {
                found.computeIfAbsent(word.stem(), stem -> new Found(stem, word.base())).count += weight;
            }
        }
    }

    private static final class Found {
        private final String stem;
        private final String shown;
        private int count;

        Found(String stem, String shown) {
            this.stem = stem;
            this.shown = shown;
        }

        Keyword keyword(BackgroundFrequencies background) {
            double rarity = background.inverseFrequency(TermHash.of(stem), 0, 0);
            return new Keyword(shown, (1 + Math.log(count)) * rarity);
        }
    }
}

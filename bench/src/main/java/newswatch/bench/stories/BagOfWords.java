package newswatch.bench.stories;

import java.util.Map;
import java.util.TreeMap;
import newswatch.analysis.keyword.TermHash;
import newswatch.analysis.keyword.WordFolder;
import newswatch.analysis.text.TextAnnotator;
import newswatch.analysis.text.Token;

/** The folded words of an article with their counts. */
final class BagOfWords {

    private static final WordFolder FOLDER = WordFolder.of("de");

    private BagOfWords() {}

    /** Counts by the word's number. */
    static Map<Integer, Integer> of(Invented article) {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (Token token :
                TextAnnotator.annotate(article.title() + ". " + article.text()).tokens()) {
            String stem = token.kind() == Token.Kind.PUNCTUATION
                    ? ""
                    : FOLDER.fold(token.surface()).stem();
            if (!stem.isEmpty()) {
                counts.merge(TermHash.of(stem), 1, Integer::sum);
            }
        }
        return counts;
    }
}

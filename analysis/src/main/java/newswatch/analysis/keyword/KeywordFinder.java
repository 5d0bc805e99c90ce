package newswatch.analysis.keyword;

import java.util.List;
import newswatch.analysis.text.AnnotatedText;

/** Finds the words that say what an article is about. */
public final class KeywordFinder {

    private KeywordFinder() {}

    /** At most twelve keywords, the most telling first; ties in alphabetical order. */
    public static List<Keyword> find(String title, AnnotatedText text, String language) {
        return List.of();
    }
}

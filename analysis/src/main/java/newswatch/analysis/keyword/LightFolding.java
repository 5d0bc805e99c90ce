package newswatch.analysis.keyword;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Folding for languages without a dictionary here: lower case without accents, the commonest endings cut. After the "S
 * stemmer" idea of Harman (How effective is suffixing?, JASIS 1991), endings chosen by us.
 */
final class LightFolding implements WordFolder.Folding {

    private static final int SHORTEST_STEM = 3;

    /** Longer endings first. */
    private static final List<String> ENDINGS = List.of("'s", "’s", "ing", "es", "ed", "as", "os", "s", "e", "a", "o");

    private final Set<String> stopWords;

    LightFolding(String language) {
        this.stopWords = StopWords.of(language);
    }

    @Override
    public FoldedWord fold(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.length() < 2 || stopWords.contains(lower)) {
            return FoldedWord.STOP_WORD;
        }
        return new FoldedWord(stem(lower), List.of(), word, false);
    }

    private static String stem(String lower) {
        for (String ending : ENDINGS) {
            if (lower.endsWith(ending) && lower.length() - ending.length() >= SHORTEST_STEM) {
                return plain(lower.substring(0, lower.length() - ending.length()));
            }
        }
        return plain(lower);
    }

    private static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    }
}

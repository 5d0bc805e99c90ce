package newswatch.analysis.keyword;

import java.util.Locale;

/**
 * Cuts German endings. The idea (umlauts folded, a short list of endings taken off one after the other as long as
 * enough is left, t only from words that are not nouns) is that of CISTEM: Weissweiler and Fraser, Developing a Stemmer
 * for German Based on a Comparative Analysis of Publicly Available Stemmers, GSCL 2017. Written anew.
 */
final class GermanStemmer {

    private static final int LONG = 5;
    private static final int SHORT = 3;

    private GermanStemmer() {}

    /**
     * The stem of a word; Swiss and German spelling have the same.
     *
     * @param noun whether it is a noun or a name: those keep a final t
     */
    static String stem(String word, boolean noun) {
        StringBuilder stem = new StringBuilder(foldLetters(word.toLowerCase(Locale.GERMAN)));
        while (cutOne(stem, noun)) {
            // until no ending is left
        }
        return stem.toString();
    }

    /** Umlauts without their dots, sharp s as ss, soft hyphens gone. */
    static String foldLetters(String lower) {
        return lower.replace('ä', 'a')
                .replace('ö', 'o')
                .replace('ü', 'u')
                .replace("ß", "ss")
                .replace("\u00AD", "");
    }

    private static boolean cutOne(StringBuilder stem, boolean noun) {
        int length = stem.length();
        if (length > LONG && (endsWith(stem, "em") || endsWith(stem, "er") || endsWith(stem, "nd"))) {
            stem.setLength(length - 2);
            return true;
        }
        boolean cut = length > SHORT && ("esn".indexOf(stem.charAt(length - 1)) >= 0 || (!noun && endsWith(stem, "t")));
        if (cut) {
            stem.setLength(length - 1);
        }
        return cut;
    }

    private static boolean endsWith(StringBuilder stem, String ending) {
        return stem.length() >= ending.length() && stem.indexOf(ending, stem.length() - ending.length()) >= 0;
    }
}

package newswatch.analysis.language;

import java.util.List;
import java.util.Set;

/**
 * A small language beside German that the counted model does not hold. Its common words are listed; any other word is
 * taken to be spelt as in the languages that it resembles, only less probable, unless letters mark it.
 *
 * @param code ISO 639-1 or, where there is none, ISO 639-2
 * @param like the languages it resembles, by their index in the counted model
 * @param words its commonest words, in lower case
 * @param parts letters that mark its other words
 */
record Neighbour(String code, List<Integer> like, Set<String> words, List<String> parts) {

    /** Logarithm of the probability of a listed word: two or three hundred of them make up half of a text. */
    private static final float LISTED = -5.5f;

    /** What an unlisted word loses against the language that it resembles. */
    private static final float UNLISTED = 2.3f;

    /** What letters that mark a word win back. */
    private static final float MARKED = 6;

    /**
     * The logarithm of the word's probability.
     *
     * @param counted that of the counted model's languages, in its steps
     */
    float score(String word, int[] counted) {
        float best = Float.NEGATIVE_INFINITY;
        for (int language : like) {
            best = Math.max(best, (float) counted[language] / NgramModel.STEPS);
        }
        if (words.contains(word)) {
            return Math.max(best, LISTED);
        }
        float score = best - UNLISTED;
        for (String part : parts) {
            score += word.contains(part) ? MARKED : 0;
        }
        return score;
    }
}

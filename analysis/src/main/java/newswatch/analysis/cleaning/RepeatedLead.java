package newswatch.analysis.cleaning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Recognises a summary before the article that the article then repeats in the same words. */
final class RepeatedLead {

    private static final int PHRASE = 7;

    private static final int LONGEST_SUMMARY = 800;

    /** How far the article must go on for a summary to be one. */
    private static final int LEAST_ARTICLE = 2;

    /** How much of the article is compared: a summary repeats its beginning. */
    private static final int COMPARED = 3;

    private static final int LONGEST_COMPARED = 4_000;

    private RepeatedLead() {}

    /** Whether the first paragraph is such a summary. */
    static boolean isSummary(String first, List<String> following) {
        if (first.length() > LONGEST_SUMMARY || length(following) < LEAST_ARTICLE * first.length()) {
            return false;
        }
        Set<String> phrases = new HashSet<>();
        for (String paragraph : following.subList(0, Math.min(COMPARED, following.size()))) {
            phrases.addAll(phrases(paragraph));
        }
        return phrases(first).stream().anyMatch(phrases::contains);
    }

    private static int length(List<String> paragraphs) {
        return paragraphs.stream().mapToInt(String::length).sum();
    }

    private static List<String> phrases(String text) {
        String beginning = text.substring(0, Math.min(text.length(), LONGEST_COMPARED));
        List<String> words = List.of(beginning.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}-]+"));
        List<String> phrases = new ArrayList<>();
        for (int i = 0; i + PHRASE <= words.size(); i++) {
            phrases.add(String.join(" ", words.subList(i, i + PHRASE)));
        }
        return phrases;
    }
}

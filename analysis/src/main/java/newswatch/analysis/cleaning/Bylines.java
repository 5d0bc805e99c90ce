package newswatch.analysis.cleaning;

import java.util.Set;
import newswatch.analysis.morphology.GermanMorphology;

/** Lines that name the author: "Von Erika Musterfrau und Hans Beispiel". */
final class Bylines {

    private static final Set<String> OPENERS = Set.of("Von", "von", "By", "VON");

    private static final Set<String> LABELS = Set.of("Autor:", "Autorin:", "Autoren:", "Text:", "Author:");

    private static final Set<String> BETWEEN = Set.of("und", "and", "von", "unserem", "unserer", "unseren");

    private static final int MOST_WORDS = 9;

    private Bylines() {}

    static boolean is(Line line) {
        String text = line.text();
        for (String prefix : Set.of("Ein Gastbeitrag ", "Eine Analyse ", "Ein Kommentar ", "Ein Interview ")) {
            text = text.startsWith(prefix) ? text.substring(prefix.length()) : text;
        }
        String[] words = text.split(" ", -1);
        boolean labelled = LABELS.contains(words[0]);
        if (words.length > MOST_WORDS || line.endsSentence() || (!labelled && !OPENERS.contains(words[0]))) {
            return false;
        }
        return words.length >= 3 && areNames(words) && (labelled || endsWithName(words));
    }

    private static boolean areNames(String[] words) {
        for (int i = 1; i < words.length; i++) {
            boolean fits =
                    BETWEEN.contains(words[i]) || (!words[i].isEmpty() && Character.isUpperCase(words[i].charAt(0)));
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean endsWithName(String[] words) {
        return words.length == 3 || !GermanMorphology.shared().knows(words[words.length - 1]);
    }
}

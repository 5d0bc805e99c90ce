package newswatch.analysis.keyword;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import newswatch.analysis.morphology.GermanMorphology;

/**
 * Splits German compounds at places where the dictionary knows a noun on the right and a word on the left, with or
 * without a linking element; of several such places the one whose shorter side is longest wins.
 */
final class CompoundSplitter {

    private static final int SHORTEST_PART = 3;
    private static final int SHORTEST_COMPOUND = 8;

    private static final List<String> LINKS = List.of("", "s", "es", "n", "en", "er", "e");

    private final GermanMorphology morphology;

    CompoundSplitter(GermanMorphology morphology) {
        this.morphology = morphology;
    }

    /** The parts in order, in lower case, without linking elements; empty if the word is no compound. */
    List<String> split(String word) {
        List<String> parts = new ArrayList<>();
        collect(word.toLowerCase(Locale.GERMAN), parts);
        return parts.size() < 2 ? List.of() : parts;
    }

    private void collect(String word, List<String> parts) {
        int best = 0;
        String modifier = "";
        for (int at = SHORTEST_PART; word.length() >= SHORTEST_COMPOUND && at <= word.length() - SHORTEST_PART; at++) {
            int shorter = Math.min(at, word.length() - at);
            if (shorter > Math.min(best, word.length() - best) && isNoun(word.substring(at))) {
                String found = modifier(word.substring(0, at));
                if (!found.isEmpty()) {
                    best = at;
                    modifier = found;
                }
            }
        }
        if (best == 0) {
            parts.add(word);
        } else {
            collect(modifier, parts);
            collect(word.substring(best), parts);
        }
    }

    /** The left side without its linking element, or nothing if the dictionary knows no such word. */
    private String modifier(String left) {
        for (String link : LINKS) {
            int length = left.length() - link.length();
            if (left.endsWith(link) && length >= SHORTEST_PART && isModifier(left.substring(0, length))) {
                return left.substring(0, length);
            }
        }
        return "";
    }

    /** "Regionalzug" begins with an adjective. */
    private boolean isModifier(String lower) {
        return isNoun(lower) || (lower.length() > SHORTEST_PART && isAdjective(lower));
    }

    private boolean isAdjective(String lower) {
        return morphology.readings(lower).stream().anyMatch(reading -> reading.is("ADJ:PRD"));
    }

    private boolean isNoun(String lower) {
        String noun = Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
        return morphology.readings(noun).stream()
                .anyMatch(reading -> reading.is("SUB") && !reading.tag().contains("NOG"));
    }
}

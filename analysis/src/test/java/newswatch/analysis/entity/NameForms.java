package newswatch.analysis.entity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import newswatch.analysis.morphology.GermanMorphology;

/** Inflected forms of German names of several words: "Deutschen Bank", "Roten Meer", "Bundesamts für Justiz". */
final class NameForms {

    private static final String[] ENDINGS = {"er", "es", "en", "em", "e"};

    /** Nouns that take a genitive and stand before the rest of a name. */
    private static final Pattern HEAD = Pattern.compile(
            "(?:.*-)?\\p{Lu}?\\p{L}*(?:amt|bund|rat|verband|verein|hof|büro|institut|ministerium|zentrum|museum"
                    + "|gericht|präsidium|komitee|forum|werk|haus|archiv|kommissariat|direktorium|kolleg|klinikum|verfahren|landtag)");

    private NameForms() {}

    /** The forms of a name besides itself; empty for most. */
    static Set<String> of(String name) {
        Set<String> forms = new LinkedHashSet<>();
        List<String> words = List.of(name.split(" "));
        int adjectives = adjectives(words);
        if (adjectives > 0) {
            for (String ending : ENDINGS) {
                forms.add(inflected(words, adjectives, ending));
            }
        }
        if (words.size() > adjectives + 1 && HEAD.matcher(words.get(adjectives)).matches()) {
            addGenitives(words, adjectives, forms);
        }
        forms.remove(name);
        return forms;
    }

    /** How many adjectives the name begins with, all in the same form; 0 if it is nothing but adjectives. */
    private static int adjectives(List<String> words) {
        int count = 0;
        while (count < words.size() - 1
                && isAdjective(words.get(count))
                && ending(words.get(count)).equals(ending(words.get(0)))) {
            count++;
        }
        boolean noun = Character.isUpperCase(words.get(count).codePointAt(0));
        return noun ? count : 0;
    }

    /** "Deutscher", "Rotes", but not "Kölner", which has one form only. */
    private static boolean isAdjective(String word) {
        String ending = ending(word);
        if (ending.isEmpty() || word.length() < 5 || !Character.isUpperCase(word.charAt(0))) {
            return false;
        }
        String stem = word.substring(0, word.length() - ending.length()).toLowerCase(Locale.GERMAN);
        return isReading(stem + "es") && isReading(stem + "er") && isReading(stem + "em");
    }

    private static boolean isReading(String form) {
        return GermanMorphology.shared().readings(form).stream()
                .anyMatch(reading -> reading.is("ADJ") || reading.is("PA1") || reading.is("PA2"));
    }

    private static String ending(String word) {
        return word.endsWith("er") ? "er" : word.endsWith("es") ? "es" : word.endsWith("e") ? "e" : "";
    }

    private static String inflected(List<String> words, int adjectives, String ending) {
        List<String> changed = new ArrayList<>(words);
        for (int i = 0; i < adjectives; i++) {
            String word = words.get(i);
            changed.set(i, word.substring(0, word.length() - ending(word).length()) + ending);
        }
        return String.join(" ", changed);
    }

    private static void addGenitives(List<String> words, int head, Set<String> forms) {
        for (String ending : new String[] {"s", "es"}) {
            List<String> changed = new ArrayList<>(words);
            changed.set(head, words.get(head) + ending);
            String genitive = String.join(" ", changed);
            forms.add(head == 0 ? genitive : inflected(changed, head, "en"));
        }
    }
}

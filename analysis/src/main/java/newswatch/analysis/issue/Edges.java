package newswatch.analysis.issue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import newswatch.analysis.keyword.FoldedWord;
import newswatch.analysis.keyword.WordFolder;
import newswatch.analysis.morphology.GermanMorphology;

/**
 * What a German word may be a compound of, at its two ends: for every place where the dictionary knows a noun on the
 * right, that noun and what stands before it. Finds "Bürgergeld" in "Bürgergeldempfänger" though no dictionary has
 * either. Some of it is nonsense ("Zungen" in "Rentenkürzungen"), which no pattern asks for.
 *
 * @param modifiers keys of what it may begin with
 * @param heads keys of what it may end on
 */
record Edges(Set<String> modifiers, Set<String> heads) {

    static final Edges NONE = new Edges(Set.of(), Set.of());

    private static final int SHORTEST = 3;
    private static final int SHORTEST_COMPOUND = 7;
    private static final int LONGEST_COMPOUND = 60;
    private static final List<String> LINKS = List.of("", "s", "es", "n", "en", "-");

    private static final GermanMorphology MORPHOLOGY = GermanMorphology.shared();
    private static final WordFolder FOLDER = WordFolder.of("de");

    Edges {
        modifiers = Set.copyOf(modifiers);
        heads = Set.copyOf(heads);
    }

    /** The ends of a word in lower case. */
    static Edges of(String lower, Synonyms synonyms) {
        if (lower.length() < SHORTEST_COMPOUND || lower.length() > LONGEST_COMPOUND) {
            return NONE;
        }
        Set<String> modifiers = new HashSet<>();
        Set<String> heads = new HashSet<>();
        for (int at = SHORTEST; at <= lower.length() - SHORTEST; at++) {
            String head = capitalised(lower.substring(at));
            if (Character.isLetter(head.charAt(0)) && isNoun(head)) {
                add(head, heads, synonyms);
                String modifier = lower.substring(0, at);
                LINKS.stream()
                        .filter(link -> modifier.endsWith(link) && modifier.length() - link.length() >= SHORTEST)
                        .map(link -> capitalised(modifier.substring(0, modifier.length() - link.length())))
                        .forEach(written -> add(written, modifiers, synonyms));
            }
        }
        return heads.isEmpty() ? NONE : new Edges(modifiers, heads);
    }

    private static void add(String written, Set<String> keys, Synonyms synonyms) {
        FoldedWord folded = FOLDER.fold(written);
        if (!folded.isStopWord()) {
            keys.add(synonyms.key(folded.stem()));
        }
    }

    private static boolean isNoun(String form) {
        return MORPHOLOGY.readings(form).stream().anyMatch(reading -> reading.is("SUB"));
    }

    private static String capitalised(String lower) {
        return lower.substring(0, 1).toUpperCase(Locale.GERMAN) + lower.substring(1);
    }

    boolean has(String key) {
        return modifiers.contains(key) || heads.contains(key);
    }
}

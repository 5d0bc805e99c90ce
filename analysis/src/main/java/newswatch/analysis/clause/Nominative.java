package newswatch.analysis.clause;

import java.util.ArrayList;
import java.util.List;

/** Puts a phrase without its determiner into the nominative, so that one actor has one name in all cases. */
final class Nominative {

    private Nominative() {}

    /** "den europäischen Partnern der Ukraine" is "europäische Partner der Ukraine". */
    static String of(Phrase phrase) {
        List<Word> core = phrase.core();
        boolean plural = !phrase.can(Agreement.SINGULAR);
        boolean oblique = !phrase.can(Agreement.NOMINATIVE);
        if (!oblique && !(plural && phrase.hasDeterminer())) {
            return Phrase.text(core);
        }
        List<String> forms = new ArrayList<>();
        for (Word word : core) {
            boolean before = word.index() < phrase.head().index() && word.isAdjective() && word.entity() < 0;
            boolean head = word.equals(phrase.head()) && word.is(Tag.NOUN) && word.entity() < 0 && oblique;
            forms.add(before ? adjective(word, phrase, plural) : head ? noun(word, phrase, plural) : word.surface());
        }
        return joined(core, forms);
    }

    private static String joined(List<Word> words, List<String> forms) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < forms.size(); i++) {
            boolean spaced =
                    i > 0 && words.get(i - 1).span().end() < words.get(i).span().start();
            name.append(spaced ? " " : "").append(forms.get(i));
        }
        return name.toString();
    }

    private static String adjective(Word word, Phrase phrase, boolean plural) {
        String surface = word.surface();
        boolean inflected = surface.endsWith("en") || surface.endsWith("em") || surface.endsWith("er");
        if (!inflected || surface.length() < 5) {
            return surface;
        }
        String stem = surface.substring(0, surface.length() - 2);
        if (plural || !phrase.can(Agreement.SINGULAR & (Agreement.MASCULINE | Agreement.NEUTER))) {
            return stem + "e";
        }
        return stem + (phrase.can(Agreement.SINGULAR & Agreement.MASCULINE) ? "er" : "es");
    }

    private static String noun(Word word, Phrase phrase, boolean plural) {
        String surface = word.surface();
        if (plural) {
            int readings = word.form().agreement() & Agreement.PLURAL;
            boolean dative = readings != 0 && (readings & ~Agreement.DATIVE) == 0 && surface.endsWith("n");
            return dative ? surface.substring(0, surface.length() - 1) : surface;
        }
        String lemma = word.noun();
        boolean longer = surface.length() > lemma.length() && surface.regionMatches(true, 0, lemma, 0, lemma.length());
        // "von Bauern": without determiner it is many of them.
        boolean weak = surface.endsWith("n") && phrase.words().get(0).equals(word);
        return longer && !weak ? surface.substring(0, lemma.length()) : surface;
    }
}

package newswatch.analysis.stance;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import newswatch.analysis.clause.Clause;
import newswatch.analysis.clause.Phrase;
import newswatch.analysis.clause.Word;

/**
 * Hedges (Lakoff, Hedges: A Study in Meaning Criteria and the Logic of Fuzzy Concepts, 1973): what leaves open whether
 * somebody takes the stand that the clause tells. The stand stays what it is, its teller is less sure of it.
 */
final class Hedges {

    /** What is left of a confidence; set by hand, for hedged statements are too rare in the data to be counted. */
    static final double SHARE = 0.7;

    /** "dem Vernehmen nach", "unter Umständen": nouns that hedge, with the word beside them. */
    private static final Map<String, String> NOUNS = Map.of(
            "vernehmen",
            "nach",
            "anschein",
            "nach",
            "voraussicht",
            "nach",
            "gerüchten",
            "zufolge",
            "umständen",
            "unter");

    private static final Set<String> HESITATING = Set.of("erwägen", "überlegen", "liebäugeln", "nachdenken");

    private static final Set<String> POSSIBLE =
            Set.of("möglich", "denkbar", "wahrscheinlich", "vorstellbar", "fraglich", "ungewiss", "unwahrscheinlich");

    private static final Set<String> LINKING = Set.of("sein", "scheinen", "bleiben", "halten", "gelten");

    private static final Set<String> BEFORE_WELL = Set.of("sehr", "sich", "nicht");
    private static final Set<String> AFTER_WELL = Set.of("aber", "wissend", "überlegt", "fühlen");

    private Hedges() {}

    /** Whether the clause has one that is not about a part of it alone. */
    static boolean in(Scene scene) {
        List<Word> words = scene.clause().words();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean adverb = word.isHedge() && isMeant(words, i) && !isAttribute(scene, word);
            if (adverb || isNoun(scene, word)) {
                return true;
            }
        }
        return seems(scene) || isConsidered(scene);
    }

    /** "sehr wohl", "wohl aber", "fühlt sich wohl" leave nothing open. */
    private static boolean isMeant(List<Word> words, int i) {
        if (!words.get(i).lower().equals("wohl")) {
            return true;
        }
        boolean before = i > 0 && BEFORE_WELL.contains(words.get(i - 1).lower());
        boolean after =
                i + 1 < words.size() && AFTER_WELL.contains(words.get(i + 1).lower());
        return !before && !after;
    }

    /** "die vielleicht wichtigste Reform". */
    private static boolean isAttribute(Scene scene, Word word) {
        return scene.phrases().stream().map(Phrase::words).anyMatch(phrase -> phrase.contains(word));
    }

    private static boolean isNoun(Scene scene, Word word) {
        String beside = NOUNS.get(word.lower());
        return beside != null && scene.has(beside);
    }

    /** "scheint den Plan abzulehnen". */
    private static boolean seems(Scene scene) {
        return scene.verbs().filter(verbs -> verbs.modal().equals("scheinen")).isPresent();
    }

    /** "erwägt, den Plan abzulehnen", "es ist möglich, dass die Partei zustimmt". */
    private static boolean isConsidered(Scene scene) {
        int parent = scene.clause().parent();
        return parent >= 0 && isOpen(scene.unit().clauses().get(parent), scene.clause());
    }

    private static boolean isOpen(Clause parent, Clause clause) {
        Set<String> lemmas = parent.verbs().stream()
                .flatMap(verbs -> verbs.lemmas().stream())
                .collect(Collectors.toSet());
        boolean possible = clause.introducer().equals("dass")
                && lemmas.stream().anyMatch(LINKING::contains)
                && parent.words().stream().anyMatch(word -> POSSIBLE.contains(word.lower()));
        return possible
                || (clause.kind() == Clause.Kind.INFINITIVE && lemmas.stream().anyMatch(HESITATING::contains));
    }
}

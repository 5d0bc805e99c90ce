package newswatch.analysis.stance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import newswatch.analysis.clause.Clause;
import newswatch.analysis.clause.Phrase;
import newswatch.analysis.clause.VerbGroup;
import newswatch.analysis.clause.Word;
import newswatch.analysis.stance.Stance.Polarity;

/** "ist gegen den Umzug", "sind nicht für eine Steuer": a side is all that the clause says of its subject. */
final class SideRule implements Rule {

    private static final double CONFIDENCE = 0.8;
    private static final Map<String, Polarity> SIDES = Map.of("für", Polarity.SUPPORT, "gegen", Polarity.OPPOSE);

    private static final Set<String> DEGREES = Set.of(
            "absolut",
            "deutlich",
            "eindeutig",
            "einhellig",
            "einstimmig",
            "entschieden",
            "generell",
            "geschlossen",
            "grundsätzlich",
            "kategorisch",
            "klar",
            "mehrheitlich",
            "prinzipiell",
            "strikt",
            "vehement");

    @Override
    public List<Candidate> read(Scene scene) {
        Optional<Word> verb = scene.verbs()
                .filter(group -> group.lemmas().contains("sein") && !group.passive())
                .flatMap(VerbGroup::finite);
        List<Phrase> others = scene.phrases().stream()
                .filter(phrase -> !scene.isSubject(phrase) && !phrase.isTime())
                .toList();
        if (verb.isEmpty()
                || others.isEmpty()
                || !SIDES.containsKey(others.get(0).preposition())) {
            return List.of();
        }
        Phrase side = others.get(0);
        if (!isAlone(scene, others) || isAttribute(scene, side)) {
            return List.of();
        }
        Optional<Target> target = new Targets(scene).of(side);
        List<Word> cue = List.of(verb.get(), before(scene, side));
        return target.stream()
                .flatMap(about -> scene.actors().stream()
                        .map(actor -> new Candidate(actor, about, polarity(scene, side), cue, CONFIDENCE, "seite")))
                .toList();
    }

    /** "der Geschäftsführer für den Bezirk war": the phrase belongs to the noun before it. */
    private static boolean isAttribute(Scene scene, Phrase side) {
        return scene.clause().kind() == Clause.Kind.RELATIVE
                && scene.phrases().stream().anyMatch(phrase -> !phrase.isPronoun() && phrase.end() == side.start() - 1);
    }

    /** Nothing else is told: no predicate, and behind it no other phrase but what hangs on the one before. */
    private static boolean isAlone(Scene scene, List<Phrase> phrases) {
        int end = phrases.get(0).end();
        for (Phrase next : phrases.subList(1, phrases.size())) {
            if (next.isFree() || next.start() != end + 1) {
                return false;
            }
            end = next.end();
        }
        return closes(scene, end) && predicates(scene).findAny().isEmpty();
    }

    /** Whether nothing but verbs follows. */
    private static boolean closes(Scene scene, int end) {
        return scene.clause().words().stream()
                .filter(word -> word.index() >= end && word.token().isWord())
                .allMatch(word ->
                        word.verbs().contains("sein") || word.participles().contains("sein"));
    }

    /**
     * "für Kritik offen", "für den Bau zuständig": what stands behind the verb outside of all phrases and can be
     * inflected.
     */
    private static Stream<Word> predicates(Scene scene) {
        return scene.clause().words().stream()
                .filter(word -> word.isAdjective() && !word.isHedge() && !DEGREES.contains(word.lower()))
                .filter(word -> scene.phrases().stream()
                        .noneMatch(phrase -> phrase.words().contains(word)));
    }

    /** The preposition. */
    private static Word before(Scene scene, Phrase side) {
        return scene.clause().words().stream()
                .filter(word -> word.index() < side.start() && word.lower().equals(side.preposition()))
                .reduce((first, second) -> second)
                .orElse(side.head());
    }

    private static Polarity polarity(Scene scene, Phrase side) {
        boolean support = SIDES.get(side.preposition()) == Polarity.SUPPORT;
        return support != (scene.isNegated() || side.isDenied()) ? Polarity.SUPPORT : Polarity.OPPOSE;
    }
}

package newswatch.analysis.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newswatch.analysis.clause.Actor;
import newswatch.analysis.clause.Clause;
import newswatch.analysis.clause.Phrase;
import newswatch.analysis.clause.VerbGroup;
import newswatch.analysis.stance.Stance.Polarity;

/** "Was wir brauchen, ist Ruhe und nicht ein neuer Streit": the verb stands before the clause that tells what. */
final class CleftRule implements Rule {

    private static final double CONFIDENCE = 0.72;
    private static final Set<String> WANTING = Set.of("brauchen", "benötigen", "wollen", "möchten");

    @Override
    public List<Candidate> read(Scene scene) {
        Optional<VerbGroup> verbs = scene.verbs();
        Optional<Clause> told = scene.next(Clause.Kind.MAIN).filter(clause -> clause.verbs()
                .filter(group -> group.lemmas().contains("sein"))
                .isPresent());
        if (!scene.clause().introducer().equals("was") || verbs.isEmpty() || told.isEmpty() || scene.isNegated()) {
            return List.of();
        }
        Optional<Polarity> polarity = polarity(scene, verbs.get());
        List<Candidate> found = new ArrayList<>();
        for (Phrase phrase : told.get().phrases()) {
            if (polarity.isPresent() && phrase.isFree() && !phrase.isPronoun()) {
                Polarity stand = isDenied(told.get(), phrase) ? Polarity.REJECT : polarity.get();
                Target target = Target.of(phrase.core());
                for (Actor actor : scene.people()) {
                    found.add(new Candidate(actor, target, stand, verbs.get().cue(), CONFIDENCE, "spaltsatz"));
                }
            }
        }
        return found;
    }

    private static Optional<Polarity> polarity(Scene scene, VerbGroup verbs) {
        if (verbs.lemmas().stream().anyMatch(WANTING::contains)) {
            return Optional.of(Polarity.DEMAND);
        }
        return verbs.lemmas().stream()
                .flatMap(lemma -> scene.lexicon().verbs(lemma).stream())
                .filter(frame -> frame.needs().isEmpty() && frame.targets().contains("acc"))
                .findFirst()
                .flatMap(Frame::polarity);
    }

    /** "und nicht eine Änderung", "keine Änderung". */
    private static boolean isDenied(Clause clause, Phrase phrase) {
        return phrase.isDenied()
                || clause.words().stream().anyMatch(word -> word.index() == phrase.start() - 1 && word.isNegation());
    }
}

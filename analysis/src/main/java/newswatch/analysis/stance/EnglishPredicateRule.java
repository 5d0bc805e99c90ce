package newswatch.analysis.stance;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import newswatch.analysis.english.EnglishClause;
import newswatch.analysis.english.EnglishClause.Attached;
import newswatch.analysis.english.Figure;

/** "is against the merger", "is critical of the plan", "are concerned about the law". */
final class EnglishPredicateRule implements EnglishRule {

    private static final Set<String> LINKING = Set.of("be", "is", "remain", "become", "seem", "feel", "stay");

    @Override
    public List<Claim> read(EnglishScene scene) {
        EnglishClause clause = scene.clause();
        boolean full = clause.kind() != EnglishClause.Kind.INFINITIVE && clause.kind() != EnglishClause.Kind.GERUND;
        if (!full || !EnglishRule.isAsserted(scene, clause.verbs())) {
            return List.of();
        }
        if (clause.verbs().passive()) {
            return frames(scene, clause.verbs().main().lower());
        }
        if (!LINKING.contains(clause.lemma())) {
            return List.of();
        }
        List<Claim> byAdjective = clause.objects().isEmpty()
                ? List.of()
                : frames(scene, clause.objects().get(0).head().lower());
        return byAdjective.isEmpty()
                ? clause.attached().stream()
                        .findFirst()
                        .filter(attached -> clause.objects().isEmpty())
                        .map(attached -> frames(scene, attached.preposition()))
                        .orElse(List.of())
                : byAdjective;
    }

    private static List<Claim> frames(EnglishScene scene, String word) {
        Set<String> company = scene.company();
        Optional<Frame> frame = scene.lexicon().adjectives(word).stream()
                .filter(each -> company.containsAll(each.needs()))
                .reduce((first, second) -> second.needs().size() > first.needs().size() ? second : first);
        return frame.map(each -> match(scene, each)).orElse(List.of());
    }

    private static List<Claim> match(EnglishScene scene, Frame frame) {
        List<Target> targets = new EnglishTargets(scene).find(frame.targets());
        boolean acts = scene.clause().attached().stream()
                .map(Attached::preposition)
                .noneMatch(name -> name.equals("by") && !frame.targets().contains("by"));
        List<Figure> actors = acts ? scene.actors() : List.of();
        boolean negated = scene.clause().verbs().negated();
        return targets.stream()
                .flatMap(target -> actors.stream()
                        .flatMap(actor ->
                                EnglishRule.claim(
                                        frame,
                                        actor,
                                        target,
                                        negated,
                                        scene.clause().verbs().main().span())
                                        .stream()))
                .toList();
    }
}

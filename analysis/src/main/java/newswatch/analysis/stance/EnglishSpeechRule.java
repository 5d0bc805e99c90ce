package newswatch.analysis.stance;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newswatch.analysis.english.EnglishClause;
import newswatch.analysis.english.EnglishWord;
import newswatch.analysis.english.Figure;
import newswatch.analysis.english.Piece.NounGroup;
import newswatch.analysis.english.Piece.VerbGroup;
import newswatch.analysis.quote.Quote.Form;
import newswatch.analysis.stance.Stance.Polarity;

/** What a speaker wants and how a speaker judges: "must be closed", "we need a hospital", "is a disaster". */
final class EnglishSpeechRule implements EnglishRule {

    private static final Set<String> OBLIGING = Set.of("must", "should", "ought");
    private static final Set<String> WILLING = Set.of("will", "would");
    private static final Set<String> LINKING = Set.of("be", "remain", "become", "seem", "represent");

    @Override
    public List<Claim> read(EnglishScene scene) {
        Optional<Figure> speaker = scene.speaker();
        EnglishClause clause = scene.clause();
        boolean full = clause.kind() == EnglishClause.Kind.MAIN || clause.kind() == EnglishClause.Kind.CONTENT;
        if (speaker.isEmpty() || !full) {
            return List.of();
        }
        return demand(scene, speaker.get())
                .or(() -> need(scene, speaker.get()))
                .or(() -> refuse(scene, speaker.get()))
                .or(() -> judge(scene, speaker.get()))
                .stream()
                .toList();
    }

    private static Optional<Claim> demand(EnglishScene scene, Figure speaker) {
        VerbGroup verbs = scene.clause().verbs();
        boolean obliges = OBLIGING.contains(verbs.modal()) && !isGuess(scene);
        Polarity stand = isDenied(scene) ? Polarity.REJECT : Polarity.DEMAND;
        return Optional.of(new EnglishTargets(scene))
                .filter(targets -> obliges)
                .flatMap(EnglishTargets::whole)
                .map(target -> EnglishRule.plain(speaker, target, stand, verbs.span(), "modal"));
    }

    /** "must have been asleep", and what sources say of others. */
    private static boolean isGuess(EnglishScene scene) {
        boolean perfect = scene.clause().verbs().words().stream()
                .anyMatch(word -> word.lower().equals("have"));
        return perfect
                || scene.quote().filter(quote -> quote.form() == Form.REPORTED).isPresent();
    }

    /** "should not be built", "Nobody needs". */
    private static boolean isDenied(EnglishScene scene) {
        return scene.clause().verbs().negated()
                || scene.clause().subjects().stream().anyMatch(NounGroup::isDenied);
    }

    private static Optional<Claim> need(EnglishScene scene, Figure speaker) {
        VerbGroup verbs = scene.clause().verbs();
        boolean needs = verbs.lemma().equals("need") && !verbs.passive() && !HEDGES.contains(verbs.modal());
        Polarity stand = isDenied(scene) ? Polarity.REJECT : Polarity.DEMAND;
        return new EnglishTargets(scene)
                .find(List.of("to", "obj")).stream()
                        .filter(target -> needs)
                        .findFirst()
                        .map(target -> EnglishRule.plain(speaker, target, stand, verbs.span(), "need"));
    }

    /** "said it would not sell the brand": what speakers say that they will not do. */
    private static Optional<Claim> refuse(EnglishScene scene, Figure speaker) {
        EnglishClause clause = scene.clause();
        VerbGroup verbs = clause.verbs();
        boolean own = scene.actors().stream().anyMatch(actor -> actor.name().equals(speaker.name()));
        boolean refuses = own
                && verbs.negated()
                && !verbs.passive()
                && WILLING.contains(verbs.modal())
                && !EnglishVerbRule.EVASIVE.contains(verbs.lemma())
                && EnglishVerbRule.frame(scene).isEmpty();
        return refuses
                ? Optional.of(EnglishRule.plain(
                        speaker, new EnglishTargets(scene).doing(clause), Polarity.REJECT, verbs.span(), "refusal"))
                : Optional.empty();
    }

    /** "This law is a disaster", "It is wrong to close the school". */
    private static Optional<Claim> judge(EnglishScene scene, Figure speaker) {
        EnglishClause clause = scene.clause();
        if (clause.verbs().passive()) {
            return judgeByParticiple(scene, speaker);
        }
        boolean links = LINKING.contains(clause.lemma())
                && !clause.objects().isEmpty()
                && !HEDGES.contains(clause.verbs().modal());
        if (!links) {
            return Optional.empty();
        }
        NounGroup predicate = clause.objects().get(0);
        return verdict(scene, predicate).flatMap(frame -> judged(scene)
                .flatMap(target -> EnglishRule.claim(
                        frame, speaker, target, clause.verbs().negated() != predicate.isDenied(), predicate.span())));
    }

    /** "The demands are justified", "The plan is flawed". */
    private static Optional<Claim> judgeByParticiple(EnglishScene scene, Figure speaker) {
        EnglishClause clause = scene.clause();
        boolean plain = scene.attached("by").isEmpty()
                && !HEDGES.contains(clause.verbs().modal());
        return scene.lexicon().of("e", clause.verbs().main().lower()).stream()
                .filter(frame -> plain && frame.needs().isEmpty())
                .findFirst()
                .flatMap(frame -> judged(scene)
                        .flatMap(target -> EnglishRule.claim(
                                frame,
                                speaker,
                                target,
                                clause.verbs().negated(),
                                clause.verbs().main().span())));
    }

    private static Optional<Target> judged(EnglishScene scene) {
        EnglishTargets targets = new EnglishTargets(scene);
        List<NounGroup> subjects = scene.clause().subjects();
        boolean placeholder =
                subjects.isEmpty() || subjects.get(0).head().lower().equals("it");
        Optional<Target> clausal = placeholder ? targets.infinitive() : Optional.empty();
        return clausal.isPresent() || subjects.isEmpty() ? clausal : Optional.of(targets.of(subjects.get(0), Set.of()));
    }

    private static Optional<Frame> verdict(EnglishScene scene, NounGroup predicate) {
        Set<String> words = new HashSet<>(scene.company());
        predicate.words().forEach(word -> words.add(word.lower()));
        return predicate.words().stream()
                .map(EnglishWord::lower)
                .flatMap(word -> scene.lexicon().of("e", word).stream())
                .filter(frame -> words.containsAll(frame.needs()))
                .findFirst()
                .or(() -> scene.lexicon().of("e", lastWord(scene)).stream()
                        .filter(frame -> !frame.needs().isEmpty() && words.containsAll(frame.needs()))
                        .findFirst());
    }

    /** "a step in the right direction": the last noun of the predicate. */
    private static String lastWord(EnglishScene scene) {
        return scene.clause().attached().stream()
                .flatMap(attached -> attached.groups().stream())
                .map(group -> group.head().lower())
                .reduce((first, second) -> second)
                .orElse("");
    }
}

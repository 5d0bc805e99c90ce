package newswatch.analysis.stance;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import newswatch.analysis.english.EnglishClause;
import newswatch.analysis.english.EnglishWord;
import newswatch.analysis.english.Figure;
import newswatch.analysis.english.Piece;
import newswatch.analysis.english.Piece.NounGroup;

/** "called the law unconstitutional", "described the verdict as a scandal". */
final class EnglishJudgingRule implements EnglishRule {

    @Override
    public List<Claim> read(EnglishScene scene) {
        EnglishClause clause = scene.clause();
        boolean judges = !scene.lexicon().judging(clause.lemma()).isEmpty()
                && (!clause.objects().isEmpty() || clause.verbs().passive())
                && EnglishRule.isAsserted(scene, clause.verbs());
        if (!judges) {
            return List.of();
        }
        List<Figure> actors = clause.verbs().passive() ? scene.behind(Set.of("by")) : scene.actors();
        List<NounGroup> judged = clause.verbs().passive() ? clause.subjects() : clause.objects();
        Optional<Verdict> verdict = verdict(scene);
        if (verdict.isEmpty() || judged.isEmpty()) {
            return List.of();
        }
        Target target = new EnglishTargets(scene).of(judged.get(0), Set.of("as"));
        return actors.stream()
                .flatMap(actor -> EnglishRule.claim(
                        verdict.get().frame,
                        actor,
                        target,
                        clause.verbs().negated(),
                        verdict.get().word.span())
                        .stream())
                .toList();
    }

    private record Verdict(Frame frame, EnglishWord word) {}

    /** Behind "as", or right behind the object. */
    private static Optional<Verdict> verdict(EnglishScene scene) {
        Optional<NounGroup> as = scene.attached("as")
                .flatMap(attached -> attached.groups().stream().findFirst());
        if (as.isPresent()) {
            return verdict(scene.lexicon(), as.get());
        }
        int behind = scene.clause().objects().isEmpty()
                ? scene.clause().place() + 1
                : scene.clause()
                                .objects()
                                .get(scene.clause().objects().size() - 1)
                                .place()
                        + 1;
        List<Piece> pieces = scene.pieces();
        while (behind < pieces.size()
                && pieces.get(behind) instanceof Piece.Mark mark
                && mark.kind() == Piece.Kind.ADVERB) {
            behind++;
        }
        return behind < pieces.size() && pieces.get(behind) instanceof NounGroup group
                ? verdict(scene.lexicon(), group)
                : Optional.empty();
    }

    private static Optional<Verdict> verdict(Lexicon lexicon, NounGroup group) {
        return group.words().stream()
                .flatMap(word -> lexicon.of("e", word.lower()).stream()
                        .filter(frame -> frame.needs().isEmpty())
                        .map(frame -> new Verdict(frame, word)))
                .findFirst();
    }
}

package newswatch.analysis.stance;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newswatch.analysis.english.EnglishClause;
import newswatch.analysis.english.EnglishClause.Kind;
import newswatch.analysis.english.Figure;
import newswatch.analysis.english.Piece.NounGroup;
import newswatch.analysis.stance.Stance.Polarity;
import newswatch.analysis.text.Span;

/** "backs the plan", "was rejected by the council", "refused to sign", "drew criticism from teachers". */
final class EnglishVerbRule implements EnglishRule {

    private static final Set<String> SOURCES = Set.of("from", "by", "of", "among");
    private static final Set<String> DENYING = Set.of("deny", "dispute", "refute");
    /** What people decline to do for reporters. */
    static final Set<String> EVASIVE = Set.of(
            "comment",
            "say",
            "elaborate",
            "answer",
            "speculate",
            "discuss",
            "name",
            "identify",
            "disclose",
            "confirm",
            "speak",
            "talk",
            "reveal",
            "specify",
            "respond",
            "be",
            "have",
            "give",
            "go",
            "know",
            "see",
            "hesitate");

    private static final Set<String> REFUSING = Set.of("refuse", "decline");

    @Override
    public List<Claim> read(EnglishScene scene) {
        return frame(scene).map(frame -> match(scene, frame)).orElse(List.of());
    }

    /** The frame that asks for most; the first of equals. */
    static Optional<Frame> frame(EnglishScene scene) {
        List<Frame> frames = scene.lexicon().verbs(scene.clause().lemma());
        if (frames.isEmpty()) {
            return Optional.empty();
        }
        Set<String> company = scene.company();
        return frames.stream()
                .filter(frame -> company.containsAll(frame.needs()))
                .max(Comparator.comparingInt((Frame frame) -> frame.needs().size())
                        .thenComparing(Comparator.comparingInt(frames::indexOf).reversed()));
    }

    private static List<Claim> match(EnglishScene scene, Frame frame) {
        EnglishClause clause = scene.clause();
        Optional<Boolean> negated = negated(scene);
        if (negated.isEmpty()
                || yields(scene, frame)
                || judges(scene, frame)
                || disclaims(scene, frame)
                || evades(scene, frame)) {
            return List.of();
        }
        boolean denied = clause.objects().stream().anyMatch(NounGroup::isDenied);
        List<Figure> actors = actors(scene, frame);
        if (actors.isEmpty()) {
            return List.of();
        }
        Span cue = clause.verbs().main().span();
        return targets(scene, frame).stream()
                .flatMap(target -> actors.stream()
                        .filter(actor ->
                                target.span().filter(actor.span()::equals).isEmpty())
                        .flatMap(actor -> (forbids(scene, frame, target) && !negated.get()
                                        ? Optional.of(EnglishRule.claim(frame, actor, target, Polarity.REJECT, cue))
                                        : EnglishRule.claim(frame, actor, target, negated.get() != denied, cue))
                                .stream()))
                .toList();
    }

    /** "urged the council not to close the shelter": what is demanded is that it be not done. */
    private static boolean forbids(EnglishScene scene, Frame frame, Target target) {
        return frame.polarity(false).filter(stand -> stand == Polarity.DEMAND).isPresent()
                && scene.child(Kind.INFINITIVE)
                        .filter(inner -> inner.verbs().negated())
                        .isPresent()
                && new EnglishTargets(scene).infinitive().filter(target::equals).isPresent();
    }

    /** "called it a disaster for the region": the preposition hangs on the judgement. */
    private static boolean judges(EnglishScene scene, Frame frame) {
        boolean behind = !frame.needs().isEmpty() && frame.needs().containsAll(frame.targets());
        return behind
                && !scene.clause().objects().isEmpty()
                && !scene.lexicon().judging(frame.head()).isEmpty();
    }

    /** "denied that it opposes the dam", "denied supporting": whoever denies a stand takes none. */
    private static boolean disclaims(EnglishScene scene, Frame frame) {
        return DENYING.contains(frame.head())
                && scene.unit().clauses().stream()
                        .filter(other -> other.parent() == scene.clause().place())
                        .filter(other -> other.kind() == Kind.CONTENT || other.kind() == Kind.GERUND)
                        .anyMatch(other -> frame(scene.of(other))
                                .filter(found -> found.polarity().isPresent())
                                .isPresent());
    }

    /** "declined to comment". */
    private static boolean evades(EnglishScene scene, Frame frame) {
        return REFUSING.contains(frame.head())
                && scene.child(Kind.INFINITIVE)
                        .filter(inner -> EVASIVE.contains(inner.lemma()))
                        .isPresent();
    }

    /** Whether the clause is denied; empty if it says nothing outright. */
    private static Optional<Boolean> negated(EnglishScene scene) {
        EnglishClause clause = scene.clause();
        boolean own = clause.verbs().negated();
        if (clause.kind() == Kind.MAIN || clause.kind() == Kind.CONTENT || clause.kind() == Kind.RELATIVE) {
            return EnglishRule.isAsserted(scene, clause.verbs()) ? Optional.of(own) : Optional.empty();
        }
        if (clause.kind() == Kind.REDUCED) {
            return Optional.of(own);
        }
        if (clause.kind() == Kind.GERUND) {
            return clause.actors().isEmpty() ? Optional.empty() : Optional.of(own);
        }
        return scene.at(clause.parent())
                .filter(parent -> !scene.lexicon().of("c", parent.lemma()).isEmpty())
                .filter(parent -> !parent.verbs().passive() && !parent.hypothetical())
                .filter(parent -> EnglishRule.isAsserted(scene, parent.verbs()))
                .map(parent -> own != (parent.verbs().negated() != REFUSING.contains(parent.lemma())));
    }

    /** "refuses to support the treaty": the infinitive, not this verb, takes the stand. */
    private static boolean yields(EnglishScene scene, Frame frame) {
        boolean commits = !scene.lexicon().of("c", frame.head()).isEmpty()
                && frame.targets().contains("to");
        return commits
                && scene.clause().objects().isEmpty()
                && scene.child(Kind.INFINITIVE)
                        .map(scene::of)
                        .filter(inner -> frame(inner)
                                .filter(found -> found.polarity().isPresent())
                                .filter(found -> !targets(inner, found).isEmpty())
                                .isPresent())
                        .isPresent();
    }

    private static List<Figure> actors(EnglishScene scene, Frame frame) {
        if (frame.actor().equals("obj")) {
            return scene.clause().verbs().passive()
                    ? scene.figures(scene.clause().subjects())
                    : scene.figures(scene.clause().objects());
        }
        if (frame.actor().equals("from")) {
            return scene.behind(SOURCES);
        }
        return scene.clause().verbs().passive() ? scene.behind(Set.of("by")) : scene.actors();
    }

    /** "was called for by residents": the preposition of the frame has nothing behind it. */
    private static boolean isStranded(EnglishScene scene, Frame frame) {
        return scene.clause().attached().stream()
                .filter(attached -> attached.groups().isEmpty())
                .filter(attached -> scene.at(attached.place() + 1).isEmpty())
                .anyMatch(attached -> frame.targets().contains(attached.preposition()));
    }

    private static List<Target> targets(EnglishScene scene, Frame frame) {
        EnglishTargets targets = new EnglishTargets(scene);
        boolean turned =
                scene.clause().verbs().passive() && (frame.targets().contains("obj") || isStranded(scene, frame));
        if (turned) {
            return targets.find(List.of("subj"));
        }
        boolean needsObject = frame.targets().get(0).equals("to")
                && !scene.lexicon().of("c", frame.head()).isEmpty();
        List<String> places = needsObject && scene.child(Kind.INFINITIVE).isEmpty()
                ? frame.targets().stream()
                        .filter(place ->
                                !place.equals("to") || scene.attached("to").isPresent())
                        .toList()
                : frame.targets();
        return targets.find(places);
    }
}

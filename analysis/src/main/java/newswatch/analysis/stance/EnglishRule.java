package newswatch.analysis.stance;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import newswatch.analysis.english.Figure;
import newswatch.analysis.english.Piece.VerbGroup;
import newswatch.analysis.stance.Stance.Polarity;
import newswatch.analysis.text.Span;

/** Reads stances off one English clause. Stateless. */
interface EnglishRule {

    /** Modal verbs that leave open whether it is so. */
    Set<String> HEDGES = Set.of("may", "might", "could", "can", "should", "must", "ought", "shall");

    /** Statements of these come from little evidence. */
    double WEAKER = 0.1;

    /** What the clause says, by this rule. */
    List<Claim> read(EnglishScene scene);

    /** Whether a verb group says what is so: not "might support", but "cannot support". */
    static boolean isAsserted(EnglishScene scene, VerbGroup verbs) {
        boolean unable = verbs.negated()
                && (verbs.modal().startsWith("can") || verbs.modal().equals("could"));
        boolean would = verbs.modal().equals("would")
                && !verbs.negated()
                && scene.quote().isEmpty();
        return unable || (!HEDGES.contains(verbs.modal()) && !verbs.modal().equals("cannot") && !would);
    }

    /** A frame's claim on one actor and target; empty if the frame says nothing here. */
    static Optional<Claim> claim(Frame frame, Figure actor, Target target, boolean negated, Span cue) {
        return frame.polarity(negated).map(stand -> claim(frame, actor, target, stand, cue));
    }

    /** A claim of a frame, whatever the frame itself says of polarity. */
    static Claim claim(Frame frame, Figure actor, Target target, Polarity stand, Span cue) {
        double shared = actor.isShared() ? WEAKER / 2 : 0;
        return claim(actor, target, stand, cue, frame.confidence() - shared, frame.head());
    }

    private static Claim claim(Figure actor, Target target, Polarity stand, Span cue, double confidence, String word) {
        return new Claim(
                new Party(actor.id(), actor.name()),
                actor.isShared() ? Optional.empty() : Optional.of(actor.span()),
                target,
                stand,
                List.of(cue),
                confidence,
                stand.name() + ".en-" + word + ".v1");
    }

    /** A claim that hangs on no frame. */
    static Claim plain(Figure actor, Target target, Polarity stand, Span cue, String word) {
        return claim(actor, target, stand, cue, 0.72, word);
    }
}

package newswatch.analysis.stance;

import java.util.List;
import java.util.Optional;
import newswatch.analysis.stance.Stance.Polarity;

/**
 * A line of the lexicon: a word, what must stand beside it, and who stands where if it is used.
 *
 * @param head base form
 * @param needs words that must stand in the same clause, lower case
 * @param targets where the matter may stand, the first found wins
 * @param polarity empty for words that only carry another
 * @param negated what a negation makes of it; empty if nothing
 * @param confidence 0 to 1
 * @param actor who takes the stand: "dat" the dative, "obj" the object, "from" who stands behind such a preposition,
 *     "thing" the subject, whatever it is; empty for a subject that can act
 */
record Frame(
        String head,
        List<String> needs,
        List<String> targets,
        Optional<Polarity> polarity,
        Optional<Polarity> negated,
        double confidence,
        String actor) {

    Frame {
        needs = List.copyOf(needs);
        targets = List.copyOf(targets);
    }

    /** Whether the dative, not the subject, takes the stand. */
    boolean dativeActor() {
        return actor.equals("dat");
    }

    /** Whether only those who can act can be its subject. */
    boolean personal() {
        return !actor.equals("thing");
    }

    /** What it says, negated or not; empty if nothing. "nichts halten von" holds its negation already. */
    Optional<Polarity> polarity(boolean isNegated) {
        return isNegated && needs.stream().noneMatch(Frame::denies) ? negated : polarity;
    }

    /** What is left of a support that is taken back or hardly there: opposition; empty if it says no support. */
    Optional<Polarity> supportDenied() {
        return polarity.filter(stand -> stand == Polarity.SUPPORT).map(stand -> Polarity.OPPOSE);
    }

    private static boolean denies(String need) {
        return need.equals("nicht") || need.equals("nichts") || need.equals("nein") || need.startsWith("kein");
    }
}

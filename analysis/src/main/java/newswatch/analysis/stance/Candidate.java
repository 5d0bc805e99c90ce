package newswatch.analysis.stance;

import java.util.List;
import java.util.Locale;
import newswatch.analysis.clause.Actor;
import newswatch.analysis.clause.Word;
import newswatch.analysis.stance.Stance.Polarity;

/**
 * A stance as a rule sees it, not yet attributed.
 *
 * @param cue the words that express it
 * @param rule kind of rule, or the word of the lexicon that it hangs on
 */
record Candidate(Actor actor, Target target, Polarity polarity, List<Word> cue, double confidence, String rule) {

    Candidate {
        cue = List.copyOf(cue);
    }

    Candidate about(Target other) {
        return new Candidate(actor, other, polarity, cue, confidence, rule);
    }

    Candidate towards(Polarity other) {
        return new Candidate(actor, target, other, cue, confidence, rule);
    }

    /** {@code reject.ablehnen.v1}. */
    String ruleId() {
        return polarity.name().toLowerCase(Locale.ROOT) + "." + rule + ".v1";
    }
}

package newswatch.analysis.stance;

import java.util.List;
import java.util.Optional;
import newswatch.analysis.stance.Stance.Polarity;
import newswatch.analysis.text.Span;

/**
 * What a rule says, whatever the language, not yet attributed.
 *
 * @param actorSpan where the actor is named; empty if an earlier clause does
 * @param cue the words that express it
 * @param ruleId id and version of the rule
 */
record Claim(
        Party actor,
        Optional<Span> actorSpan,
        Target target,
        Polarity polarity,
        List<Span> cue,
        double confidence,
        String ruleId) {

    Claim {
        cue = cue.stream().sorted().distinct().toList();
    }
}

package newswatch.analysis.stance;

import java.util.List;
import java.util.Optional;
import newswatch.analysis.text.CodePoints;
import newswatch.analysis.text.Span;

/**
 * Someone stands somewhere.
 *
 * @param target what it is about, as a short noun phrase
 * @param reportedBy who reports it, where not the article itself
 * @param evidence the sentence that proves it
 * @param actorSpan where the actor is named; empty for an actor resolved from an earlier sentence
 * @param cueSpans the words that express the stance
 * @param confidence 0 to 1
 * @param rule id and version of the rule that found it, {@code reject.ablehnen.v1}
 */
public record Stance(
        Party actor,
        String target,
        Optional<Issue> issue,
        Polarity polarity,
        Attribution attribution,
        Optional<Party> reportedBy,
        Span evidence,
        Optional<Span> actorSpan,
        List<Span> cueSpans,
        Optional<Span> targetSpan,
        double confidence,
        String rule) {

    public Stance {
        cueSpans = List.copyOf(cueSpans);
    }

    /** The same statement, about this issue. */
    public Stance about(Issue known) {
        return new Stance(
                actor,
                target,
                Optional.of(known),
                polarity,
                attribution,
                reportedBy,
                evidence,
                actorSpan,
                cueSpans,
                targetSpan,
                confidence,
                rule);
    }

    /** The same statement with its places counted in code points. */
    public Stance in(CodePoints points) {
        return new Stance(
                actor,
                target,
                issue,
                polarity,
                attribution,
                reportedBy,
                points.of(evidence),
                actorSpan.map(points::of),
                cueSpans.stream().map(points::of).toList(),
                targetSpan.map(points::of),
                confidence,
                rule);
    }

    /**
     * A question that actors stand for or against.
     *
     * @param reversed whether the target is its end or its opposite, so that who is for the target is against the issue
     */
    public record Issue(String id, String label, boolean reversed) {}

    /** For or against. */
    public enum Polarity {
        SUPPORT,
        OPPOSE,
        DEMAND,
        REJECT,
        NEUTRAL
    }

    /** How the statement reaches the reader. */
    public enum Attribution {
        DIRECT,
        INDIRECT,
        REPORTED,
        NARRATED
    }
}

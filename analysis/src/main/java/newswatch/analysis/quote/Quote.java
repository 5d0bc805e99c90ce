package newswatch.analysis.quote;

import java.util.Optional;
import newswatch.analysis.stance.Party;
import newswatch.analysis.text.CodePoints;
import newswatch.analysis.text.Span;

/**
 * A quotation.
 *
 * @param span what was said, quotation marks included
 * @param speaker who said it
 * @param speakerSpan where the speaker is named
 * @param cue what introduces it
 * @param confidence 0 to 1
 */
public record Quote(
        Span span,
        Form form,
        Optional<Party> speaker,
        Optional<Span> speakerSpan,
        Optional<Span> cue,
        double confidence) {

    /** The same quote with its places counted in code points. */
    public Quote in(CodePoints points) {
        return new Quote(points.of(span), form, speaker, speakerSpan.map(points::of), cue.map(points::of), confidence);
    }

    /** In quotation marks, as indirect speech, or merely reported. */
    public enum Form {
        DIRECT,
        INDIRECT,
        REPORTED
    }
}

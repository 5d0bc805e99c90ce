package newswatch.analysis.stance;

import java.util.Locale;
import java.util.Optional;
import newswatch.analysis.quote.Quote;
import newswatch.analysis.stance.Stance.Attribution;
import newswatch.analysis.text.Span;

/**
 * Where a claim stands: makes it a statement with its attribution.
 *
 * @param sentence the sentence that proves it
 * @param quote the quotation that it lies in
 * @param marked whether it stands inside of quotation marks
 */
record Evidence(Span sentence, Optional<Quote> quote, boolean marked) {

    private static final double LEAST = 0.3;
    private static final double MOST = 0.97;

    /** What somebody else says of the actor is reported, and the speaker is the reporter. */
    Stance stance(Claim claim) {
        Optional<Party> speaker = quote.flatMap(Quote::speaker);
        boolean own =
                speaker.isEmpty() || speaker.get().name().equals(claim.actor().name());
        return new Stance(
                claim.actor(),
                claim.target().text(),
                Optional.empty(),
                claim.polarity(),
                own ? attribution(speaker.isPresent()) : Attribution.REPORTED,
                own ? Optional.empty() : speaker,
                sentence,
                claim.actorSpan(),
                claim.cue(),
                claim.target().span(),
                Math.max(LEAST, Math.min(MOST, claim.confidence())),
                claim.ruleId().toLowerCase(Locale.ROOT));
    }

    private Attribution attribution(boolean spoken) {
        if (!spoken) {
            return Attribution.NARRATED;
        }
        return marked ? Attribution.DIRECT : Attribution.INDIRECT;
    }
}

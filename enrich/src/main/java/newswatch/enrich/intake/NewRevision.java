package newswatch.enrich.intake;

import java.util.Optional;
import newswatch.contract.AnalyzedArticle;
import newswatch.contract.RawArticle;

/**
 * An article that has not been seen before with this content.
 *
 * @param number 1 for the first version seen
 * @param fingerprint see {@link Revision}
 * @param deskLanguage language of the desk that has the earlier revisions, if there are any
 */
public record NewRevision(RawArticle article, int number, String fingerprint, Optional<String> deskLanguage) {

    /** What is remembered once the analysis has accepted it, in this language. */
    public Revision accepted(AnalyzedArticle analyzed, String language) {
        return new Revision(number, fingerprint, Revision.textFingerprintOf(analyzed), deskLanguage.orElse(language));
    }

    /** What is remembered of a revision that no story desk sees. */
    public Revision withoutDesk(AnalyzedArticle analyzed) {
        return accepted(analyzed, "");
    }
}

package newswatch.enrich.intake;

import newswatch.contract.AnalyzedArticle;

/**
 * An analysed article together with what is to be remembered of it now that it was accepted.
 *
 * @param forDesk whether the story desk may read it; not where its owner reserves the text
 */
public record AcceptedRevision(AnalyzedArticle article, Revision revision, boolean forDesk) {}

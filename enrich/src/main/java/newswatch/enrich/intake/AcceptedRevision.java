package newswatch.enrich.intake;

import newswatch.contract.AnalyzedArticle;

/** An analysed article together with what is to be remembered of it now that it was accepted. */
public record AcceptedRevision(AnalyzedArticle article, Revision revision) {}

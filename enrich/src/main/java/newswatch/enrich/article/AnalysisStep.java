package newswatch.enrich.article;

import java.util.Optional;
import java.util.function.Supplier;
import newswatch.analysis.ArticleAnalyzer;
import newswatch.analysis.ArticleKnowledge;
import newswatch.analysis.Outcome;
import newswatch.analysis.Refusal;
import newswatch.contract.AnalyzedArticle;
import newswatch.contract.ContentKind;
import newswatch.contract.RawArticle;
import newswatch.contract.Reason;
import newswatch.contract.TextUse;
import newswatch.enrich.flow.Checked;
import newswatch.enrich.intake.AcceptedRevision;
import newswatch.enrich.intake.NewRevision;

/** What becomes of one article. For one thread. */
final class AnalysisStep {

    private final Supplier<ArticleAnalyzer> analyzer;
    private final SiteMemories memories;

    AnalysisStep(Supplier<ArticleAnalyzer> analyzer, SiteMemories memories) {
        this.analyzer = analyzer;
        this.memories = memories;
    }

    Checked<AcceptedRevision> analyze(NewRevision version) {
        RawArticle article = version.article();
        if (sizeOf(article) > ArticleAnalyzer.MOST_CONTENT) {
            return refused(article, tooLarge("Title and content"));
        }
        return isReserved(article) ? withoutText(version) : analyzed(version);
    }

    private Checked<AcceptedRevision> analyzed(NewRevision version) {
        RawArticle article = version.article();
        Optional<RawArticle> instead = Walls.labelled(article);
        return instead.isPresent()
                ? analyzed(version, instead.get())
                : knowledgeOf(article)
                        .fold(knowledge -> learned(version, knowledge), refusal -> insteadOfWall(version, refusal));
    }

    /** A page that changed must not count twice in the memory of its host. */
    private Checked<AcceptedRevision> learned(NewRevision version, ArticleKnowledge knowledge) {
        RawArticle article = version.article();
        if (version.number() == 1) {
            memories.learn(article.getArticleId(), article.getUrl(), knowledge.siteFingerprints());
        }
        return checked(version, AnalyzedArticles.of(article, version.number(), knowledge));
    }

    private Checked<AcceptedRevision> insteadOfWall(NewRevision version, Refusal refusal) {
        Optional<RawArticle> instead = refusal.reason() == Refusal.Reason.NOT_AN_ARTICLE
                ? Walls.unlabelled(version.article())
                : Optional.empty();
        return instead.map(article -> analyzed(version, article)).orElseGet(() -> refused(version.article(), refusal));
    }

    private Checked<AcceptedRevision> analyzed(NewRevision version, RawArticle article) {
        return knowledgeOf(article)
                .fold(
                        knowledge -> checked(version, AnalyzedArticles.of(article, version.number(), knowledge)),
                        refusal -> refused(article, refusal));
    }

    private Outcome<ArticleKnowledge> knowledgeOf(RawArticle article) {
        return RawInput.of(article, memories.of(article.getUrl()))
                .fold(analyzer.get()::analyze, refusal -> Outcome.refused(refusal.reason(), refusal.detail()));
    }

    /** Ingest takes the text out where it is reserved; this holds for whoever else writes raw articles too. */
    private static boolean isReserved(RawArticle article) {
        return article.getContentKind() == ContentKind.METADATA
                || article.getRights()
                        .filter(rights -> rights.getTextUse() == TextUse.METADATA_ONLY)
                        .isPresent();
    }

    private static Checked<AcceptedRevision> withoutText(NewRevision version) {
        AnalyzedArticle article = AnalyzedArticles.withoutText(version.article(), version.number());
        if (article.getTitle().isEmpty() && article.getUrl().isEmpty()) {
            return refused(
                    version.article(),
                    new Refusal(Refusal.Reason.NO_TEXT, "Its text is reserved, and it has neither title nor address."));
        }
        return new Checked.Passed<>(new AcceptedRevision(article, version.withoutDesk(article), false));
    }

    private static int sizeOf(RawArticle article) {
        int further = article.getFurtherPages().stream()
                .mapToInt(page -> page.getContent().remaining())
                .sum();
        return article.getContent().remaining()
                + further
                + article.getTitle().orElse("").length();
    }

    private static Checked<AcceptedRevision> checked(NewRevision version, AnalyzedArticle analyzed) {
        if (!RecordSize.fits(analyzed)) {
            return refused(version.article(), tooLarge("Text and annotations"));
        }
        return new Checked.Passed<>(
                new AcceptedRevision(analyzed, version.accepted(analyzed, analyzed.getLanguage()), true));
    }

    private static Refusal tooLarge(String what) {
        return new Refusal(Refusal.Reason.TOO_LARGE, what + " are larger than an article may be.");
    }

    private static Checked<AcceptedRevision> refused(RawArticle article, Refusal refusal) {
        return new Checked.Refused<>(Reason.valueOf(refusal.reason().name()), refusal.detail(), article.getUrl());
    }
}

package newswatch.enrich.article;

import java.util.Optional;
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
import newswatch.enrich.flow.EnrichMetrics;
import newswatch.enrich.intake.AcceptedRevision;
import newswatch.enrich.intake.NewRevision;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/** Analyses articles, or says why they are none. The record's time becomes the time the article was received. */
public final class AnalyzeArticles extends ContextualFixedKeyProcessor<String, NewRevision, Checked<AcceptedRevision>> {

    private final ArticleAnalyzer analyzer;
    private final EnrichMetrics metrics;

    /** All processors share one analyser: it is thread-safe and large. */
    public AnalyzeArticles(ArticleAnalyzer analyzer, EnrichMetrics metrics) {
        this.analyzer = analyzer;
        this.metrics = metrics;
    }

    @Override
    public void process(FixedKeyRecord<String, NewRevision> record) {
        Checked<AcceptedRevision> analyzed = metrics.timed(EnrichMetrics.Part.ANALYZE, () -> analyze(record.value()));
        long received = record.value().article().getIngestedAt().toEpochMilli();
        context().forward(record.withValue(analyzed).withTimestamp(received));
    }

    private Checked<AcceptedRevision> analyze(NewRevision version) {
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
                        .fold(
                                knowledge ->
                                        checked(version, AnalyzedArticles.of(article, version.number(), knowledge)),
                                refusal -> insteadOfWall(version, refusal));
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
        return RawInput.of(article)
                .fold(analyzer::analyze, refusal -> Outcome.refused(refusal.reason(), refusal.detail()));
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
        return new Checked.Passed<>(new AcceptedRevision(article, version.withoutDesk(), false));
    }

    private static int sizeOf(RawArticle article) {
        return article.getContent().remaining() + article.getTitle().orElse("").length();
    }

    private static Checked<AcceptedRevision> checked(NewRevision version, AnalyzedArticle analyzed) {
        if (!RecordSize.fits(analyzed)) {
            return refused(version.article(), tooLarge("Text and annotations"));
        }
        return new Checked.Passed<>(new AcceptedRevision(analyzed, version.in(analyzed.getLanguage()), true));
    }

    private static Refusal tooLarge(String what) {
        return new Refusal(Refusal.Reason.TOO_LARGE, what + " are larger than an article may be.");
    }

    private static Checked<AcceptedRevision> refused(RawArticle article, Refusal refusal) {
        return new Checked.Refused<>(Reason.valueOf(refusal.reason().name()), refusal.detail(), article.getUrl());
    }
}

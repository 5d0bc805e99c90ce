package newswatch.enrich.article;

import newswatch.analysis.ArticleAnalyzer;
import newswatch.analysis.Refusal;
import newswatch.contract.AnalyzedArticle;
import newswatch.contract.RawArticle;
import newswatch.contract.Reason;
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
        return RawInput.of(article)
                .fold(
                        input -> analyzer.analyze(input)
                                .fold(
                                        knowledge -> checked(
                                                version, AnalyzedArticles.of(article, version.number(), knowledge)),
                                        refusal -> refused(article, refusal)),
                        refusal -> refused(article, refusal));
    }

    private static int sizeOf(RawArticle article) {
        return article.getContent().remaining() + article.getTitle().orElse("").length();
    }

    private static Checked<AcceptedRevision> checked(NewRevision version, AnalyzedArticle analyzed) {
        if (!RecordSize.fits(analyzed)) {
            return refused(version.article(), tooLarge("Text and annotations"));
        }
        return new Checked.Passed<>(new AcceptedRevision(analyzed, version.in(analyzed.getLanguage())));
    }

    private static Refusal tooLarge(String what) {
        return new Refusal(Refusal.Reason.TOO_LARGE, what + " are larger than an article may be.");
    }

    private static Checked<AcceptedRevision> refused(RawArticle article, Refusal refusal) {
        return new Checked.Refused<>(Reason.valueOf(refusal.reason().name()), refusal.detail(), article.getUrl());
    }
}

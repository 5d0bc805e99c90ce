package newswatch.enrich.article;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import newswatch.analysis.ArticleKnowledge;
import newswatch.contract.Access;
import newswatch.contract.AnalyzedArticle;
import newswatch.contract.Keyword;
import newswatch.contract.RawArticle;
import newswatch.contract.RemovedText;

/** Puts together what came in and what was found. */
final class AnalyzedArticles {

    /** No news is older; what pages say in error may not even fit the contract's milliseconds. */
    private static final Instant EARLIEST = Instant.parse("1500-01-01T00:00:00Z");

    private AnalyzedArticles() {}

    /** The record for the topic. */
    static AnalyzedArticle of(RawArticle raw, int revision, ArticleKnowledge knowledge) {
        AnalyzedArticle.Builder builder = AnalyzedArticle.newBuilder()
                .setArticleId(raw.getArticleId())
                .setRevision(revision)
                .setUrl(raw.getUrl().orElse(null))
                .setCanonicalUrl(
                        raw.getCanonicalUrl().or(knowledge::canonicalUrl).orElse(null))
                .setExternalId(raw.getExternalId().orElse(null))
                .setOutlet(raw.getOutlet())
                .setFeedId(raw.getFeedId().orElse(null))
                .setChannel(raw.getChannel())
                .setIngestedAt(raw.getIngestedAt())
                .setBackfill(raw.getBackfill())
                .setPublishedAt(knowledge
                        .published()
                        .filter(time -> time.isAfter(EARLIEST))
                        .map(time -> clamp(time, raw.getIngestedAt()))
                        .orElse(null));
        addText(builder, knowledge);
        addAnnotations(builder, knowledge);
        return builder.build();
    }

    /** No source can move time ahead; Avro's times have milliseconds, and so has what is compared. */
    private static Instant clamp(Instant published, Instant ingested) {
        return published.isAfter(ingested) ? ingested : published.truncatedTo(ChronoUnit.MILLIS);
    }

    private static void addText(AnalyzedArticle.Builder builder, ArticleKnowledge knowledge) {
        List<RemovedText> removed = knowledge.removed().stream()
                .map(part -> new RemovedText(part.kind(), part.text()))
                .toList();
        builder.setTitle(knowledge.title())
                .setText(knowledge.text())
                .setTextSha256(knowledge.textSha256())
                .setAuthors(knowledge.authors())
                .setLanguage(knowledge.language().code())
                .setLanguageConfidence(knowledge.language().confidence())
                .setAccess(Access.valueOf(knowledge.access().name()))
                .setRemoved(removed);
    }

    private static void addAnnotations(AnalyzedArticle.Builder builder, ArticleKnowledge knowledge) {
        List<Keyword> keywords = knowledge.keywords().stream()
                .map(keyword -> new Keyword(keyword.term(), keyword.weight()))
                .toList();
        builder.setEntities(Annotations.entities(knowledge))
                .setStances(Annotations.stances(knowledge))
                .setQuotes(Annotations.quotes(knowledge))
                .setKeywords(keywords)
                .setSignature(ByteBuffer.wrap(knowledge.signature().toBytes()))
                .setVersions(knowledge.versions());
    }
}

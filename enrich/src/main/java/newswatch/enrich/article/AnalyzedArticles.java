package newswatch.enrich.article;

import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newswatch.analysis.ArticleAnalyzer;
import newswatch.analysis.ArticleKnowledge;
import newswatch.analysis.story.Signature;
import newswatch.analysis.text.Sha256;
import newswatch.analysis.text.TextAnnotator;
import newswatch.contract.Access;
import newswatch.contract.AnalyzedArticle;
import newswatch.contract.Keyword;
import newswatch.contract.RawArticle;
import newswatch.contract.RemovedText;
import org.jspecify.annotations.Nullable;

/** Puts together what came in and what was found. */
final class AnalyzedArticles {

    /** No news is older; what pages say in error may not even fit the contract's milliseconds. */
    private static final Instant EARLIEST = Instant.parse("1500-01-01T00:00:00Z");

    /** ISO 639-2 for what is in no language that is known. */
    private static final String UNKNOWN_LANGUAGE = "und";

    private AnalyzedArticles() {}

    /** The record for the topic. */
    static AnalyzedArticle of(RawArticle raw, int revision, ArticleKnowledge knowledge) {
        AnalyzedArticle.Builder builder = common(raw, revision)
                .setCanonicalUrl(
                        raw.getCanonicalUrl().or(knowledge::canonicalUrl).orElse(null))
                .setPublishedAt(published(raw, knowledge.published()))
                .setAccess(Walls.stronger(
                        raw.getAccess(), Access.valueOf(knowledge.access().name())));
        addText(builder, knowledge);
        addAnnotations(builder, knowledge);
        return builder.build();
    }

    /**
     * The record of an article whose text may not be used: what the source itself hands out, and nothing found in it.
     */
    static AnalyzedArticle withoutText(RawArticle raw, int revision) {
        String language = raw.getLanguageHint().orElse(UNKNOWN_LANGUAGE);
        Signature nothing = Signature.of("", TextAnnotator.annotate(""), List.of(), language);
        return common(raw, revision)
                .setCanonicalUrl(raw.getCanonicalUrl().orElse(null))
                .setPublishedAt(published(raw, raw.getPublishedAt()))
                .setAccess(raw.getAccess())
                .setTitle(Normalizer.normalize(raw.getTitle().orElse(""), Normalizer.Form.NFC)
                        .strip())
                .setText("")
                .setTextSha256(Sha256.of(""))
                .setAuthors(raw.getAuthors())
                .setLanguage(language)
                .setLanguageConfidence(0)
                .setSignature(ByteBuffer.wrap(nothing.toBytes()))
                .setVersions(Map.of("pipeline", ArticleAnalyzer.VERSION))
                .build();
    }

    private static AnalyzedArticle.Builder common(RawArticle raw, int revision) {
        return AnalyzedArticle.newBuilder()
                .setArticleId(raw.getArticleId())
                .setRevision(revision)
                .setUrl(raw.getUrl().orElse(null))
                .setExternalId(raw.getExternalId().orElse(null))
                .setOutlet(raw.getOutlet())
                .setFeedId(raw.getFeedId().orElse(null))
                .setChannel(raw.getChannel())
                .setIngestedAt(raw.getIngestedAt())
                .setBackfill(raw.getBackfill())
                .setRights(raw.getRights().orElse(null))
                .setMissingPage(raw.getMissingPage().orElse(null));
    }

    private static @Nullable Instant published(RawArticle raw, Optional<Instant> published) {
        return published
                .filter(time -> time.isAfter(EARLIEST))
                .map(time -> clamp(time, raw.getIngestedAt()))
                .orElse(null);
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

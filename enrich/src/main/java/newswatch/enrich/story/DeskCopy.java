package newswatch.enrich.story;

import java.util.List;
import java.util.Map;
import newswatch.analysis.text.AnnotatedText;
import newswatch.analysis.text.TextAnnotator;
import newswatch.contract.AnalyzedArticle;
import newswatch.contract.EntityAnnotation;

/**
 * Makes the copy of an article that goes to the story desk: only what the desk needs, so that the text is not written,
 * kept and read again on the way. Its text is the lead.
 */
public final class DeskCopy {

    private static final int LEAD_SENTENCES = 2;
    private static final int MOST_LEAD = 400;

    private DeskCopy() {}

    /** The copy, without text, mentions, quotes, keywords and what cleaning took out. */
    public static AnalyzedArticle of(AnalyzedArticle article) {
        return AnalyzedArticle.newBuilder()
                .setArticleId(article.getArticleId())
                .setRevision(article.getRevision())
                .setUrl(article.getUrl().orElse(null))
                .setOutlet(article.getOutlet())
                .setChannel(article.getChannel())
                .setTitle(article.getTitle())
                .setText(leadOf(article.getText()))
                .setTextSha256(article.getTextSha256())
                .setAccess(article.getAccess())
                .setRights(article.getRights().orElse(null))
                .setLanguage(article.getLanguage())
                .setLanguageConfidence(article.getLanguageConfidence())
                .setEntities(article.getEntities().stream()
                        .map(DeskCopy::withoutMentions)
                        .toList())
                .setStances(article.getStances())
                .setSignature(article.getSignature())
                .setVersions(pipelineOnly(article.getVersions()))
                .setPublishedAt(article.getPublishedAt().orElse(null))
                .setIngestedAt(article.getIngestedAt())
                .setBackfill(article.getBackfill())
                .build();
    }

    private static EntityAnnotation withoutMentions(EntityAnnotation entity) {
        return new EntityAnnotation(
                entity.getEntityId(),
                entity.getName(),
                entity.getType(),
                entity.getLinkConfidence(),
                List.of(),
                entity.getIsPublic());
    }

    private static Map<String, String> pipelineOnly(Map<String, String> versions) {
        return Map.of("pipeline", versions.getOrDefault("pipeline", ""));
    }

    /** The first sentences, cut where they are long. */
    static String leadOf(String text) {
        String start = cut(text, 2 * MOST_LEAD);
        AnnotatedText annotated = TextAnnotator.annotate(start);
        int last = Math.min(LEAD_SENTENCES, annotated.sentences().size()) - 1;
        String lead = last < 0
                ? start
                : start.substring(0, annotated.sentences().get(last).span().end());
        return shorten(lead.strip().replaceAll("\\s+", " "), MOST_LEAD);
    }

    /** The text, with an ellipsis where it is longer than allowed. */
    static String shorten(String text, int most) {
        return text.length() <= most ? text : cut(text, most - 1).stripTrailing() + "…";
    }

    /** The start of the text, not ending between the halves of a surrogate pair. */
    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}

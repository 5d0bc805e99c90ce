package newswatch.enrich.story;

import java.util.ArrayList;
import java.util.List;
import newswatch.analysis.story.Decision;
import newswatch.contract.AnalyzedArticle;
import newswatch.contract.Relation;
import newswatch.contract.StanceAnnotation;
import newswatch.contract.StanceStatement;
import newswatch.contract.StoryChange;
import newswatch.contract.StoryEvent;
import org.jspecify.annotations.Nullable;

/** Translates decisions of the desk into events, and stances into statements. */
final class Events {

    private Events() {}

    /** What the decision did: the article's own event, and one more if it showed stories to be one. */
    static List<StoryEvent> of(AnalyzedArticle article, Decision decision) {
        StoryEvent own = event(article, decision, changeOf(decision), List.of());
        return decision.merged().isEmpty()
                ? List.of(own)
                : List.of(own, event(article, decision, StoryChange.MERGED, decision.merged()));
    }

    private static StoryEvent event(
            AnalyzedArticle article, Decision decision, StoryChange change, List<String> merged) {
        return StoryEvent.newBuilder()
                .setStoryId(decision.storyId())
                .setChange(change)
                .setLanguage(article.getLanguage())
                .setArticleId(article.getArticleId())
                .setRevision(article.getRevision())
                .setRelation(relationOf(decision))
                .setCopyOf(decision.copyOf().orElse(null))
                .setCopiedShare(shareOf(decision))
                .setFollows(decision.follows().orElse(null))
                .setSimilarity(decision.similarity())
                .setMerged(merged)
                .setReasons(decision.reasons())
                .setOccurredAt(article.getIngestedAt())
                .build();
    }

    private static StoryChange changeOf(Decision decision) {
        return switch (decision.relation()) {
            case NEW -> StoryChange.CREATED;
            case COPY_OF -> StoryChange.COPIED;
            case SAME_EVENT -> StoryChange.JOINED;
            case UPDATE, UNCHANGED -> StoryChange.UPDATED;
        };
    }

    static Relation relationOf(Decision decision) {
        return Relation.valueOf(decision.relation().name());
    }

    /** Whether the article was placed before. */
    static boolean isRevision(Decision decision) {
        return changeOf(decision) == StoryChange.UPDATED;
    }

    static @Nullable Double shareOf(Decision decision) {
        return decision.copiedShare().isPresent() ? decision.copiedShare().getAsDouble() : null;
    }

    /** The article's statements, in text order. */
    static List<StanceStatement> statements(AnalyzedArticle article, String storyId) {
        List<StanceStatement> statements = new ArrayList<>();
        for (StanceAnnotation stance : article.getStances()) {
            statements.add(StanceStatement.newBuilder()
                    .setStatementId(statementId(article, statements.size()))
                    .setArticleId(article.getArticleId())
                    .setRevision(article.getRevision())
                    .setStoryId(storyId)
                    .setLanguage(article.getLanguage())
                    .setOutlet(article.getOutlet())
                    .setUrl(article.getUrl().orElse(null))
                    .setStance(stance)
                    .setPipelineVersion(article.getVersions().getOrDefault("pipeline", ""))
                    .setPublishedAt(article.getPublishedAt().orElse(null))
                    .setIngestedAt(article.getIngestedAt())
                    .setBackfill(article.getBackfill())
                    .build());
        }
        return statements;
    }

    /** Article id, revision and number of the statement in the article, from 0. */
    static String statementId(AnalyzedArticle article, int number) {
        return article.getArticleId() + ":" + article.getRevision() + ":" + number;
    }
}

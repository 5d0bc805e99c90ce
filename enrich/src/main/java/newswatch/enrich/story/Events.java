package newswatch.enrich.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import newswatch.analysis.story.Decision;
import newswatch.analysis.story.Repair;
import newswatch.contract.AnalyzedArticle;
import newswatch.contract.Relation;
import newswatch.contract.RepairKind;
import newswatch.contract.StanceAnnotation;
import newswatch.contract.StanceStatement;
import newswatch.contract.StoryChange;
import newswatch.contract.StoryEvent;
import newswatch.contract.StoryMember;
import org.jspecify.annotations.Nullable;

/** Translates decisions of the desk into events, and stances into statements. */
final class Events {

    private static final int MOST_NOTE = 500;

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

    /** Articles became a story of their own by an operator's word. */
    static StoryEvent split(HeldRepair repair, Repair.Split split, StoryMember founder, Instant time) {
        return byHand(repair, split.storyId(), founder, time)
                .setChange(StoryChange.SPLIT)
                .setRelation(Relation.NEW)
                .setSimilarity(0)
                .setMoved(split.articleIds())
                .setSplitFrom(split.from())
                .build();
    }

    /** Two stories became one by an operator's word. */
    static StoryEvent merged(HeldRepair repair, Repair.Merged merged, StoryMember founder, Instant time) {
        return byHand(repair, merged.heir(), founder, time)
                .setChange(StoryChange.MERGED)
                .setRelation(Relation.SAME_EVENT)
                .setSimilarity(1)
                .setMerged(List.of(merged.merged()))
                .build();
    }

    private static StoryEvent.Builder byHand(HeldRepair repair, String storyId, StoryMember article, Instant time) {
        return StoryEvent.newBuilder()
                .setStoryId(storyId)
                .setLanguage(repair.order().getLanguage())
                .setArticleId(article.getArticleId())
                .setRevision(article.getRevision())
                .setReasons(List.of(byHand(repair)))
                .setRepairId(repair.order().getRepairId())
                .setOccurredAt(time);
    }

    /** That a person did it, and why. */
    static String byHand(HeldRepair repair) {
        String deed = repair.order().getKind() == RepairKind.SPLIT ? "split off by hand" : "merged by hand";
        return repair.order()
                .getNote()
                .filter(note -> !note.isBlank())
                .map(note -> deed + ": " + DeskCopy.shorten(note.strip(), MOST_NOTE))
                .orElse(deed);
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

package newswatch.enrich.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newswatch.analysis.story.Decision;
import newswatch.contract.AnalyzedArticle;
import newswatch.contract.EntityAnnotation;
import newswatch.contract.Relation;
import newswatch.contract.StanceAnnotation;
import newswatch.contract.StoryEntity;
import newswatch.contract.StoryMember;
import newswatch.contract.StoryStance;
import newswatch.contract.StoryState;
import newswatch.schema.Quoting;

/**
 * Makes cards. A card is the state that a story of this one article would have; its version is the number of the
 * article's arrival.
 */
final class Cards {

    private static final int MOST_TITLE = 500;
    private static final int MOST_EVIDENCE = 2_000;

    private Cards() {}

    /**
     * The card of an article that was just placed.
     *
     * @param arrival number of its arrival
     * @param before its card of an earlier revision: how it stands to the story, and when it first came, stay
     */
    static StoryState of(AnalyzedArticle article, Decision decision, long arrival, Optional<StoryState> before) {
        StoryMember member = memberOf(article, decision, before.map(Cards::memberOf));
        return StoryState.newBuilder()
                .setStoryId(decision.storyId())
                .setLanguage(article.getLanguage())
                .setHeadline(member.getTitle())
                .setLead(quoted(article, article.getText()))
                .setMembers(List.of(member))
                .setMemberCount(1)
                .setOutletCount(1)
                .setEntities(article.getEntities().stream().map(Cards::entity).toList())
                .setStances(stances(article))
                .setFirstSeenAt(member.getIngestedAt())
                .setLastSeenAt(member.getIngestedAt())
                .setVersion(arrival)
                .setBackfill(article.getBackfill())
                .build();
    }

    /** The one member of a card. */
    static StoryMember memberOf(StoryState card) {
        return card.getMembers().get(0);
    }

    /** The card in another story; the founder of a story that was merged is a founder no more. */
    static StoryState movedTo(String storyId, StoryState card) {
        StoryMember member = memberOf(card);
        Relation relation = member.getRelation() == Relation.NEW ? Relation.SAME_EVENT : member.getRelation();
        return StoryState.newBuilder(card)
                .setStoryId(storyId)
                .setMembers(List.of(
                        StoryMember.newBuilder(member).setRelation(relation).build()))
                .build();
    }

    private static StoryMember memberOf(AnalyzedArticle article, Decision decision, Optional<StoryMember> before) {
        StoryMember.Builder builder = StoryMember.newBuilder()
                .setArticleId(article.getArticleId())
                .setRevision(article.getRevision())
                .setTitle(DeskCopy.shorten(article.getTitle(), MOST_TITLE))
                .setUrl(article.getUrl().orElse(null))
                .setOutlet(article.getOutlet())
                .setPublishedAt(article.getPublishedAt().orElse(null))
                .setIngestedAt(before.map(StoryMember::getIngestedAt).orElse(article.getIngestedAt()))
                .setRelation(Events.relationOf(decision))
                .setCopyOf(decision.copyOf().orElse(null))
                .setCopiedShare(Events.shareOf(decision))
                .setSimilarity(decision.similarity())
                .setReasons(decision.reasons());
        before.filter(member -> Events.isRevision(decision)).ifPresent(member -> keepStanding(builder, member));
        return builder.build();
    }

    /** That an article was revised says nothing of how it stands to its story. */
    private static void keepStanding(StoryMember.Builder builder, StoryMember before) {
        builder.setRelation(before.getRelation())
                .setCopyOf(before.getCopyOf().orElse(null))
                .setCopiedShare(before.getCopiedShare().orElse(null))
                .setSimilarity(before.getSimilarity())
                .setReasons(before.getReasons());
    }

    /** As much of a text as a story may show. */
    private static String quoted(AnalyzedArticle article, String text) {
        int most = Math.min(MOST_EVIDENCE, Quoting.mostOf(article).orElse(MOST_EVIDENCE));
        return most <= 1 ? "" : DeskCopy.shorten(text, most);
    }

    private static StoryEntity entity(EntityAnnotation entity) {
        return new StoryEntity(entity.getEntityId(), entity.getName(), entity.getType(), 1, entity.getIsPublic());
    }

    private static List<StoryStance> stances(AnalyzedArticle article) {
        List<StoryStance> stances = new ArrayList<>();
        for (StanceAnnotation stance : article.getStances()) {
            stances.add(StoryStance.newBuilder()
                    .setStatementId(Events.statementId(article, stances.size()))
                    .setArticleId(article.getArticleId())
                    .setActor(stance.getActor())
                    .setTarget(stance.getTarget())
                    .setIssue(stance.getIssue().orElse(null))
                    .setPolarity(stance.getPolarity())
                    .setEvidence(stance.getEvidence())
                    .setEvidenceText(quoted(article, stance.getEvidenceText()))
                    .setConfidence(stance.getConfidence())
                    .build());
        }
        return stances;
    }
}

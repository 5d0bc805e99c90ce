package newswatch.sink;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import newswatch.contract.AnalyzedArticle;
import newswatch.contract.ArticleRevision;
import newswatch.contract.Attribution;
import newswatch.contract.Channel;
import newswatch.contract.CountryCoverage;
import newswatch.contract.EntityAnnotation;
import newswatch.contract.EntityType;
import newswatch.contract.FeedHealth;
import newswatch.contract.FeedStatus;
import newswatch.contract.Mention;
import newswatch.contract.MentionKind;
import newswatch.contract.Outlet;
import newswatch.contract.OutletCoverage;
import newswatch.contract.Party;
import newswatch.contract.Polarity;
import newswatch.contract.QuoteAnnotation;
import newswatch.contract.Relation;
import newswatch.contract.RevisedStance;
import newswatch.contract.StanceAnnotation;
import newswatch.contract.StanceStatement;
import newswatch.contract.StoryChange;
import newswatch.contract.StoryEvent;
import newswatch.contract.StoryGrowth;
import newswatch.contract.StoryLink;
import newswatch.contract.StoryState;
import newswatch.contract.TextSpan;

/** Records about an invented town, as the topics carry them. */
final class SampleRecords {

    static final Instant NOON = Instant.parse("2026-03-12T12:00:00Z");

    private static final Outlet OUTLET = Outlet.newBuilder()
            .setOutletId("elbkurier.example")
            .setName("Elbkurier")
            .setCountry("DE")
            .build();

    private SampleRecords() {}

    static AnalyzedArticle article(String id, int revision, String text) {
        return AnalyzedArticle.newBuilder()
                .setArticleId(id)
                .setRevision(revision)
                .setUrl("https://elbkurier.example/" + id)
                .setOutlet(OUTLET)
                .setChannel(Channel.FEED)
                .setTitle("Größerer Hafen für Tönning")
                .setText(text)
                .setTextSha256("0".repeat(64))
                .setLanguage("de")
                .setLanguageConfidence(0.99)
                .setEntities(List.of(entity("nil:per:jule-brandt", "Jule Brandt", 0, 11)))
                .setQuotes(List.of(quote()))
                .setSignature(ByteBuffer.wrap(new byte[] {1}))
                .setVersions(Map.of("pipeline", "0.1.0"))
                .setIngestedAt(NOON)
                .build();
    }

    static EntityAnnotation entity(String id, String name, int start, int end) {
        return EntityAnnotation.newBuilder()
                .setEntityId(id)
                .setName(name)
                .setType(EntityType.PER)
                .setLinkConfidence(0)
                .setIsPublic(false)
                .setMentions(List.of(new Mention(start, end, name, MentionKind.NAME)))
                .build();
    }

    private static QuoteAnnotation quote() {
        return QuoteAnnotation.newBuilder()
                .setSpan(new TextSpan(13, 20))
                .setForm("direct")
                .setSpeaker(new Party("nil:per:jule-brandt", "Jule Brandt"))
                .setSpeakerSpan(new TextSpan(0, 11))
                .setConfidence(0.9)
                .build();
    }

    static StanceStatement stance(String articleId, int revision, int number) {
        return StanceStatement.newBuilder()
                .setStatementId(articleId + ":" + revision + ":" + number)
                .setArticleId(articleId)
                .setRevision(revision)
                .setStoryId("s-" + articleId)
                .setLanguage("de")
                .setOutlet(OUTLET)
                .setStance(StanceAnnotation.newBuilder()
                        .setActor(new Party("nil:per:jule-brandt", "Jule Brandt"))
                        .setTarget("Ausbau des Hafens")
                        .setPolarity(Polarity.DEMAND)
                        .setAttribution(Attribution.NARRATED)
                        .setEvidence(new TextSpan(0, 30))
                        .setEvidenceText("Jule Brandt fordert den Ausbau.")
                        .setCueSpans(List.of(new TextSpan(12, 19)))
                        .setConfidence(0.8)
                        .setRule("demand.fordern.v1")
                        .build())
                .setEmergingId("emerging:0123456789abcdef")
                .setPipelineVersion("0.1.0")
                .setIngestedAt(NOON)
                .build();
    }

    static ArticleRevision change(String articleId, int revision) {
        return ArticleRevision.newBuilder()
                .setArticleId(articleId)
                .setRevision(revision)
                .setPreviousRevision(revision - 1)
                .setOutlet(OUTLET)
                .setLanguage("de")
                .setTitle("Hafen wird größer, sagt die Stadt")
                .setPreviousTitle("Hafen wird größer")
                .setTextSha256("0".repeat(64))
                .setPreviousTextSha256("1".repeat(64))
                .setAdded(List.of(new TextSpan(0, 11)))
                .setKept(3)
                .setStancesVanished(List.of(RevisedStance.newBuilder()
                        .setActor(new Party(null, "Jule Brandt"))
                        .setTarget("Ausbau")
                        .setPolarity(Polarity.DEMAND)
                        .build()))
                .setIngestedAt(NOON)
                .build();
    }

    static StoryEvent event(String storyId, String articleId, List<String> merged) {
        return event(0, storyId, articleId, merged);
    }

    /** Articles were parted from a story by hand. */
    static StoryEvent split(int seconds, String storyId, String from, String... moved) {
        return StoryEvent.newBuilder(event(seconds, storyId, moved[0], List.of()))
                .setChange(StoryChange.SPLIT)
                .setRelation(Relation.NEW)
                .setMoved(List.of(moved))
                .setSplitFrom(from)
                .setRepairId("r1")
                .build();
    }

    static StoryEvent event(int seconds, String storyId, String articleId, List<String> merged) {
        return StoryEvent.newBuilder()
                .setStoryId(storyId)
                .setChange(merged.isEmpty() ? StoryChange.JOINED : StoryChange.MERGED)
                .setLanguage("de")
                .setArticleId(articleId)
                .setRevision(1)
                .setRelation(Relation.SAME_EVENT)
                .setSimilarity(0.5)
                .setMerged(merged)
                .setReasons(List.of("headline similarity 0.61"))
                .setOccurredAt(NOON.plusSeconds(seconds))
                .build();
    }

    static StoryState story(String storyId, long version, String headline) {
        return StoryState.newBuilder()
                .setStoryId(storyId)
                .setLanguage("de")
                .setHeadline(headline)
                .setLead("")
                .setMembers(List.of())
                .setMemberCount(1)
                .setOutletCount(1)
                .setFirstSeenAt(NOON)
                .setLastSeenAt(NOON)
                .setVersion(version)
                .build();
    }

    /** A story that two outlets report, one of them with copies only. */
    static StoryState reported(String storyId, long version, int articlesLastHour) {
        return StoryState.newBuilder(story(storyId, version, "Hafen"))
                .setCoverage(List.of(
                        new OutletCoverage(OUTLET, 3, 1.0),
                        new OutletCoverage(new Outlet("wattrundblick.example", null, null), 1, 0.0)))
                .setCountries(List.of(new CountryCoverage("DE", 1, 3)))
                .setOriginalShare(0.75)
                .setGrowth(new StoryGrowth(NOON, articlesLastHour, 2, 4, 2))
                .build();
    }

    static StoryLink link(int seconds, String storyId, String other, String eventId) {
        return StoryLink.newBuilder()
                .setStoryId(storyId)
                .setLanguage("de")
                .setEventId(eventId)
                .setOtherStoryId(other)
                .setSimilarity(0.625)
                .setReasons(List.of("shares Jule Brandt, Tönning"))
                .setLinkedAt(NOON.plusSeconds(seconds))
                .setVersion("events-1")
                .build();
    }

    static FeedHealth feedHealth(String id, int seconds) {
        return FeedHealth.newBuilder()
                .setFeedId(id)
                .setUrl("https://alt.example/rss")
                .setStatus(FeedStatus.OK)
                .setExplanation("The feed has 3 items, 1 of them new or changed.")
                .setLastAttemptAt(Instant.ofEpochSecond(seconds))
                .setNextAttemptAt(Instant.ofEpochSecond(seconds + 600))
                .setConsecutiveFailures(0)
                .setItemsInFeed(3)
                .setArticlesTotal(9)
                .setIntervalSeconds(seconds)
                .setPollsTotal(7)
                .setNotModifiedTotal(3)
                .setWarnings(List.of("Die Datumsangaben fehlen."))
                .setMovedTo("https://neu.example/rss")
                .setHub("https://hub.example/")
                .build();
    }
}

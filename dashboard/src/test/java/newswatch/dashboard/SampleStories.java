package newswatch.dashboard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import newswatch.contract.CountryCoverage;
import newswatch.contract.EntityType;
import newswatch.contract.FeedHealth;
import newswatch.contract.FeedStatus;
import newswatch.contract.IssueRef;
import newswatch.contract.Outlet;
import newswatch.contract.OutletCoverage;
import newswatch.contract.Party;
import newswatch.contract.Polarity;
import newswatch.contract.Relation;
import newswatch.contract.StoryEntity;
import newswatch.contract.StoryGrowth;
import newswatch.contract.StoryMember;
import newswatch.contract.StoryStance;
import newswatch.contract.StoryState;
import newswatch.contract.TextSpan;

/** Invented stories. */
public final class SampleStories {

    private SampleStories() {}

    /** A story with one article and nothing else in it. */
    public static StoryState.Builder plain(String id, String headline, Instant at) {
        return StoryState.newBuilder()
                .setStoryId(id)
                .setLanguage("de")
                .setHeadline(headline)
                .setLead("")
                .setMembers(List.of(member("a-" + id, headline, outlet("morgenblatt.example", "Morgenblatt", "DE"), at)
                        .build()))
                .setMemberCount(1)
                .setOutletCount(1)
                .setEntities(new ArrayList<>())
                .setStances(new ArrayList<>())
                .setFirstSeenAt(at)
                .setLastSeenAt(at)
                .setVersion(1);
    }

    /** A story as they are: several reports, a copy, names and stances. */
    public static StoryState bridge(Instant at) {
        return plain("s-bruecke", "Kreistag streitet über Neubau der Elbbrücke bei Müllershausen", at)
                .setLead("Die Landrätin Jördis Großkopf lehnt die geplante Maut ab. Der Verkehrsverband fordert"
                        + " dagegen, den Neubau noch in diesem Jahr zu beginnen.")
                .setMembers(List.of(
                        member("a-1", "Streit über Elbbrücke", outlet("elbbote.example", "Elbbote", "DE"), at)
                                .setUrl("https://elbbote.example/bruecke")
                                .setReasons(List.of("nothing like it was known"))
                                .build(),
                        member(
                                        "a-2",
                                        "Elbbrücke: Kreistag uneins über Maut",
                                        outlet("tagespost-sued.example", "Tagespost Süd", "AT"),
                                        at.plusSeconds(240))
                                .setRelation(Relation.COPY_OF)
                                .setCopyOf("a-1")
                                .setCopiedShare(0.934)
                                .setSimilarity(0.96)
                                .setReasons(List.of("93 % of its words stand in Elbbote's report, in the same order"))
                                .build(),
                        member(
                                        "a-3",
                                        "Landrätin gegen Brückenmaut",
                                        outlet("rundfunk-nord.example", "Rundfunk Nord", "CH"),
                                        at.plusSeconds(900))
                                .setRelation(Relation.SAME_EVENT)
                                .setSimilarity(0.71)
                                .setReasons(List.of(
                                        "names Jördis Großkopf, Müllershausen and the Kreistag too",
                                        "published within 15 minutes"))
                                .build()))
                .setMemberCount(3)
                .setOutletCount(3)
                .setEntities(List.of(
                        entity("nil:jördis großkopf", "Jördis Großkopf", EntityType.PER, 3),
                        entity("nil:müllershausen", "Müllershausen", EntityType.LOC, 3),
                        entity("nil:verkehrsverband", "Verkehrsverband Elbe/Süd", EntityType.ORG, 2),
                        entity("nil:kreistag", "Kreistag", EntityType.ORG, 2)))
                .setStances(List.of(
                        stance("a-1:1:0", "Jördis Großkopf", Polarity.REJECT, "die geplante Maut"),
                        stance("a-1:1:1", "Verkehrsverband Elbe/Süd", Polarity.DEMAND, "den Neubau der Elbbrücke"),
                        stance("a-3:1:0", "Bürgerinitiative Auwald", Polarity.OPPOSE, "den Neubau der Elbbrücke"),
                        stance("a-3:1:1", "Stadtrat Müllershausen", Polarity.SUPPORT, "eine Fähre")))
                .setLastSeenAt(at.plusSeconds(900))
                .setFollows("s-0")
                .setCoverage(List.of(
                        new OutletCoverage(outlet("elbbote.example", "Elbbote", "DE"), 1, 1.0),
                        new OutletCoverage(outlet("tagespost-sued.example", "Tagespost Süd", "AT"), 1, 0.0),
                        new OutletCoverage(outlet("rundfunk-nord.example", "Rundfunk Nord", "CH"), 1, 1.0)))
                .setCountries(List.of(
                        new CountryCoverage("AT", 1, 1),
                        new CountryCoverage("CH", 1, 1),
                        new CountryCoverage("DE", 1, 1)))
                .setOriginalShare(2 / 3.0)
                .setGrowth(new StoryGrowth(at.plusSeconds(900), 3, 3, 3, 3))
                .build();
    }

    private static StoryStance stance(String id, String actor, Polarity polarity, String target) {
        return StoryStance.newBuilder()
                .setStatementId(id)
                .setArticleId(id.substring(0, 3))
                .setActor(Party.newBuilder().setEntityId(null).setName(actor).build())
                .setTarget(target)
                .setIssue(
                        target.contains("Elbbrücke")
                                ? IssueRef.newBuilder()
                                        .setIssueId("elbbruecke")
                                        .setLabel("Elbbrücke")
                                        .build()
                                : null)
                .setPolarity(polarity)
                .setEvidenceText(
                        "„Eine Maut wird es mit mir nicht geben“, sagte Großkopf am Montag 🌉 in Müllershausen.")
                .setEvidence(new TextSpan(0, 10))
                .setConfidence(0.87)
                .build();
    }

    /** An outlet. */
    public static Outlet outlet(String id, String name, String country) {
        return Outlet.newBuilder()
                .setOutletId(id)
                .setName(name)
                .setCountry(country)
                .build();
    }

    /** The first report. */
    public static StoryMember.Builder member(String id, String title, Outlet outlet, Instant at) {
        return StoryMember.newBuilder()
                .setArticleId(id)
                .setRevision(1)
                .setTitle(title)
                .setOutlet(outlet)
                .setRelation(Relation.NEW)
                .setSimilarity(1)
                .setReasons(List.of())
                .setIngestedAt(at);
    }

    /** A name. */
    public static StoryEntity entity(String id, String name, EntityType type, int articles) {
        return StoryEntity.newBuilder()
                .setEntityId(id)
                .setName(name)
                .setType(type)
                .setArticles(articles)
                .build();
    }

    /** A feed. */
    public static FeedHealth feed(String id, FeedStatus status, Instant at) {
        return feedBuilder(id, status, at).build();
    }

    /** The same, to be filled further. */
    public static FeedHealth.Builder feedBuilder(String id, FeedStatus status, Instant at) {
        return FeedHealth.newBuilder()
                .setFeedId(id)
                .setUrl("https://" + id + ".example/feed.xml")
                .setName(id)
                .setStatus(status)
                .setExplanation(
                        status == FeedStatus.OK ? "Answers as it should." : "The server answers 503 since 10:00.")
                .setLastAttemptAt(at)
                .setNextAttemptAt(at.plusSeconds(600))
                .setConsecutiveFailures(0)
                .setItemsInFeed(20)
                .setArticlesTotal(123);
    }
}

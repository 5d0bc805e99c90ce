package newswatch.schema;

import java.time.Duration;
import java.util.List;
import newswatch.contract.AnalyzedArticle;
import newswatch.contract.ArticleRevision;
import newswatch.contract.DeadLetter;
import newswatch.contract.FeedHealth;
import newswatch.contract.FeedState;
import newswatch.contract.FeedSubscription;
import newswatch.contract.GazetteerEntry;
import newswatch.contract.HubLease;
import newswatch.contract.IssueDefinition;
import newswatch.contract.PageState;
import newswatch.contract.RawArticle;
import newswatch.contract.SiteState;
import newswatch.contract.StanceStatement;
import newswatch.contract.StoryEvent;
import newswatch.contract.StoryLink;
import newswatch.contract.StoryRepair;
import newswatch.contract.StoryState;
import newswatch.contract.TakedownRequest;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.specific.SpecificRecordBase;

/** Every topic of Newswatch, declared once. */
public final class Topics {

    /** Consumer group of the analysis, by which others see how far it is. */
    public static final String ENRICH_GROUP = "newswatch-enrich";

    private static final int PARTITIONS = 4;
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Duration QUARTER = Duration.ofDays(90);
    private static final Duration MONTH = Duration.ofDays(30);

    private final Registry registry;

    /** The topics, read and written with the schemas of this registry. */
    public Topics(Registry registry) {
        this.registry = registry;
    }

    /** Articles as they came in. */
    public Topic<RawArticle> rawArticles() {
        return topic("news.article.raw.v1", RawArticle.class, Layout.log(PARTITIONS, MONTH));
    }

    /** Articles with all that was found in them. */
    public Topic<AnalyzedArticle> analyzedArticles() {
        return topic("news.article.analyzed.v1", AnalyzedArticle.class, Layout.log(PARTITIONS, QUARTER));
    }

    /** What changed in articles that came again. */
    public Topic<ArticleRevision> articleRevisions() {
        return topic("news.article.revision.v1", ArticleRevision.class, Layout.log(PARTITIONS, YEAR));
    }

    /** What happened to stories. */
    public Topic<StoryEvent> storyEvents() {
        return topic("news.story.event.v1", StoryEvent.class, Layout.log(PARTITIONS, YEAR));
    }

    /** Stories as they stand. */
    public Topic<StoryState> storyStates() {
        return topic("news.story.state.v1", StoryState.class, Layout.compacted(PARTITIONS));
    }

    /** Stories of different languages that are one event. */
    public Topic<StoryLink> storyLinks() {
        return topic("news.story.link.v1", StoryLink.class, Layout.compacted(PARTITIONS));
    }

    /** Stance statements. */
    public Topic<StanceStatement> stanceStatements() {
        return topic("news.stance.statement.v1", StanceStatement.class, Layout.log(PARTITIONS, YEAR));
    }

    /** Feeds to watch. */
    public Topic<FeedSubscription> feedSubscriptions() {
        return topic("news.feed.subscription.v1", FeedSubscription.class, Layout.compacted(1));
    }

    /** How feeds are doing. */
    public Topic<FeedHealth> feedHealth() {
        return topic("news.feed.health.v1", FeedHealth.class, Layout.compacted(1));
    }

    /** What ingest remembers of feeds. */
    public Topic<FeedState> feedStates() {
        return topic("news.feed.state.v1", FeedState.class, Layout.compacted(1));
    }

    /** Pages that have to be fetched, for the first time or again. */
    public Topic<PageState> pageStates() {
        return topic("news.page.state.v1", PageState.class, Layout.compacted(1));
    }

    /** The patience that sites have asked for. */
    public Topic<SiteState> siteStates() {
        return topic("news.site.state.v1", SiteState.class, Layout.compacted(1));
    }

    /** What hubs have promised to push. */
    public Topic<HubLease> hubLeases() {
        return topic("news.feed.lease.v1", HubLease.class, Layout.compacted(1));
    }

    /** Names that users add. */
    public Topic<GazetteerEntry> gazetteerEntries() {
        return topic("news.gazetteer.entry.v1", GazetteerEntry.class, Layout.compacted(1));
    }

    /** Issues that users watch. */
    public Topic<IssueDefinition> issueDefinitions() {
        return topic("news.issue.definition.v1", IssueDefinition.class, Layout.compacted(1));
    }

    /** Operators' corrections of stories; one desk, so one partition, for each language, as in enrich. */
    public Topic<StoryRepair> storyRepairs() {
        return topic("news.story.repair.v1", StoryRepair.class, Layout.log(PARTITIONS, YEAR));
    }

    /** Requests to erase. */
    public Topic<TakedownRequest> takedownRequests() {
        return topic("news.takedown.request.v1", TakedownRequest.class, Layout.log(1, YEAR));
    }

    /** Inputs that ingest refused. */
    public Topic<DeadLetter> ingestDeadLetters() {
        return topic("news.deadletter.ingest.v1", DeadLetter.class, Layout.log(1, QUARTER));
    }

    /** Records that enrich refused. */
    public Topic<DeadLetter> enrichDeadLetters() {
        return topic("news.deadletter.enrich.v1", DeadLetter.class, Layout.log(1, QUARTER));
    }

    /** Records that the sink refused. */
    public Topic<DeadLetter> sinkDeadLetters() {
        return topic("news.deadletter.sink.v1", DeadLetter.class, Layout.log(1, QUARTER));
    }

    /** All of them, in the order of the flow. */
    public List<Topic<? extends SpecificRecord>> all() {
        return List.of(
                feedSubscriptions(),
                feedStates(),
                feedHealth(),
                pageStates(),
                siteStates(),
                hubLeases(),
                rawArticles(),
                analyzedArticles(),
                articleRevisions(),
                storyEvents(),
                storyStates(),
                storyLinks(),
                stanceStatements(),
                gazetteerEntries(),
                issueDefinitions(),
                storyRepairs(),
                takedownRequests(),
                ingestDeadLetters(),
                enrichDeadLetters(),
                sinkDeadLetters());
    }

    private <V extends SpecificRecordBase> Topic<V> topic(String name, Class<V> type, Layout layout) {
        AvroSerde<V> serde = new AvroSerde<>(registry, type);
        return new Topic<>(name, serde, serde.schema(), layout);
    }
}

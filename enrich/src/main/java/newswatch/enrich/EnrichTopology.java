package newswatch.enrich;

import java.util.Properties;
import java.util.function.Supplier;
import newswatch.analysis.ArticleAnalyzer;
import newswatch.contract.AnalyzedArticle;
import newswatch.contract.DeadLetter;
import newswatch.contract.GazetteerEntry;
import newswatch.contract.IssueDefinition;
import newswatch.contract.RawArticle;
import newswatch.contract.StoryRepair;
import newswatch.contract.StoryState;
import newswatch.enrich.article.AnalyzeArticles;
import newswatch.enrich.event.EventCards;
import newswatch.enrich.event.EventStep;
import newswatch.enrich.flow.CheckEntries;
import newswatch.enrich.flow.Checked;
import newswatch.enrich.flow.DeadLetters;
import newswatch.enrich.flow.EnrichMetrics;
import newswatch.enrich.flow.InnerSerdes;
import newswatch.enrich.intake.AcceptedRevision;
import newswatch.enrich.intake.DecodeArticles;
import newswatch.enrich.intake.DropUnchanged;
import newswatch.enrich.issues.GroupTargets;
import newswatch.enrich.issues.IssueEntries;
import newswatch.enrich.names.NameEntries;
import newswatch.enrich.revision.CompareRevisions;
import newswatch.enrich.story.Desk;
import newswatch.enrich.story.DeskCopy;
import newswatch.enrich.story.DeskInput;
import newswatch.enrich.story.StoryDeskStep;
import newswatch.enrich.story.StoryOutput;
import newswatch.schema.Topic;
import newswatch.schema.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;

/**
 * The data flow of enrich.
 *
 * <pre>
 *  raw ─▶ decode ─▶ drop-unchanged ─▶ analyze ─▶ remember-revision ─┬─▶ analysed articles
 *            │    (article-revisions-v1, site-memories-v1)               ├─▶ compare-revisions (article-digests-v1) ─▶ revisions
 *            │                            │                         └─▶ for-the-desk ─▶ copy-for-desk ─▶ by-language (repartition)
 *            ▼                            ▼                                                  │
 *        unreadable ──────▶ all-refused ◀── refused                                     story-desk (story-placements-v1,
 *                               │                             operators' repairs ─▶ ordered ─┤ story-members-v1, story-states-v1,
 *                               │                                                            │ story-repairs-v1, story-apart-v1)
 *                            address ─▶ dead letters                                         ├─▶ story events
 *                                            ▲                                               ├─▶ story states ─▶ for-events
 *                                            └──────────────── refused-repairs ◀─────────────┴─▶ group-targets ─▶ stance statements
 *                                                                                                (emerging-issues-v1)
 *
 *  for-events ─▶ copy-for-events ─▶ for-all-languages (repartition) ─▶ event-desk (event-stories-v1, event-links-v1) ─▶ links
 *
 *  names of users ─▶ check-names ─▶ address-names ─▶ dead letters
 *  issues of users ─▶ check-issues ─▶ address-issues ─▶ dead letters
 * </pre>
 */
public final class EnrichTopology {

    /** As many as the public topics have; each language lives in one of them. */
    private static final int LANGUAGE_PARTITIONS = 4;

    private final Topics topics;
    private final EnrichMetrics metrics;

    private EnrichTopology(Topics topics, EnrichMetrics metrics) {
        this.topics = topics;
        this.metrics = metrics;
    }

    /**
     * What the steps work with.
     *
     * @param analyzer gives the one that the next article goes to; shared by all threads
     * @param desks opens an empty story desk
     */
    public record Parts(Supplier<ArticleAnalyzer> analyzer, Supplier<Desk> desks, EnrichMetrics metrics) {}

    /** Wires the steps; does no I/O, so a test can build it as the application does. */
    public static Topology build(Topics topics, Parts parts, Properties settings) {
        // The settings must be here too: the builder, not KafkaStreams, enforces explicit names.
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(settings)));
        EnrichTopology flow = new EnrichTopology(topics, parts.metrics());
        DropUnchanged dropUnchanged = new DropUnchanged(parts.metrics());

        KStream<String, Checked<RawArticle>> decoded = flow.read(builder);
        KStream<String, Checked<AcceptedRevision>> analyzed = decoded.flatMapValues(
                        Checked::values, Named.as("readable"))
                .processValues(dropUnchanged, Named.as("drop-unchanged"))
                .processValues(new AnalyzeArticles(parts.analyzer(), parts.metrics()), Named.as("analyze"));
        KStream<String, AcceptedRevision> accepted = analyzed.flatMapValues(Checked::values, Named.as("accepted"))
                .processValues(dropUnchanged.remembering(), Named.as("remember-revision"));

        KStream<String, AnalyzedArticle> articles =
                accepted.mapValues(AcceptedRevision::article, Named.as("analyzed-article"));
        write(articles, topics.analyzedArticles());
        write(articles.processValues(new CompareRevisions(), Named.as("compare-revisions")), topics.articleRevisions());
        flow.writeStories(flow.byLanguage(accepted)
                .<DeskInput>mapValues(DeskInput.Arrived::new, Named.as("arrived"))
                .merge(flow.ordered(builder), Named.as("for-story-desk"))
                .process(
                        new StoryDeskStep(topics.storyStates(), topics.storyRepairs(), parts.desks(), parts.metrics()),
                        Named.as("story-desk")));
        flow.writeDeadLetters(decoded, analyzed);
        flow.checkNames(builder);
        flow.checkIssues(builder);
        return builder.build();
    }

    /** Bytes, not records: a record that cannot be read is answered with a dead letter, as any other refused one. */
    private KStream<String, Checked<RawArticle>> read(StreamsBuilder builder) {
        Topic<RawArticle> raw = topics.rawArticles();
        return builder.stream(raw.name(), bytesOf(raw))
                .processValues(() -> new DecodeArticles(raw, metrics), Named.as("decode"));
    }

    private static Consumed<String, byte[]> bytesOf(Topic<?> topic) {
        return Consumed.with(topic.keySerde(), Serdes.ByteArray())
                .withName("read-" + topic.name())
                // A record without a time must not stop the flow; of an article, its own ingested_at is what counts.
                .withTimestampExtractor((record, partitionTime) -> Math.max(0, record.timestamp()));
    }

    private KStream<String, AnalyzedArticle> byLanguage(KStream<String, AcceptedRevision> accepted) {
        return accepted.filter((id, version) -> version.forDesk(), Named.as("for-the-desk"))
                .selectKey((id, version) -> version.revision().deskLanguage(), Named.as("key-by-language"))
                .mapValues(version -> DeskCopy.of(version.article()), Named.as("copy-for-desk"))
                .repartition(Repartitioned.with(Serdes.String(), InnerSerdes.as(topics.analyzedArticles()))
                        .withName("by-language")
                        .withNumberOfPartitions(LANGUAGE_PARTITIONS));
    }

    /** Operators' orders, as bytes too; their topic has as many partitions as there are desks, and the same keys. */
    private KStream<String, DeskInput> ordered(StreamsBuilder builder) {
        Topic<StoryRepair> repairs = topics.storyRepairs();
        Consumed<String, byte[]> bytes = Consumed.with(repairs.keySerde(), Serdes.ByteArray())
                .withName("read-" + repairs.name())
                .withTimestampExtractor((record, partitionTime) -> Math.max(0, record.timestamp()));
        return builder.stream(repairs.name(), bytes).mapValues(DeskInput.Ordered::new, Named.as("ordered"));
    }

    private void writeStories(KStream<String, StoryOutput> stories) {
        write(stories.flatMapValues(StoryOutput::events, Named.as("story-events")), topics.storyEvents());
        KStream<String, StoryState> states = stories.flatMapValues(StoryOutput::states, Named.as("story-states"));
        write(states, topics.storyStates());
        linkLanguages(states);
        write(
                stories.flatMapValues(StoryOutput::statements, Named.as("stance-statements"))
                        .processValues(new GroupTargets(), Named.as("group-targets")),
                topics.stanceStatements());
        Topic<DeadLetter> letters = topics.enrichDeadLetters();
        stories.flatMapValues(StoryOutput::refusals, Named.as("refused-repairs"))
                .to(
                        letters.name(),
                        Produced.with(letters.keySerde(), letters.valueSerde()).withName("write-refused-repairs"));
    }

    /** A story of one language may be an event with one of any other, so one task hears of all; it needs little. */
    private void linkLanguages(KStream<String, StoryState> states) {
        KStream<String, StoryState> told = states.filter(
                        (id, state) -> EventCards.concernsEvents(state), Named.as("for-events"))
                .mapValues(EventCards::slim, Named.as("copy-for-events"))
                .repartition(Repartitioned.with(Serdes.String(), InnerSerdes.as(topics.storyStates()))
                        .withName("for-all-languages")
                        .withNumberOfPartitions(1));
        write(
                told.process(new EventStep(topics.storyStates(), topics.storyLinks()), Named.as("event-desk")),
                topics.storyLinks());
    }

    private void writeDeadLetters(
            KStream<String, Checked<RawArticle>> decoded, KStream<String, Checked<AcceptedRevision>> analyzed) {
        KStream<String, Checked.Refused<?>> unreadable =
                decoded.flatMapValues(Checked::refusals, Named.as("unreadable"));
        KStream<String, Checked.Refused<?>> refused = analyzed.flatMapValues(Checked::refusals, Named.as("refused"));
        write(
                unreadable
                        .merge(refused, Named.as("all-refused"))
                        .processValues(() -> new DeadLetters(metrics::refused), Named.as("address")),
                topics.enrichDeadLetters());
    }

    /** Names are taken in beside the flow, in every instance; what cannot be taken in is told here, once. */
    private void checkNames(StreamsBuilder builder) {
        Topic<GazetteerEntry> names = topics.gazetteerEntries();
        Topic<DeadLetter> letters = topics.enrichDeadLetters();
        builder.stream(names.name(), bytesOf(names))
                .processValues(() -> new CheckEntries<>(names, NameEntries::of), Named.as("check-names"))
                .processValues(() -> new DeadLetters(metrics::refusedName), Named.as("address-names"))
                .to(letters.name(), letters.produced().withName("write-refused-names"));
    }

    /** As names are. */
    private void checkIssues(StreamsBuilder builder) {
        Topic<IssueDefinition> issues = topics.issueDefinitions();
        Topic<DeadLetter> letters = topics.enrichDeadLetters();
        builder.stream(issues.name(), bytesOf(issues))
                .processValues(() -> new CheckEntries<>(issues, IssueEntries::of), Named.as("check-issues"))
                .processValues(() -> new DeadLetters(metrics::refusedIssue), Named.as("address-issues"))
                .to(letters.name(), letters.produced().withName("write-refused-issues"));
    }

    private static <V extends SpecificRecord> void write(KStream<String, V> stream, Topic<V> topic) {
        stream.to(topic.name(), topic.produced());
    }
}

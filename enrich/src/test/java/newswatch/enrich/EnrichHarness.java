package newswatch.enrich;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import newswatch.analysis.ArticleAnalyzer;
import newswatch.contract.AnalyzedArticle;
import newswatch.contract.ArticleRevision;
import newswatch.contract.DeadLetter;
import newswatch.contract.RawArticle;
import newswatch.contract.StanceStatement;
import newswatch.contract.StoryEvent;
import newswatch.contract.StoryLink;
import newswatch.contract.StoryRepair;
import newswatch.contract.StoryState;
import newswatch.enrich.flow.CurrentAnalyzer;
import newswatch.enrich.flow.EnrichMetrics;
import newswatch.enrich.story.Desk;
import newswatch.schema.Registry;
import newswatch.schema.TestRegistry;
import newswatch.schema.Topic;
import newswatch.schema.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** The real topology under the real settings, without a broker. */
final class EnrichHarness implements AutoCloseable {

    static final Registry REGISTRY = TestRegistry.filled();
    static final Topics TOPICS = new Topics(REGISTRY);
    static final ArticleAnalyzer ANALYZER = new ArticleAnalyzer();

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final TestInputTopic<String, RawArticle> raw;
    final TestInputTopic<String, byte[]> rawBytes;
    final TestInputTopic<String, byte[]> names;
    final TestInputTopic<String, byte[]> issues;
    final TestInputTopic<String, AnalyzedArticle> byLanguage;

    /** What the next article is analysed with. */
    final CurrentAnalyzer analyzer = new CurrentAnalyzer(ANALYZER);

    final TestInputTopic<String, StoryRepair> repairs;
    final TestInputTopic<String, byte[]> repairBytes;
    final TestOutputTopic<String, AnalyzedArticle> analyzed;
    final TestOutputTopic<String, ArticleRevision> revisions;
    final TestOutputTopic<String, StoryEvent> events;
    final TestOutputTopic<String, StoryState> states;
    final TestOutputTopic<String, StoryLink> links;
    final TestOutputTopic<String, StanceStatement> statements;
    final TestOutputTopic<String, DeadLetter> deadLetters;
    final TopologyTestDriver driver;

    EnrichHarness(Path stateDir) {
        this(stateDir, () -> Desk.open(Duration.ofDays(3)));
    }

    EnrichHarness(Path stateDir, Supplier<Desk> desks) {
        this(stateDir, desks, TOPICS);
    }

    /** The application reads and writes with these topics; the test with its own. */
    EnrichHarness(Path stateDir, Supplier<Desk> desks, Topics topics) {
        Topology topology = EnrichTopology.build(
                topics,
                new EnrichTopology.Parts(analyzer, desks, new EnrichMetrics(meters)),
                StreamsSettings.of(config(stateDir)));
        driver = new TopologyTestDriver(topology, settings(stateDir), Articles.NOON);
        raw = input(
                TOPICS.rawArticles().name(), TOPICS.rawArticles().valueSerde().serializer());
        rawBytes = input(TOPICS.rawArticles().name(), new ByteArraySerializer());
        names = input(TOPICS.gazetteerEntries().name(), new ByteArraySerializer());
        issues = input(TOPICS.issueDefinitions().name(), new ByteArraySerializer());
        Topic<AnalyzedArticle> articles = TOPICS.analyzedArticles();
        byLanguage = input(
                "newswatch-enrich-by-language-repartition",
                (topic, article) -> articles.valueSerde().serializer().serialize(articles.name(), article));
        repairs = input(
                TOPICS.storyRepairs().name(), TOPICS.storyRepairs().valueSerde().serializer());
        repairBytes = input(TOPICS.storyRepairs().name(), new ByteArraySerializer());
        analyzed = output(articles);
        revisions = output(TOPICS.articleRevisions());
        events = output(TOPICS.storyEvents());
        states = output(TOPICS.storyStates());
        links = output(TOPICS.storyLinks());
        statements = output(TOPICS.stanceStatements());
        deadLetters = output(TOPICS.enrichDeadLetters());
    }

    static EnrichConfig config(Path stateDir) {
        return EnrichConfig.from(Map.of(
                "NEWSWATCH_ENRICH_BOOTSTRAP_SERVERS", "unused:9092",
                "NEWSWATCH_ENRICH_SCHEMA_REGISTRY_URL", "http://unused",
                "NEWSWATCH_ENRICH_STATE_DIR", stateDir.toString()));
    }

    private static Properties settings(Path stateDir) {
        Properties settings = StreamsSettings.of(config(stateDir));
        // Under exactly-once the driver clears what was not committed when a test asks for it (seen with Kafka 4.3.1).
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        return settings;
    }

    private <V> TestInputTopic<String, V> input(
            String topic, org.apache.kafka.common.serialization.Serializer<V> serializer) {
        return driver.createInputTopic(topic, new StringSerializer(), serializer, Articles.NOON, Duration.ZERO);
    }

    private <V extends SpecificRecord> TestOutputTopic<String, V> output(Topic<V> topic) {
        return driver.createOutputTopic(
                topic.name(), new StringDeserializer(), topic.valueSerde().deserializer());
    }

    void receive(RawArticle.Builder article) {
        RawArticle built = article.build();
        raw.pipeInput(built.getArticleId(), built, built.getIngestedAt());
    }

    /** Straight to the German story desk. */
    void arrive(AnalyzedArticle.Builder article) {
        AnalyzedArticle built = article.build();
        byLanguage.pipeInput("de", built, built.getIngestedAt());
    }

    /** An operator's order to the German story desk. */
    void order(StoryRepair.Builder repair) {
        StoryRepair built = repair.build();
        repairs.pipeInput("de", built, built.getOrderedAt());
    }

    /** The last state of every story, in order of their last change. */
    List<StoryState> lastStates() {
        return List.copyOf(states.readKeyValuesToMap().values());
    }

    double count(String counter) {
        return meters.find("newswatch.enrich." + counter).counters().stream()
                .mapToDouble(io.micrometer.core.instrument.Counter::count)
                .sum();
    }

    /** How many entries a store has. */
    int sizeOf(String store) {
        KeyValueStore<Object, Object> entries = driver.getKeyValueStore(store);
        int size = 0;
        try (KeyValueIterator<Object, Object> all = entries.all()) {
            for (; all.hasNext(); all.next()) {
                size++;
            }
        }
        return size;
    }

    @Override
    public void close() {
        driver.close();
    }
}

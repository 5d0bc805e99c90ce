package newswatch.enrich.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.ParsedSchema;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import newswatch.analysis.ArticleAnalyzer;
import newswatch.analysis.ArticleInput;
import newswatch.analysis.Content;
import newswatch.analysis.entity.Entity;
import newswatch.contract.EntityType;
import newswatch.contract.GazetteerEntry;
import newswatch.enrich.flow.CurrentAnalyzer;
import newswatch.schema.CompactedTopic;
import newswatch.schema.RegistryUnavailableException;
import newswatch.schema.TestRegistry;
import newswatch.schema.Topic;
import newswatch.schema.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveNamesTest {

    private static final ArticleAnalyzer SHIPPED = new ArticleAnalyzer();
    private static final Duration NOW = Duration.ZERO;

    private final AtomicBoolean away = new AtomicBoolean();
    private final Topic<GazetteerEntry> topic = new Topics(TestRegistry.filled(new MockSchemaRegistryClient() {
                @Override
                public ParsedSchema getSchemaById(int id) throws IOException, RestClientException {
                    if (away.get()) {
                        throw new IOException("connection refused");
                    }
                    return super.getSchemaById(id);
                }
            }))
            .gazetteerEntries();
    private final TopicPartition partition = new TopicPartition(topic.name(), 0);
    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
    private final CurrentAnalyzer analyzer = new CurrentAnalyzer(SHIPPED);
    private final LiveNames names = new LiveNames(analyzer, new CompactedTopic<>(consumer, topic));
    private long offset;

    @BeforeEach
    void begin() {
        consumer.updateBeginningOffsets(Map.of(partition, 0L));
        consumer.updateEndOffsets(Map.of(partition, 0L));
    }

    private static GazetteerEntry entry(String entryId, String entityId, String name) {
        return GazetteerEntry.newBuilder()
                .setEntryId(entryId)
                .setEntityId(entityId)
                .setName(name)
                .setType(EntityType.ORG)
                .setAliases(List.of(name))
                .build();
    }

    private void write(String key, byte @Nullable [] value) {
        consumer.addRecord(new ConsumerRecord<>(topic.name(), 0, offset++, key, value));
        consumer.updateEndOffsets(Map.of(partition, offset));
    }

    private void write(GazetteerEntry entry) {
        write(entry.getEntryId(), topic.valueSerde().serializer().serialize(topic.name(), entry));
    }

    private List<String> ids(String text) {
        return analyzer.get()
                .analyze(new ArticleInput(
                        "a1",
                        Optional.of("Ein Titel"),
                        new Content.CleanText(text),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("de"),
                        List.of()))
                .fold(knowledge -> knowledge.entities().stream().map(Entity::id).toList(), refusal -> List.of());
    }

    private List<String> found() {
        return ids("Der Vorstand von Quastelhof trat zurück.");
    }

    @Test
    void knowsWhatWasThereAtItsStart() {
        write(entry("1", "Q999999991", "Quastelhof"));
        write(entry("2", "Q999999992", "Quandtnerwerke"));
        write(entry("1", "Q999999993", "Quastelhof"));
        write("2", null);

        names.readToEnd();

        assertThat(names.size()).isEqualTo(1);
        assertThat(found()).contains("Q999999993");
        assertThat(ids("Der Vorstand der Quandtnerwerke trat zurück.")).doesNotContain("Q999999992");
    }

    @Test
    void aNameIsFoundFromTheNextArticleOnUntilItIsTakenBack() {
        names.readToEnd();
        assertThat(found()).doesNotContain("Q999999991");
        ArticleAnalyzer before = analyzer.get();

        write(entry("1", "Q999999991", "Quastelhof"));
        assertThat(names.follow(NOW)).isTrue();
        assertThat(found()).contains("Q999999991");

        write("1", null);
        assertThat(names.follow(NOW)).isTrue();
        assertThat(found()).doesNotContain("Q999999991");
        assertThat(names.size()).isZero();
        assertThat(analyzer.get().names().version()).isEqualTo(before.names().version());
        assertThat(names.follow(NOW)).isFalse();
    }

    @Test
    void anEntryThatCannotBeUsedStopsNothingAndCountsAsTakenBack() {
        write(entry("1", "Q999999991", "Quastelhof"));
        write(entry("2", "Q999999992", "Quandtnerwerke"));
        names.readToEnd();
        write("1", new byte[] {1, 2, 3});
        write(entry("2", "no id", "Quandtnerwerke"));
        write(
                "3",
                topic.valueSerde().serializer().serialize(topic.name(), entry("other", "Q999999993", "Quastelburg")));
        write(entry("4", "Q999999994", "Quastelheim"));

        names.follow(NOW);

        assertThat(names.size()).isEqualTo(1);
        assertThat(ids("Der Vorstand von Quastelheim trat zurück.")).contains("Q999999994");
        assertThat(found()).doesNotContain("Q999999991");
    }

    @Test
    void whatOthersChangeInTheAnalyserMeanwhileStays() {
        write(entry("1", "Q999999991", "Quastelhof"));
        names.readToEnd();
        ArticleAnalyzer other = analyzer.get().with(analyzer.get().names());
        analyzer.change(before -> other);

        write(entry("2", "Q999999992", "Quandtnerwerke"));
        names.follow(NOW);

        assertThat(names.size()).isEqualTo(2);
        assertThat(analyzer.get()).isNotSameAs(other);
    }

    @Test
    void aRegistryThatIsAwayForAWhileLosesNothing() {
        write(entry("1", "Q999999991", "Quastelhof"));
        away.set(true);
        assertThatThrownBy(names::readToEnd).isInstanceOf(RegistryUnavailableException.class);
        away.set(false);
        assertThat(consumer.position(partition)).isZero();
        offset = 0; // the consumer of the tests gives no record twice
        write(entry("1", "Q999999991", "Quastelhof"));

        names.readToEnd();

        assertThat(found()).contains("Q999999991");
    }
}

package newswatch.enrich.issues;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import newswatch.analysis.ArticleAnalyzer;
import newswatch.analysis.issue.IssueDefinition;
import newswatch.enrich.flow.CurrentAnalyzer;
import newswatch.schema.CompactedTopic;
import newswatch.schema.TestRegistry;
import newswatch.schema.Topic;
import newswatch.schema.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveIssuesTest {

    private static final ArticleAnalyzer SHIPPED = new ArticleAnalyzer();

    private final Topic<newswatch.contract.IssueDefinition> topic =
            new Topics(TestRegistry.filled()).issueDefinitions();
    private final TopicPartition partition = new TopicPartition(topic.name(), 0);
    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
    private final CurrentAnalyzer analyzer = new CurrentAnalyzer(SHIPPED);
    private final LiveIssues issues = new LiveIssues(analyzer, new CompactedTopic<>(consumer, topic));
    private long offset;

    @BeforeEach
    void begin() {
        consumer.updateBeginningOffsets(Map.of(partition, 0L));
        consumer.updateEndOffsets(Map.of(partition, 0L));
    }

    private void write(String key, byte @Nullable [] value) {
        consumer.addRecord(new ConsumerRecord<>(topic.name(), 0, offset++, key, value));
        consumer.updateEndOffsets(Map.of(partition, offset));
    }

    private void define(String key, String id, String... patterns) {
        IssueDefinition issue = new IssueDefinition(id, Map.of("de", id), List.of(patterns), List.of(), List.of());
        write(key, topic.valueSerde().serializer().serialize(topic.name(), IssueEntries.record(issue)));
    }

    private String issueOf(String target) {
        return analyzer.get()
                .issues()
                .match(target, "", "de")
                .map(match -> match.issue().id())
                .orElse("-");
    }

    @Test
    void knowsWhatWasThereAtItsStartBesideOurs() {
        define("hafen", "hafen", "Hafenbecken");
        define("bahn", "bahn", "Bahndamm");
        write("bahn", null);

        issues.readToEnd();

        assertThat(issues.size()).isEqualTo(1);
        assertThat(issueOf("der Ausbau des Hafenbeckens")).isEqualTo("hafen");
        assertThat(issueOf("der Bahndamm")).isEqualTo("-");
        assertThat(issueOf("ein Tempolimit")).isEqualTo("tempolimit");
    }

    @Test
    void anIssueIsFoundFromTheNextArticleOnUntilItIsRemoved() {
        issues.readToEnd();
        define("hafen", "hafen", "Hafenbecken");
        assertThat(issues.follow(Duration.ZERO)).isTrue();
        assertThat(issueOf("das Hafenbecken")).isEqualTo("hafen");

        write("hafen", null);
        assertThat(issues.follow(Duration.ZERO)).isTrue();

        assertThat(issueOf("das Hafenbecken")).isEqualTo("-");
        assertThat(analyzer.get().issues().version()).isEqualTo(SHIPPED.issues().version());
        assertThat(issues.follow(Duration.ZERO)).isFalse();
    }

    @Test
    void aDefinitionWithoutPatternsSwitchesOneOfOursOff() {
        define("tempolimit", "tempolimit");
        issues.readToEnd();

        assertThat(issueOf("ein Tempolimit")).isEqualTo("-");
    }

    @Test
    void aBrokenDefinitionCountsAsRemoved() {
        define("hafen", "hafen", "Hafenbecken");
        define("hafen", "another", "Hafenbecken");
        define("bahn", "bahn", "Bahndamm");
        write("bahn", new byte[] {1, 2, 3});
        define("gut", "gut", "Gutshof");

        issues.readToEnd();

        assertThat(issues.size()).isEqualTo(1);
        assertThat(issueOf("der Gutshof")).isEqualTo("gut");
    }
}

package newswatch.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TopicsTest {

    private final Topics topics = new Topics(TestRegistry.filled());

    @Test
    void everyNameStandsOnce() {
        List<String> names = topics.all().stream().map(Topic::name).toList();

        assertThat(names).doesNotHaveDuplicates().contains("news.article.raw.v1", "news.story.state.v1");
    }

    @Test
    void compactedTopicsKeepOldAndNewReadersAndLogsOnlyNewOnes() {
        assertThat(topics.storyStates().layout().compatibility()).isEqualTo("FULL_TRANSITIVE");
        assertThat(topics.storyStates().layout().configuration()).containsEntry("cleanup.policy", "compact");
        assertThat(topics.rawArticles().layout().compatibility()).isEqualTo("BACKWARD_TRANSITIVE");
        assertThat(topics.rawArticles().layout().configuration())
                .containsEntry("cleanup.policy", "delete")
                .containsKey("retention.ms");
    }

    @Test
    void refusesNamesThatDoNotFollowTheRule() {
        Topic<?> topic = topics.storyStates();

        assertThatThrownBy(() -> new Topic<>("stories", topic.valueSerde(), topic.schema(), topic.layout()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'stories'");
        assertThat(new Layout(1, Optional.empty()).configuration()).containsEntry("compression.type", "gzip");
    }
}

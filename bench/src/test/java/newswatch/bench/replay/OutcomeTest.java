package newswatch.bench.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import newswatch.contract.Relation;
import newswatch.contract.StoryChange;
import newswatch.contract.StoryEvent;
import org.junit.jupiter.api.Test;

/** Stories live in several partitions, which are read in any order: what came out must not depend on it. */
class OutcomeTest {

    private static final StoryEvent FIRST = event("s-old", 1);
    private static final StoryEvent REVISION = event("s-new", 2);

    private static StoryEvent event(String story, int revision) {
        return StoryEvent.newBuilder()
                .setStoryId(story)
                .setChange(StoryChange.CREATED)
                .setLanguage("de")
                .setArticleId("a")
                .setRevision(revision)
                .setRelation(Relation.NEW)
                .setSimilarity(0)
                .setOccurredAt(Instant.EPOCH)
                .build();
    }

    private static Outcome read(StoryEvent... events) {
        Outcome outcome = new Outcome();
        List.of(events).forEach(outcome::happened);
        return outcome;
    }

    @Test
    void anArticleIsWhereItsLastRevisionIs() {
        for (Outcome outcome : List.of(read(FIRST, REVISION), read(REVISION, FIRST))) {
            assertThat(outcome.assignment()).isEqualTo(Map.of("a", "s-new"));
            assertThat(outcome.churned()).isEqualTo(1);
            assertThat(outcome.doubled()).isZero();
        }
    }

    @Test
    void aSecondDecisionAboutARevisionIsDoubled() {
        assertThat(read(FIRST, FIRST).doubled()).isEqualTo(1);
    }
}

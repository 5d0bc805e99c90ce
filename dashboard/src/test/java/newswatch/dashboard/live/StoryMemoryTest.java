package newswatch.dashboard.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newswatch.dashboard.live.StoryMemory.Position;
import org.junit.jupiter.api.Test;

class StoryMemoryTest {

    private final StoryMemory memory = new StoryMemory(3);

    @Test
    void listsTheNewestFirst() {
        memory.put(story("a", 1, 1));
        memory.put(story("c", 3, 3));
        memory.put(story("b", 2, 9));

        assertThat(ids(Optional.empty(), 10)).containsExactly("c", "b", "a");
    }

    @Test
    void pagesWithoutGapOrRepetitionEvenWhenTimesAreEqual() {
        memory.put(story("a", 1, 1));
        memory.put(story("b", 1, 1));
        memory.put(story("c", 1, 1));

        assertThat(ids(Optional.empty(), 2)).containsExactly("a", "b");
        assertThat(ids(Position.parse("1_b"), 2)).containsExactly("c");
    }

    @Test
    void replacesAStoryByItsLatestState() {
        memory.put(story("a", 1, 1));
        memory.put(story("a", 1, 5));

        assertThat(memory.size()).isEqualTo(1);
        assertThat(memory.find("a")).get().extracting(StorySnapshot::lastSeenAt).isEqualTo(Instant.ofEpochMilli(5));
    }

    @Test
    void forgetsTheStoryThatWasSilentLongest() {
        memory.put(story("old-but-alive", 1, 50));
        memory.put(story("silent", 2, 2));
        memory.put(story("b", 3, 3));
        memory.put(story("c", 4, 4));

        assertThat(ids(Optional.empty(), 10)).containsExactly("c", "b", "old-but-alive");
    }

    @Test
    void doesNotHoldAStoryOlderThanAllOthers() {
        memory.put(story("a", 5, 5));
        memory.put(story("b", 6, 6));
        memory.put(story("c", 7, 7));

        assertThat(memory.put(story("ancient", 1, 1))).isFalse();
        assertThat(memory.find("ancient")).isEmpty();
    }

    @Test
    void hidesAMergedStoryAndLeadsToItsLastHeir() {
        memory.put(story("a", 1, 1));
        memory.put(story("b", 2, 2));
        memory.put(story("c", 3, 3));
        memory.merge("a", "b");
        memory.merge("b", "c");

        assertThat(ids(Optional.empty(), 10)).containsExactly("c");
        assertThat(memory.find("a")).get().extracting(StorySnapshot::storyId).isEqualTo("c");
    }

    @Test
    void survivesMergesThatRunInACircle() {
        memory.merge("a", "b");
        memory.merge("b", "a");

        assertThat(memory.find("a")).isEmpty();
    }

    @Test
    void keepsOnlySoManyMergedIds() {
        memory.put(story("heir", 1, 1));
        for (int i = 0; i < 100; i++) {
            memory.merge("m" + i, "heir");
        }

        assertThat(memory.find("m99")).isPresent();
        assertThat(memory.find("m0")).isEmpty();
    }

    @Test
    void forgetsWhatIsErased() {
        memory.put(story("a", 1, 1));
        memory.erase("a");

        assertThat(memory.find("a")).isEmpty();
        assertThat(memory.size()).isZero();
    }

    @Test
    void positionsAreReadAsTheyWereWritten() {
        Position position = new Position(Instant.ofEpochMilli(1700), "s-a_b");

        assertThat(Position.parse(position.text())).contains(position);
        assertThat(List.of("", "_", "x_s", "12", "99999999999999999999_s"))
                .allSatisfy(text -> assertThat(Position.parse(text)).isEmpty());
    }

    @Test
    void refusesToHoldNothing() {
        assertThatThrownBy(() -> new StoryMemory(0)).hasMessage("capacity must be at least 1, was 0");
    }

    private List<String> ids(Optional<Position> after, int limit) {
        return memory.list(after, story -> true, limit).stream()
                .map(StorySnapshot::storyId)
                .toList();
    }

    private static StorySnapshot story(String id, long first, long last) {
        return new StorySnapshot(
                id, "de", Instant.ofEpochMilli(first), Instant.ofEpochMilli(last), Set.of(), "{}", "{}");
    }
}

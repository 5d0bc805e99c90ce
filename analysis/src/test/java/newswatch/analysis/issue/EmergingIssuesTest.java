package newswatch.analysis.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import newswatch.analysis.issue.EmergingIssues.Placed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** One memory for all rows of the table, which come in its order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmergingIssuesTest {

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private static final List<String> TARGETS = List.of(
            "Hafenausbau",
            "Ausbau des Hafens",
            "Citymaut",
            "die Citymaut",
            "Schließung der Schule",
            "Feuerwerksverbot",
            "Verbot von Feuerwerk",
            "die Pläne",
            "Nachtflugverbot",
            "Kita-Gebühren",
            "Gebühren der Kitas");

    private final Map<String, EmergingIssues> memories = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvFileSource(resources = "/issue/emerging.csv", delimiter = '|', encoding = "UTF-8")
    void groupsTargets(String language, String target, String group) {
        Optional<Placed> placed =
                memories.computeIfAbsent(language, EmergingIssuesTest::memory).place(target, NOON, true);

        String id = placed.map(found -> found.issue().id()).orElse("none");
        String name = id.equals("none") ? "none" : names.computeIfAbsent(id, unseen -> language + group);
        assertThat(name).isEqualTo(group.equals("none") ? "none" : language + group);
        assertThat(names.values()).doesNotHaveDuplicates();
    }

    @Test
    void anIdFollowsFromTheFoundingWordsAlone() {
        String id = id(memory("de"), "Ausbau des Hafens");

        assertThat(id).matches("emerging:[0-9a-f]{16}").isEqualTo(id(memory("de"), "der Ausbau von Häfen"));
        assertThat(id).isNotEqualTo(id(memory("en"), "Ausbau des Hafens"));
    }

    private static String id(EmergingIssues memory, String target) {
        return memory.place(target, NOON, true).orElseThrow().issue().id();
    }

    @Test
    void whatNothingJoinsForTheWindowIsForgotten() {
        EmergingIssues memory = new EmergingIssues("de", Duration.ofDays(1), 10);
        String harbour = id(memory, "Hafenausbau");

        Placed later =
                memory.place("Citymaut", NOON.plus(Duration.ofDays(2)), true).orElseThrow();

        assertThat(later.forgotten()).containsExactly(harbour);
        assertThat(memory.size()).isEqualTo(1);
        assertThat(id(memory, "Hafenausbau")).isEqualTo(harbour);
    }

    @Test
    void theGroupsJoinedLongestAgoGoFirst() {
        EmergingIssues memory = new EmergingIssues("de", Duration.ofDays(9), 2);
        String harbour = id(memory, "Hafenausbau");
        memory.place("Citymaut", NOON.plusSeconds(1), true);
        memory.place("Hafenausbau", NOON.plusSeconds(2), true);

        Placed placed =
                memory.place("Feuerwerksverbot", NOON.plusSeconds(3), true).orElseThrow();

        assertThat(placed.forgotten()).hasSize(1).doesNotContain(harbour);
        assertThat(memory.size()).isEqualTo(2);
    }

    @Test
    void archiveMaterialJoinsButFoundsNothing() {
        EmergingIssues memory = memory("de");

        assertThat(memory.place("Hafenausbau", NOON, false)).isEmpty();
        String harbour = id(memory, "Hafenausbau");
        Placed old =
                memory.place("Ausbau des Hafens", NOON.plusSeconds(60), false).orElseThrow();

        assertThat(old.issue().id()).isEqualTo(harbour);
        assertThat(old.issue().lastSeen()).isEqualTo(NOON);
    }

    @Test
    void aRestoredMemoryGoesOnAsIfItHadNeverStopped() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            EmergingIssues whole = new EmergingIssues("de", Duration.ofMinutes(40), 5);
            Map<String, EmergingIssue> kept = new HashMap<>();
            List<Optional<Placed>> first = new ArrayList<>();
            EmergingIssues broken = new EmergingIssues("de", Duration.ofMinutes(40), 5);
            List<Optional<Placed>> second = new ArrayList<>();
            for (int at = 0; at < 60; at++) {
                String target = TARGETS.get(random.nextInt(TARGETS.size()));
                Instant time = NOON.plusSeconds(60L * at + random.nextInt(90));
                first.add(whole.place(target, time, true));
                Optional<Placed> placed = broken.place(target, time, true);
                second.add(placed);
                placed.ifPresent(found -> keep(kept, found));
                if (random.nextInt(10) == 0) {
                    broken = new EmergingIssues("de", Duration.ofMinutes(40), 5);
                    kept.values().forEach(broken::restore);
                }
            }
            assertThat(second).as("seed %d", seed).isEqualTo(first);
        }
    }

    private static void keep(Map<String, EmergingIssue> kept, Placed placed) {
        kept.put(placed.issue().id(), placed.issue());
        placed.forgotten().forEach(kept::remove);
    }

    private static EmergingIssues memory(String language) {
        return new EmergingIssues(language, EmergingIssues.DEFAULT_WINDOW, EmergingIssues.DEFAULT_MOST);
    }
}

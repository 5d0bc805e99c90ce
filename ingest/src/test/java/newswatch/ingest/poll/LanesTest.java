package newswatch.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newswatch.ingest.poll.Lanes.Turn;
import org.junit.jupiter.api.Test;

class LanesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T20:00:00Z");

    private final Lanes lanes = new Lanes();

    @Test
    void hostsTakeTurnsAndFeedsAndPagesDo() {
        lanes.add(new Turn("a", true, "a1"));
        lanes.add(new Turn("a", true, "a2"));
        lanes.add(new Turn("a", false, "a3"));
        lanes.add(new Turn("b", true, "b1"));

        assertThat(all()).containsExactly("a1", "b1", "a3");
        lanes.done("a");
        assertThat(all()).containsExactly("a2");
    }

    private List<String> all() {
        List<String> ids = new ArrayList<>();
        for (Optional<Turn> turn = lanes.next(); turn.isPresent(); turn = lanes.next()) {
            ids.add(turn.get().id());
        }
        return ids;
    }

    @Test
    void whatRunsForLongGivesUpItsSlot() {
        Slots slots = new Slots(1);
        Slots.Slot first = slots.take(NOW).orElseThrow();

        assertThat(slots.take(NOW.plusSeconds(19))).isEmpty();
        assertThat(slots.nextFree()).contains(NOW.plusSeconds(20));
        Slots.Slot second = slots.take(NOW.plusSeconds(20)).orElseThrow();
        slots.free(first); // a second time: it counts once
        assertThat(slots.take(NOW.plusSeconds(21))).isEmpty();
        slots.free(second);
        assertThat(slots.take(NOW.plusSeconds(22))).isPresent();
    }

    @Test
    void theLastTimeOfANameCounts() {
        DueQueue due = new DueQueue();
        due.put("spät", NOW.plus(Duration.ofHours(1)));
        due.put("verlegt", NOW);
        due.put("verlegt", NOW.plus(Duration.ofHours(2)));
        due.put("gestrichen", NOW);
        due.remove("gestrichen");

        assertThat(due.take(NOW)).isEmpty();
        assertThat(due.next()).contains(NOW.plus(Duration.ofHours(1)));
        assertThat(due.take(NOW.plus(Duration.ofHours(3)))).containsExactly("spät", "verlegt");
        assertThat(due.next()).isEmpty();
    }
}

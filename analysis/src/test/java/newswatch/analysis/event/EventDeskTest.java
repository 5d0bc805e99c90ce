package newswatch.analysis.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class EventDeskTest {

    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    private final EventDesk desk = new EventDesk();

    /** "Q1 Q2! Q3" with ! for a place. */
    private static EventCard card(String id, String language, double hours, String things, String headline) {
        Instant time = START.plus(Duration.ofMinutes(Math.round(60 * hours)));
        return new EventCard(
                "s-" + id,
                language,
                time,
                time,
                Arrays.stream(things.split(" "))
                        .map(word ->
                                new Thing(word.replace("!", ""), "N" + word.replace("!", ""), 1, word.endsWith("!")))
                        .toList(),
                EventNumbers.of(headline));
    }

    /** Other news of the day: Q1 is in all of them, as a country is. */
    private void otherNews() {
        for (int n = 0; n < 20; n++) {
            desk.see(card("x" + n, n % 2 == 0 ? "de" : "en", 0, "Q1! Q9%02d Q8%02d".formatted(n, n), ""));
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "events.csv", delimiter = '|')
    void linksStoriesOfOneEvent(
            String left, String leftTitle, String right, String rightTitle, double hours, boolean one) {
        otherNews();
        desk.see(card("a", "de", 0, left, leftTitle));
        List<EventLink> links = desk.see(card("b", "en", hours, right, rightTitle));
        assertThat(links).hasSize(one ? 2 : 0).allMatch(link -> link.eventId().equals("e-a"));
    }

    @Test
    void neverLinksStoriesOfOneLanguage() {
        desk.see(card("a", "de", 0, "Q1! Q2 Q3", ""));
        assertThat(desk.see(card("b", "de", 1, "Q1! Q2 Q3", ""))).isEmpty();
    }

    @Test
    void aThirdLanguageJoinsTheEvent() {
        otherNews();
        desk.see(card("a", "de", 0, "Q1! Q2 Q3", ""));
        desk.see(card("b", "en", 1, "Q1! Q2 Q3", ""));
        List<EventLink> links = desk.see(card("c", "fr", 2, "Q1! Q2 Q3", ""));
        assertThat(links)
                .extracting(EventLink::storyId, EventLink::eventId)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("s-c", "e-a"));
        assertThat(links.get(0).reasons()).containsExactly("shares NQ2, NQ3, NQ1");
    }

    @Test
    void aLinkedStoryKeepsItsEventWhenItGrowsAndAfterARestart() {
        EventCard first = card("a", "de", 0, "Q1! Q2 Q3", "");
        desk.see(first);
        desk.see(card("b", "en", 1, "Q1! Q2 Q3", ""));
        assertThat(desk.see(first)).isEmpty();

        EventDesk again = new EventDesk();
        again.restore(first, Optional.of("e-a"));
        assertThat(again.see(first)).isEmpty();
        assertThat(again.see(card("c", "fr", 2, "Q1! Q2 Q3", "")))
                .extracting(EventLink::eventId)
                .containsExactly("e-a");
    }

    @Test
    void forgetsWhatIsOverAndWhatHasNotGrown() {
        desk.see(card("a", "de", 0, "Q1! Q2 Q3", ""));
        desk.see(card("b", "en", 1, "Q1! Q2 Q3", ""));
        assertThat(desk.forget("s-b")).isTrue();
        assertThat(desk.forget("s-b")).isFalse();
        assertThat(desk.expire(START.plus(Duration.ofDays(4)))).containsExactly("s-a");
        assertThat(desk.see(card("c", "en", 2, "Q1! Q2 Q3", ""))).isEmpty();
    }

    @Test
    void readsNumbersInAnyLanguage() {
        assertThat(EventNumbers.of("1.200 Tote, 1,200 dead, 1 200 morts, 37 injured, 12 and 2026, 850.000 Euro"))
                .containsExactly("1200", "37", "850000");
    }
}

package newswatch.analysis.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The table says what a journalist would say of two articles, the second two hours after the first. */
class PairsTest {

    @ParameterizedTest(name = "{2}: {0}")
    @CsvFileSource(resources = "pairs.csv", delimiter = '|', maxCharsPerColumn = 5000)
    void decidesAsAJournalistWould(String left, String right, String wanted) {
        StoryDesk desk = new StoryDesk(StoryDesk.DEFAULT_WINDOW);
        desk.place(arrival("left", 0, left));
        Decision decision = desk.place(arrival("right", 2, right));
        assertThat(word(decision))
                .as(decision.toString())
                .isEqualTo(wanted.strip().toLowerCase(Locale.ROOT));
    }

    private static Arrival arrival(String id, long hours, String article) {
        int colon = article.indexOf("::");
        return Examples.arrival(
                id,
                hours,
                article.substring(0, colon).strip(),
                article.substring(colon + 2).strip());
    }

    private static String word(Decision decision) {
        return switch (decision.relation()) {
            case COPY_OF -> "copy";
            case SAME_EVENT -> "same";
            case NEW -> "other";
            case UPDATE, UNCHANGED -> "revision";
        };
    }
}

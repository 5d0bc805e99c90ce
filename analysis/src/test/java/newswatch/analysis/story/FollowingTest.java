package newswatch.analysis.story;

import static newswatch.analysis.story.Examples.arrival;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class FollowingTest {

    /** Each of these is a story of its own; all come from one parliament, so that its news is like all of them. */
    private static final List<String> PARLIAMENT = List.of(
            "Der Landtag in Nordmark hat am Montag über das neue Schulgesetz gestritten. Die Fraktion der Grünen"
                    + " forderte kleinere Klassen, Ministerpräsidentin Wiebke Harmsen verwies auf den Haushalt.",
            "Der Landtag in Nordmark hat am Montag den Ausbau der Windräder vor der Küste beraten. Die Fraktion der"
                    + " Liberalen warnte vor Schulden, Ministerpräsidentin Wiebke Harmsen sprach von Arbeit für Werften.",
            "Der Landtag in Nordmark hat am Montag die Besoldung der Polizei erhöht. Die Fraktion der Linken enthielt"
                    + " sich, Ministerpräsidentin Wiebke Harmsen dankte den Wachen im ländlichen Raum.",
            "Der Landtag in Nordmark hat am Montag dem Jagdgesetz zugestimmt. Die Fraktion der Grünen will die Wölfe"
                    + " schonen, Ministerpräsidentin Wiebke Harmsen versprach den Schäfern bessere Zäune.",
            "Der Landtag in Nordmark hat am Montag die Förderung der Theater gekürzt. Die Fraktion der Linken sprach"
                    + " von Kahlschlag, Ministerpräsidentin Wiebke Harmsen sieht keinen anderen Weg.",
            "Der Landtag in Nordmark hat am Montag die Fähren zu den Inseln verbilligt. Die Fraktion der Liberalen"
                    + " lehnte das ab, Ministerpräsidentin Wiebke Harmsen nannte es gerecht.",
            "Der Landtag in Nordmark hat am Montag ein Moor unter Schutz gestellt. Die Fraktion der Liberalen dachte"
                    + " an die Bauern, Ministerpräsidentin Wiebke Harmsen an die Kraniche.");

    private static final List<String> SUBJECTS =
            List.of("Schulgesetz", "Windräder", "Besoldung", "Jagdgesetz", "Theater", "Fähren", "Moor");

    private final StoryDesk desk = new StoryDesk(StoryDesk.DEFAULT_WINDOW);

    /** Takes whatever is likeliest: nothing has to stand out, nor the leads to agree. */
    private final StoryDesk lax = new StoryDesk(
            StoryDesk.DEFAULT_WINDOW,
            StoryWeights.load().with("follow-foremost", 0).with("follow-lead", 0));

    @BeforeEach
    void fill() {
        fill(desk);
        fill(lax);
    }

    private static void fill(StoryDesk desk) {
        for (int at = 0; at < PARLIAMENT.size(); at++) {
            desk.restore(new Placement(
                    arrival("p" + at, 1, "Nordmark: Streit im Landtag über " + SUBJECTS.get(at), PARLIAMENT.get(at)),
                    "s-p" + at));
        }
        desk.restore(new Placement(arrival("a", 0, Examples.BRIDGE_TITLE, Examples.BRIDGE), "s-a"));
        desk.restore(new Placement(arrival("g", 2, Examples.GAME_TITLE, Examples.GAME), "s-g"));
    }

    @ParameterizedTest(name = "{1}")
    @CsvFileSource(resources = "/story/following.csv", delimiter = '|', encoding = "UTF-8")
    void knowsWhatAStoryFollows(String follows, String title, String text, String laxly) {
        Arrival later = arrival("later", 90, title, text);

        assertThat(desk.place(later).follows()).isEqualTo(Optional.ofNullable(follows));
        assertThat(lax.place(later).follows()).isEqualTo(Optional.ofNullable(laxly));
    }
}

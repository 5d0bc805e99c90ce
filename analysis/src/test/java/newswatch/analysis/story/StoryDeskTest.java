package newswatch.analysis.story;

import static newswatch.analysis.story.Examples.arrival;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import newswatch.analysis.story.Decision.Relation;
import org.junit.jupiter.api.Test;

class StoryDeskTest {

    private final StoryDesk desk = new StoryDesk(StoryDesk.DEFAULT_WINDOW);

    @Test
    void foundsAStoryWithWhatIsNew() {
        Decision decision = desk.place(arrival("a", 0, Examples.BRIDGE_TITLE, Examples.BRIDGE));
        assertThat(decision.relation()).isEqualTo(Relation.NEW);
        assertThat(decision.storyId()).isEqualTo("s-a");
        assertThat(decision.similarity()).isZero();
        assertThat(desk.place(arrival("g", 1, Examples.GAME_TITLE, Examples.GAME))
                        .storyId())
                .isEqualTo("s-g");
    }

    @Test
    void joinsAnotherNewsroomsReportAndSaysWhy() {
        desk.place(arrival("a", 0, Examples.BRIDGE_TITLE, Examples.BRIDGE));
        Decision decision = desk.place(arrival("b", 5, Examples.BRIDGE_AGAIN_TITLE, Examples.BRIDGE_AGAIN));
        assertThat(decision.relation()).isEqualTo(Relation.SAME_EVENT);
        assertThat(decision.storyId()).isEqualTo("s-a");
        assertThat(decision.similarity()).isBetween(0.3, 1.0);
        assertThat(decision.reasons()).anyMatch(reason -> reason.startsWith("shares "));
    }

    @Test
    void namesTheEarliestArticleThatACopyRepeats() {
        desk.place(arrival("a", 0, Examples.BRIDGE_TITLE, Examples.BRIDGE));
        desk.place(arrival("b", 1, "Andere Überschrift", Examples.BRIDGE));
        Decision decision = desk.place(arrival("c", 2, "Noch eine", "ZÜRICH (sda) - " + Examples.BRIDGE));
        assertThat(decision.relation()).isEqualTo(Relation.COPY_OF);
        assertThat(decision.copyOf()).contains("a");
        assertThat(decision.copiedShare().orElse(0)).isGreaterThan(0.9);
        assertThat(decision.reasons().get(0)).contains("% of its words stand in a");
    }

    @Test
    void knowsARevisionAndAnUnchangedArticle() {
        Arrival first = arrival("a", 0, Examples.BRIDGE_TITLE, Examples.BRIDGE);
        desk.place(first);
        assertThat(desk.place(Examples.revision(first, 2, Examples.BRIDGE)).relation())
                .isEqualTo(Relation.UNCHANGED);
        Arrival changed = Examples.revision(first, 3, Examples.BRIDGE + " Ein Statiker kommt am Dienstag.");
        Decision decision = desk.place(changed);
        assertThat(decision.relation()).isEqualTo(Relation.UPDATE);
        assertThat(decision.storyId()).isEqualTo("s-a");
        Arrival kept = desk.placementOf("a").orElseThrow().arrival();
        assertThat(kept.revision()).isEqualTo(3);
        assertThat(kept.signature()).isEqualTo(changed.signature());
        assertThat(kept.arrived()).isEqualTo(first.arrived());
    }

    @Test
    void keepsApartWhatNamesFarApartDays() {
        String text = Examples.BRIDGE_AGAIN;
        desk.place(arrival("a", 0, Examples.BRIDGE_TITLE, "Am 2. März 2026 stürzte sie ein. " + text));
        Decision other =
                desk.place(arrival("b", 1, Examples.BRIDGE_TITLE, "Am 12. Februar 2025 begann es. " + Examples.BRIDGE));
        assertThat(other.relation()).isEqualTo(Relation.NEW);
    }

    @Test
    void keepsTwoGamesOfOneTeamApart() {
        desk.place(arrival("a", 0, Examples.GAME_TITLE, Examples.GAME));
        Decision other = desk.place(arrival(
                "b",
                60,
                "Volleyball: Grünstadt schlägt Lindenau 3:0",
                "Die Volleyballerinnen von Blau-Weiß Grünstadt haben am Mittwoch in Lindenau 3:0 gewonnen. Mira Tasch "
                        + "machte 17 Punkte. Trainer Jörg Wendlandt war mit dem Aufschlag zufrieden."));
        assertThat(other.relation()).isEqualTo(Relation.NEW);
        assertThat(other.follows()).as("another result is another game").isEmpty();
    }

    @Test
    void linksALaterHappeningToAStoryThatIsClosedButRemembered() {
        desk.place(arrival("a", 0, Examples.BRIDGE_TITLE, Examples.BRIDGE));
        desk.expire(Examples.START.plus(Duration.ofDays(4)));
        Decision later = desk.place(arrival(
                "b",
                96,
                "Seedorfs Steinbrücke wird abgerissen",
                "Die alte Steinbrücke in Seedorf wird abgerissen. Das hat der Gemeinderat beschlossen, wie "
                        + "Bürgermeisterin Annegret Öhlmann am Freitag sagte. Ein Neubau über die Lauter soll in zwei "
                        + "Jahren stehen."));
        assertThat(later.relation()).isEqualTo(Relation.NEW);
        assertThat(later.follows()).contains("s-a");
    }

    @Test
    void takesInAReportThatComesDaysLate() {
        desk.place(arrival("a", 0, Examples.BRIDGE_TITLE, Examples.BRIDGE));
        Arrival known = arrival("b", 5, Examples.BRIDGE_AGAIN_TITLE, Examples.BRIDGE_AGAIN);
        Decision late = desk.place(late(known, Duration.ofDays(4)));
        assertThat(late.storyId()).isEqualTo("s-a");
    }

    private static Arrival late(Arrival arrival, Duration delay) {
        return new Arrival(
                arrival.articleId(),
                1,
                arrival.outletId(),
                arrival.published(),
                arrival.arrived().plus(delay),
                false,
                arrival.signature());
    }

    @Test
    void decidesTheSameAfterRestoringHalfOfItsPlacements() {
        List<Arrival> arrivals = stream(7, 120);
        List<Decision> decisions = arrivals.stream().map(desk::place).toList();
        StoryDesk again = new StoryDesk(StoryDesk.DEFAULT_WINDOW);
        StoryDesk shadow = new StoryDesk(StoryDesk.DEFAULT_WINDOW);
        arrivals.subList(0, 60).forEach(shadow::place);
        List<Placement> stored = new ArrayList<>(arrivals.subList(0, 60).stream()
                .map(arrival -> shadow.placementOf(arrival.articleId()).orElseThrow())
                .toList());
        Collections.shuffle(stored, new Random(1));
        stored.forEach(again::restore);
        assertThat(arrivals.subList(60, 120).stream().map(again::place).toList())
                .isEqualTo(decisions.subList(60, 120));
    }

    @Test
    void decidesTheSameEveryTime() {
        List<Arrival> arrivals = stream(3, 80);
        StoryDesk other = new StoryDesk(StoryDesk.DEFAULT_WINDOW);
        assertThat(arrivals.stream().map(desk::place).toList())
                .isEqualTo(arrivals.stream().map(other::place).toList());
    }

    @Test
    void everyDecisionNamesAStoryThatHoldsTheArticle() {
        for (Arrival arrival : stream(11, 150)) {
            Decision decision = desk.place(arrival);
            assertThat(desk.placementsOf(decision.storyId()))
                    .anyMatch(placement -> placement.arrival().articleId().equals(arrival.articleId()));
            assertThat(desk.placementOf(arrival.articleId()).orElseThrow().storyId())
                    .isEqualTo(decision.storyId());
            assertThat(desk.centralArticleOf(decision.storyId())).isPresent();
            assertThat(decision.similarity()).isBetween(0.0, 1.0);
            assertThat(decision.reasons()).isNotEmpty();
            assertThat(decision.copyOf().isPresent()).isEqualTo(decision.relation() == Relation.COPY_OF);
        }
    }

    @Test
    void forgetsStoriesThatHaveNotGrown() {
        desk.place(arrival("a", 0, Examples.BRIDGE_TITLE, Examples.BRIDGE));
        desk.place(arrival("g", 48, Examples.GAME_TITLE, Examples.GAME));
        assertThat(desk.expire(Examples.START.plus(Duration.ofDays(5)))).isEmpty();
        assertThat(desk.expire(Examples.START.plus(Duration.ofHours(121)))).containsExactly("a");
        assertThat(desk.placementOf("a")).isEmpty();
        assertThat(desk.placementsOf("s-a")).isEmpty();
        assertThat(desk.centralArticleOf("s-a")).isEmpty();
        assertThat(desk.place(arrival("b", 122, Examples.BRIDGE_AGAIN_TITLE, Examples.BRIDGE_AGAIN))
                        .storyId())
                .isEqualTo("s-b");
    }

    @Test
    void holdsNoMoreThanItsWindow() {
        int most = 0;
        int held = 0;
        for (int i = 0; i < 300; i++) {
            String word = "Vorgang" + (char) ('a' + i % 26) + (char) ('a' + i / 26);
            Arrival arrival = arrival("u" + i, i, "", word + "heim meldet " + word + "berg und " + word + "tal");
            held -= desk.expire(arrival.arrived()).size();
            desk.place(arrival);
            held++;
            most = Math.max(most, held);
        }
        assertThat(most).isLessThan(125);
    }

    @Test
    void afterATakedownTheArticleHasNeverBeen() {
        Arrival first = arrival("a", 0, Examples.BRIDGE_TITLE, Examples.BRIDGE);
        Arrival second = arrival("b", 1, Examples.BRIDGE_AGAIN_TITLE, Examples.BRIDGE_AGAIN);
        desk.place(first);
        desk.place(second);
        desk.forget("a");
        desk.forget("never-seen");
        assertThat(desk.placementsOf("s-a")).containsExactly(new Placement(second, "s-a"));
        assertThat(desk.centralArticleOf("s-a")).contains("b");
        desk.forget("b");
        assertThat(desk.place(arrival("c", 2, Examples.BRIDGE_TITLE, Examples.BRIDGE))
                        .relation())
                .isEqualTo(Relation.NEW);
    }

    @Test
    void mergesStoriesThatALaterArticleShowsToBeOne() {
        StoryWeights eager = StoryWeights.load().with("merge", 0.01).with("join", 0.01);
        StoryDesk strict = new StoryDesk(StoryDesk.DEFAULT_WINDOW, eager);
        Arrival first = arrival("a", 0, Examples.BRIDGE_TITLE, Examples.BRIDGE);
        Arrival second = arrival("b", 1, Examples.BRIDGE_AGAIN_TITLE, Examples.BRIDGE_AGAIN);
        strict.restore(new Placement(first, "s-a"));
        strict.restore(new Placement(second, "s-b"));
        Decision decision = strict.place(arrival(
                "c",
                2,
                "Steinbrücke in Seedorf bleibt bis Ostern gesperrt",
                "Bürgermeisterin Annegret Öhlmann hat am Montag die Steinbrücke in Seedorf sperren lassen. Das "
                        + "Hochwasser der Lauter hat im mittleren Pfeiler Risse hinterlassen, fanden Gutachter. Die "
                        + "Reparatur kostet 850.000 Euro, nach Weißbach geht es über Kleinau."));
        assertThat(decision.storyId()).isEqualTo("s-a");
        assertThat(decision.merged()).containsExactly("s-b");
        assertThat(strict.storyCount()).isOne();
        assertThat(strict.placementsOf("s-a"))
                .extracting(placement -> placement.arrival().articleId())
                .containsExactly("a", "b", "c");
        assertThat(strict.placementOf("b").orElseThrow().storyId()).isEqualTo("s-a");
    }

    @Test
    void aStoryDoesNotGrowForEver() {
        for (int day = 0; day <= 15; day++) {
            String odd = day % 2 == 0 ? Examples.BRIDGE : Examples.BRIDGE_AGAIN;
            desk.restore(new Placement(Examples.arrival("d" + day, 24L * day, Examples.BRIDGE_TITLE, odd), "s-d0"));
        }
        Decision decision = desk.place(arrival(
                "late",
                24L * 15 + 2,
                Examples.BRIDGE_AGAIN_TITLE,
                "In Seedorf verhandelt Bürgermeisterin Öhlmann mit Gutachtern über die Risse im Pfeiler der "
                        + "Steinbrücke. Die Lauter und ihr Hochwasser beschäftigen Weißbach und Kleinau weiter."));
        assertThat(decision.storyId()).isEqualTo("s-late");
    }

    @Test
    void refusesAWindowOfNoLength() {
        assertThatThrownBy(() -> new StoryDesk(Duration.ZERO)).hasMessageContaining("PT0S");
    }

    /** Random mixtures of sentences of a few happenings, one an hour; the same for the same seed. */
    private static List<Arrival> stream(long seed, int count) {
        Random random = new Random(seed);
        List<String> sources = List.of(Examples.BRIDGE, Examples.BRIDGE_AGAIN, Examples.GAME);
        List<Arrival> arrivals = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder();
            for (String sentence : sources.get(random.nextInt(sources.size())).split("(?<=\\.) ")) {
                if (random.nextInt(3) > 0) {
                    text.append(sentence).append(' ');
                }
            }
            text.append("Ort")
                    .append((char) ('a' + random.nextInt(26)))
                    .append("heim meldet Vorgang ")
                    .append(i % 17);
            arrivals.add(arrival(String.format(java.util.Locale.ROOT, "r%04d", i), i, "", text.toString()));
        }
        return arrivals;
    }

    private StoryDesk wronglyJoined() {
        desk.place(arrival("a", 0, Examples.BRIDGE_TITLE, Examples.BRIDGE));
        desk.place(arrival("b", 5, Examples.BRIDGE_AGAIN_TITLE, Examples.BRIDGE_AGAIN));
        assertThat(desk.placementsOf("s-a")).hasSize(2);
        return desk;
    }

    @Test
    void whatAnOperatorPartedIsNeitherJoinedNorMergedAgain() {
        assertThat(wronglyJoined().split("s-a", List.of("b"))).isEqualTo(new Repair.Split("s-a", "s-b", List.of("b")));

        Arrival b = desk.placementOf("b").orElseThrow().arrival();
        Decision revised = desk.place(Examples.revision(b, 2, Examples.BRIDGE_AGAIN + " Die Schule beginnt später."));
        Decision third =
                desk.place(arrival("c", 6, Examples.BRIDGE_TITLE, Examples.BRIDGE_AGAIN + " " + Examples.BRIDGE));

        assertThat(revised.storyId()).isEqualTo("s-b");
        assertThat(third.merged()).isEmpty();
        assertThat(desk.placementOf("a").orElseThrow().storyId()).isEqualTo("s-a");
        assertThat(desk.placementOf("b").orElseThrow().storyId()).isEqualTo("s-b");
    }

    @Test
    void anOperatorMergesIntoTheStoryThatBeganFirst() {
        desk.place(arrival("a", 0, Examples.BRIDGE_TITLE, Examples.BRIDGE));
        desk.place(arrival("g", 1, Examples.GAME_TITLE, Examples.GAME));

        assertThat(desk.merge("s-g", "s-a")).isEqualTo(new Repair.Merged("s-g", "s-a"));
        assertThat(desk.placementsOf("s-a")).hasSize(2);
        assertThat(desk.storyCount()).isEqualTo(1);
    }

    @Test
    void partingOutlivesARestartAndAMergerByHandEndsIt() {
        wronglyJoined().split("s-a", List.of("b"));
        StoryDesk again = new StoryDesk(StoryDesk.DEFAULT_WINDOW);
        desk.placementOf("b").ifPresent(again::restore);
        desk.placementOf("a").ifPresent(again::restore);
        desk.apart().forEach((one, others) -> others.forEach(other -> again.keepApart(one, other)));
        assertThat(again.apart()).isEqualTo(desk.apart()).containsOnlyKeys("s-a", "s-b");

        assertThat(again.merge("s-a", "s-b")).isInstanceOf(Repair.Merged.class);
        assertThat(again.apart()).isEmpty();
    }

    @Test
    void partingGoesWithTheStories() {
        wronglyJoined().split("s-a", List.of("b"));
        desk.place(arrival("g", 6, Examples.GAME_TITLE, Examples.GAME));
        desk.merge("s-g", "s-b");
        assertThat(desk.apart()).containsOnlyKeys("s-a", "s-b");

        desk.expire(Examples.START.plus(StoryDesk.DEFAULT_WINDOW.multipliedBy(2)));
        assertThat(desk.apart()).isEmpty();
    }

    @Test
    void refusesWhatCannotBeParted() {
        wronglyJoined();
        assertThat(desk.split("s-x", List.of("b"))).isInstanceOf(Repair.Refused.class);
        assertThat(desk.split("s-a", List.of())).isEqualTo(new Repair.Refused("No article is named."));
        assertThat(desk.split("s-a", List.of("z", "b"))).isEqualTo(new Repair.Refused("Not in story s-a: z."));
        assertThat(desk.split("s-a", List.of("a", "b"))).isInstanceOf(Repair.Refused.class);
        assertThat(desk.split("s-a", List.of("a"))).isInstanceOf(Repair.Refused.class);
        assertThat(desk.merge("s-a", "s-a")).isInstanceOf(Repair.Refused.class);
        assertThat(desk.merge("s-a", "s-x")).isInstanceOf(Repair.Refused.class);
        assertThat(desk.placementsOf("s-a")).hasSize(2);
    }
}

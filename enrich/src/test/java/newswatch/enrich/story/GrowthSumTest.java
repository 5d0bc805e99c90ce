package newswatch.enrich.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import newswatch.contract.Outlet;
import newswatch.contract.Relation;
import newswatch.contract.StoryGrowth;
import newswatch.contract.StoryMember;
import newswatch.contract.StoryState;
import newswatch.enrich.Articles;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class GrowthSumTest {

    private static final int HOUR = 3600;

    private static StoryState card(int seconds, String outlet, boolean backfill) {
        Instant time = Articles.NOON.plusSeconds(seconds);
        return StoryState.newBuilder()
                .setStoryId("s-1")
                .setLanguage("de")
                .setHeadline("")
                .setLead("")
                .setMembers(List.of(StoryMember.newBuilder()
                        .setArticleId("a")
                        .setRevision(1)
                        .setTitle("")
                        .setOutlet(new Outlet(outlet, null, null))
                        .setRelation(Relation.SAME_EVENT)
                        .setSimilarity(0.5)
                        .setIngestedAt(time)
                        .build()))
                .setMemberCount(1)
                .setOutletCount(1)
                .setFirstSeenAt(time)
                .setLastSeenAt(time)
                .setVersion(1)
                .setBackfill(backfill)
                .build();
    }

    private static StoryState live(int seconds, String outlet) {
        return card(seconds, outlet, false);
    }

    private static GrowthSum sumOf(List<StoryState> cards) {
        GrowthSum sum = new GrowthSum();
        cards.forEach(sum::add);
        return sum;
    }

    private static StoryGrowth growth(int until, int hour, int hourOutlets, int sixHours, int sixHoursOutlets) {
        return new StoryGrowth(Articles.NOON.plusSeconds(until), hour, hourOutlets, sixHours, sixHoursOutlets);
    }

    @Test
    void countsWhatCameInTheLastHoursOfTheStory() {
        GrowthSum sum = sumOf(List.of(
                live(0, "elbkurier"),
                live(2 * HOUR, "hafenbote"),
                live(6 * HOUR + 1, "elbkurier"),
                live(7 * HOUR, "elbkurier")));

        assertThat(sum.growth()).contains(growth(7 * HOUR, 2, 1, 3, 2));
    }

    @Test
    void whatCameAWholeHourBeforeIsOutOfTheLastHour() {
        assertThat(sumOf(List.of(live(0, "elbkurier"), live(HOUR, "elbkurier"))).growth())
                .contains(growth(HOUR, 1, 1, 2, 1));
        assertThat(sumOf(List.of(live(1, "elbkurier"), live(HOUR, "elbkurier"))).growth())
                .contains(growth(HOUR, 2, 1, 2, 1));
        assertThat(sumOf(List.of(live(0, "elbkurier"), live(6 * HOUR, "elbkurier")))
                        .growth())
                .contains(growth(6 * HOUR, 1, 1, 1, 1));
    }

    @Test
    void theArchiveIsNoGrowthAndMovesNoTime() {
        GrowthSum sum =
                sumOf(List.of(live(0, "elbkurier"), card(60, "hafenbote", true), card(9 * HOUR, "talblatt", true)));

        assertThat(sum.growth()).contains(growth(0, 1, 1, 1, 1));
    }

    @Test
    void thereIsNoneWhileAllIsArchiveMaterial() {
        assertThat(sumOf(List.of(card(0, "elbkurier", true))).growth()).isEmpty();
        assertThat(sumOf(List.of()).growth()).isEmpty();
    }

    /** Members come in order of arrival, their times need not; and a sum that goes on is a sum made anew. */
    @RepeatedTest(100)
    void isTheSameInAnyOrderAndAsCountedByHand(RepetitionInfo info) {
        Random random = new Random(info.getCurrentRepetition()); // the repetition number is the seed: failures replay
        List<StoryState> cards = new ArrayList<>();
        int size = 1 + random.nextInt(80);
        for (int i = 0; i < size; i++) {
            cards.add(live(random.nextInt(10 * HOUR), "outlet-" + random.nextInt(9)));
        }
        Instant until = cards.stream()
                .map(StoryState::getLastSeenAt)
                .max(Instant::compareTo)
                .orElseThrow();

        StoryGrowth growth = sumOf(cards).growth().orElseThrow();
        Collections.shuffle(cards, random);

        assertThat(sumOf(cards).growth()).contains(growth);
        assertThat(growth.getUntil()).isEqualTo(until);
        assertThat(growth.getArticlesLastHour()).isEqualTo(received(cards, until, 1));
        assertThat(growth.getArticlesLastSixHours()).isEqualTo(received(cards, until, 6));
    }

    private static int received(List<StoryState> cards, Instant until, int hours) {
        return (int) cards.stream()
                .filter(card -> card.getLastSeenAt().isAfter(until.minusSeconds((long) hours * HOUR)))
                .count();
    }
}

package newswatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import newswatch.contract.DeadLetter;
import newswatch.contract.Reason;
import newswatch.contract.Relation;
import newswatch.contract.RepairKind;
import newswatch.contract.StoryChange;
import newswatch.contract.StoryEvent;
import newswatch.contract.StoryMember;
import newswatch.contract.StoryRepair;
import newswatch.contract.StoryState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator orders is done, waits for its time, or is refused with its address. */
class StoryRepairTest {

    private static final Instant NOON = Articles.NOON;
    private static final Instant LATER = NOON.plusSeconds(60);

    @TempDir
    Path directory;

    private EnrichHarness app;

    @BeforeEach
    void start() {
        app = new EnrichHarness(directory.resolve("state"), () -> new FakeDesk(Duration.ofDays(3)));
        app.arrive(Articles.analyzed("flut-1", "elbkurier"));
        app.arrive(Articles.analyzed("flut-2=flut-1", "hafenbote"));
        app.arrive(Articles.analyzed("flut-3", "talblatt"));
        app.arrive(Articles.analyzed("sturm-1", "bergpost"));
        app.events.readValuesToList();
        app.states.readValuesToList();
    }

    @AfterEach
    void stop() {
        app.close();
    }

    static StoryRepair.Builder split(String storyId, String... articleIds) {
        return StoryRepair.newBuilder()
                .setRepairId("repair-" + storyId)
                .setKind(RepairKind.SPLIT)
                .setLanguage("de")
                .setStoryId(storyId)
                .setArticleIds(List.of(articleIds))
                .setOrderedAt(NOON);
    }

    static StoryRepair.Builder merge(String storyId, String other) {
        return StoryRepair.newBuilder()
                .setRepairId("repair-" + storyId)
                .setKind(RepairKind.MERGE)
                .setLanguage("de")
                .setStoryId(storyId)
                .setOtherStoryId(other)
                .setOrderedAt(NOON);
    }

    private static StoryState story(List<StoryState> states, String storyId) {
        return states.stream()
                .filter(state -> state.getStoryId().equals(storyId))
                .findFirst()
                .orElseThrow();
    }

    private void anArticleComesLater() {
        app.arrive(Articles.analyzed("regen-1", "elbkurier").setIngestedAt(LATER));
    }

    @Test
    void aSplitOffArticleIsAStoryOfItsOwn() {
        app.order(split("s-flut-1", "flut-2=flut-1", "flut-3").setNote("Das ist ein anderer Fluss."));
        assertThat(app.events.isEmpty()).isTrue();
        anArticleComesLater();

        StoryEvent event = app.events.readValue();
        assertThat(event.getChange()).isEqualTo(StoryChange.SPLIT);
        assertThat(event.getStoryId()).isEqualTo("s-flut-2=flut-1");
        assertThat(event.getSplitFrom()).contains("s-flut-1");
        assertThat(event.getMoved()).containsExactly("flut-2=flut-1", "flut-3");
        assertThat(event.getRepairId()).contains("repair-s-flut-1");
        assertThat(event.getReasons()).containsExactly("split off by hand: Das ist ein anderer Fluss.");
        assertThat(event.getOccurredAt()).isEqualTo(NOON);
        List<StoryState> states = app.lastStates();
        assertThat(story(states, "s-flut-1").getMembers())
                .extracting(StoryMember::getArticleId)
                .containsExactly("flut-1");
        assertThat(story(states, "s-flut-1").getVersion()).isEqualTo(4);
        StoryState own = story(states, "s-flut-2=flut-1");
        assertThat(own.getMergedInto()).isEmpty();
        assertThat(own.getMembers())
                .extracting(StoryMember::getArticleId, StoryMember::getRelation)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("flut-2=flut-1", Relation.NEW),
                        org.assertj.core.groups.Tuple.tuple("flut-3", Relation.SAME_EVENT));
        assertThat(own.getMembers().get(0).getCopyOf()).isEmpty();
        assertThat(app.deadLetters.isEmpty()).isTrue();
    }

    @Test
    void mergedByHandTheOldIdLeadsToTheHeir() {
        app.order(merge("s-flut-1", "s-sturm-1"));
        anArticleComesLater();

        StoryEvent event = app.events.readValue();
        assertThat(event.getChange()).isEqualTo(StoryChange.MERGED);
        assertThat(event.getStoryId()).isEqualTo("s-flut-1");
        assertThat(event.getMerged()).containsExactly("s-sturm-1");
        assertThat(event.getReasons()).containsExactly("merged by hand");
        List<StoryState> states = app.lastStates();
        assertThat(story(states, "s-sturm-1").getMergedInto()).contains("s-flut-1");
        assertThat(story(states, "s-flut-1").getMemberCount()).isEqualTo(4);
    }

    @Test
    void whatWasMergedCanBePartedAgainUnderItsOldIdWithAGreaterVersion() {
        app.order(merge("s-flut-1", "s-sturm-1"));
        app.order(split("s-flut-1", "sturm-1"));
        anArticleComesLater();

        List<StoryState> told = app.states.readValuesToList().stream()
                .filter(state -> state.getStoryId().equals("s-sturm-1"))
                .toList();
        assertThat(told).hasSize(2);
        assertThat(told.get(1).getMergedInto()).isEmpty();
        assertThat(told.get(1).getVersion()).isGreaterThan(told.get(0).getVersion());
    }

    @Test
    void anOrderTakesEffectBeforeTheFirstArticleThatCameLater() {
        app.order(split("s-flut-1", "flut-3").setOrderedAt(NOON.plusSeconds(30)));
        app.arrive(Articles.analyzed("flut-4", "elbkurier").setIngestedAt(NOON.plusSeconds(30)));
        assertThat(app.events.readValuesToList())
                .extracting(StoryEvent::getChange)
                .containsExactly(StoryChange.JOINED);

        anArticleComesLater();

        assertThat(app.events.readValuesToList())
                .extracting(StoryEvent::getChange)
                .containsExactly(StoryChange.SPLIT, StoryChange.CREATED);
    }

    @Test
    void anOrderThatCameLateIsCarriedOutAtOnce() {
        anArticleComesLater();
        app.events.readValuesToList();

        app.order(split("s-flut-1", "flut-3").setOrderedAt(NOON.minusSeconds(1)));

        assertThat(app.events.readValue().getOccurredAt()).isEqualTo(LATER);
    }

    @Test
    void whereNoArticleComesAnOrderIsCarriedOutAfterAShortSilence() {
        app.order(split("s-flut-1", "flut-3"));
        app.driver.advanceWallClockTime(Duration.ofSeconds(1));
        assertThat(app.events.isEmpty()).isTrue();

        app.driver.advanceWallClockTime(Duration.ofSeconds(2));

        assertThat(app.events.readValue().getChange()).isEqualTo(StoryChange.SPLIT);
        assertThat(app.sizeOf("story-repairs-v1")).isZero();
    }

    @Test
    void anOldOrderWaitsLongerSinceThisMayBeAReplay() {
        app.driver.advanceWallClockTime(Duration.ofHours(2));
        app.order(split("s-flut-1", "flut-3"));
        app.driver.advanceWallClockTime(Duration.ofSeconds(10));
        assertThat(app.events.isEmpty()).isTrue();
        assertThat(app.sizeOf("story-repairs-v1")).isEqualTo(1);

        app.driver.advanceWallClockTime(Duration.ofMinutes(1));

        assertThat(app.events.readValue().getChange()).isEqualTo(StoryChange.SPLIT);
    }

    @Test
    void anOrderThatCannotBeCarriedOutIsADeadLetterWithItsAddress() {
        app.order(split("s-flut-1", "flut-3"));
        app.order(split("s-flut-1", "sturm-1"));
        anArticleComesLater();

        DeadLetter letter = app.deadLetters.readValue();
        assertThat(letter.getReason()).isEqualTo(Reason.INVALID);
        assertThat(letter.getDetail()).isEqualTo("Not in story s-flut-1.");
        assertThat(letter.getSourceTopic()).contains("news.story.repair.v1");
        assertThat(letter.getSourceOffset()).contains(1L);
        assertThat(letter.getInput()).contains("s-flut-1");
        assertThat(app.count("repairs.refused")).isEqualTo(1);
        assertThat(app.events.readValue().getChange()).isEqualTo(StoryChange.SPLIT);
    }

    @Test
    void whatNobodyCanReadOrKnowsIsADeadLetterToo() {
        app.repairBytes.pipeInput("de", "not Avro".getBytes(StandardCharsets.UTF_8));
        app.repairBytes.pipeInput("de", (byte[]) null);
        app.order(split("s-flut-1", "flut-3").setKind(RepairKind.UNKNOWN));
        app.order(split("s-flut-1", "flut-3").setLanguage(""));

        assertThat(app.deadLetters.readValuesToList())
                .extracting(DeadLetter::getReason)
                .containsExactly(Reason.UNREADABLE, Reason.INVALID, Reason.INVALID);
        assertThat(app.events.isEmpty()).isTrue();
    }
}

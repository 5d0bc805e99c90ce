package newswatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import newswatch.contract.Attribution;
import newswatch.contract.EntityAnnotation;
import newswatch.contract.EntityType;
import newswatch.contract.OutletCoverage;
import newswatch.contract.Party;
import newswatch.contract.Polarity;
import newswatch.contract.Relation;
import newswatch.contract.StanceAnnotation;
import newswatch.contract.StanceStatement;
import newswatch.contract.StoryChange;
import newswatch.contract.StoryEntity;
import newswatch.contract.StoryEvent;
import newswatch.contract.StoryGrowth;
import newswatch.contract.StoryMember;
import newswatch.contract.StoryStance;
import newswatch.contract.StoryState;
import newswatch.contract.TextSpan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the step makes of decisions; the decisions themselves come from {@link FakeDesk}. */
class StoryDeskStepTest {

    private static final Duration WINDOW = Duration.ofDays(3);

    @TempDir
    Path directory;

    private EnrichHarness app;

    @BeforeEach
    void start() {
        app = new EnrichHarness(directory.resolve("first"), () -> new FakeDesk(WINDOW));
    }

    @AfterEach
    void stop() {
        app.close();
    }

    /** The last state of a story. */
    private static StoryState story(List<StoryState> states, String storyId) {
        return states.stream()
                .filter(state -> state.getStoryId().equals(storyId))
                .findFirst()
                .orElseThrow();
    }

    private static EntityAnnotation entity(String id) {
        return new EntityAnnotation(id, "Name von " + id, EntityType.PER, 0.9, List.of(), !id.startsWith("nil:"));
    }

    private static StanceAnnotation stance(String actor, String target, double confidence) {
        return StanceAnnotation.newBuilder()
                .setActor(new Party(null, actor))
                .setTarget(target)
                .setPolarity(Polarity.OPPOSE)
                .setAttribution(Attribution.NARRATED)
                .setEvidence(new TextSpan(3, 9))
                .setEvidenceText(actor + " lehnt " + target + " ab.")
                .setConfidence(confidence)
                .setRule("test.v1")
                .build();
    }

    @Test
    void anotherReportJoinsTheStory() {
        app.arrive(Articles.analyzed("flut-1", "elbkurier"));
        app.arrive(Articles.analyzed("flut-2", "hafenbote").setIngestedAt(Articles.NOON.plusSeconds(60)));

        assertThat(app.events.readValuesToList())
                .extracting(StoryEvent::getChange)
                .containsExactly(StoryChange.CREATED, StoryChange.JOINED);
        assertThat(app.lastStates()).singleElement().satisfies(story -> {
            assertThat(story.getMembers()).extracting(StoryMember::getArticleId).containsExactly("flut-1", "flut-2");
            assertThat(story.getOutletCount()).isEqualTo(2);
            assertThat(story.getVersion()).isEqualTo(2);
            assertThat(story.getHeadline()).isEqualTo("Titel von flut-1");
            assertThat(story.getFirstSeenAt()).isEqualTo(Articles.NOON);
            assertThat(story.getLastSeenAt()).isEqualTo(Articles.NOON.plusSeconds(60));
        });
    }

    @Test
    void aCopyNamesWhatItIsCopiedFrom() {
        app.arrive(Articles.analyzed("flut-1", "elbkurier"));
        app.arrive(Articles.analyzed("flut-2=flut-1", "elbkurier"));

        StoryMember copy = app.lastStates().get(0).getMembers().get(1);
        assertThat(copy.getRelation()).isEqualTo(Relation.COPY_OF);
        assertThat(copy.getCopyOf()).contains("flut-1");
        assertThat(copy.getCopiedShare()).contains(0.9);
        assertThat(copy.getReasons()).containsExactly("ids begin alike");
    }

    @Test
    void aMergedStoryPointsToItsHeir() {
        app.arrive(Articles.analyzed("flut-1", "elbkurier"));
        app.arrive(Articles.analyzed("sturm-1", "hafenbote"));
        app.arrive(Articles.analyzed("sturm-2", "talblatt"));
        app.arrive(Articles.analyzed("flut-2+sturm", "bergpost"));

        assertThat(app.events.readValuesToList())
                .extracting(StoryEvent::getChange)
                .endsWith(StoryChange.JOINED, StoryChange.MERGED);
        List<StoryState> stories = app.lastStates();
        assertThat(story(stories, "s-sturm-1").getMergedInto()).contains("s-flut-1");
        assertThat(story(stories, "s-sturm-1").getMembers()).isEmpty();
        assertThat(story(stories, "s-sturm-1").getVersion()).isEqualTo(3);
        StoryState heir = story(stories, "s-flut-1");
        assertThat(heir.getMembers())
                .extracting(StoryMember::getArticleId)
                .containsExactly("flut-1", "sturm-1", "sturm-2", "flut-2+sturm");
        assertThat(heir.getMembers())
                .extracting(StoryMember::getRelation)
                .containsExactly(Relation.NEW, Relation.SAME_EVENT, Relation.SAME_EVENT, Relation.SAME_EVENT);
        assertThat(app.sizeOf("story-states-v1")).isEqualTo(1);
    }

    @Test
    void whoReportsAStoryAndHowFastItGrowsIsSummedAnewWhereStoriesBecomeOne() {
        app.arrive(Articles.analyzed("flut-1", "elbkurier"));
        app.arrive(Articles.analyzed("sturm-1", "hafenbote").setIngestedAt(Articles.NOON.plusSeconds(60)));
        app.arrive(Articles.analyzed("sturm-2=sturm-1", "elbkurier").setIngestedAt(Articles.NOON.plusSeconds(4000)));
        app.arrive(Articles.analyzed("flut-2+sturm", "bergpost").setIngestedAt(Articles.NOON.plusSeconds(4001)));

        List<StoryState> stories = app.lastStates();
        StoryState heir = story(stories, "s-flut-1");
        assertThat(heir.getCoverage())
                .extracting(coverage -> coverage.getOutlet().getOutletId(), OutletCoverage::getOriginalShare)
                .containsExactly(tuple("elbkurier", 0.5), tuple("hafenbote", 1.0), tuple("bergpost", 1.0));
        assertThat(heir.getOriginalShare()).contains(0.75);
        assertThat(heir.getGrowth()).contains(new StoryGrowth(Articles.NOON.plusSeconds(4001), 2, 2, 4, 3));
        StoryState merged = story(stories, "s-sturm-1");
        assertThat(merged.getCoverage()).isEmpty();
        assertThat(merged.getGrowth()).isEmpty();
    }

    @Test
    void aRevisionReplacesEntitiesAndStancesOfTheOneBefore() {
        app.arrive(Articles.analyzed("flut-1", "elbkurier")
                .setEntities(List.of(entity("Q1"), entity("Q2")))
                .setStances(List.of(stance("Grünwald", "Deichverlegung", 0.9))));
        app.arrive(Articles.analyzed("flut-2=flut-1", "hafenbote").setEntities(List.of(entity("Q1"))));
        app.arrive(Articles.analyzed("flut-1", "elbkurier")
                .setRevision(2)
                .setTitle("Neuer Titel")
                .setIngestedAt(Articles.NOON.plusSeconds(600))
                .setEntities(List.of(entity("Q1"), entity("Q3")))
                .setStances(List.of(stance("Grünwald", "Räumung", 0.8))));

        assertThat(app.lastStates()).singleElement().satisfies(story -> {
            assertThat(story.getEntities())
                    .extracting(StoryEntity::getEntityId, StoryEntity::getArticles)
                    .containsExactly(tuple("Q1", 2), tuple("Q3", 1));
            assertThat(story.getStances()).extracting(StoryStance::getTarget).containsExactly("Räumung");
            assertThat(story.getMembers()).hasSize(2).first().satisfies(member -> {
                assertThat(member.getRevision()).isEqualTo(2);
                assertThat(member.getTitle()).isEqualTo("Neuer Titel");
                assertThat(member.getRelation()).isEqualTo(Relation.NEW);
                assertThat(member.getIngestedAt()).isEqualTo(Articles.NOON);
            });
        });
        assertThat(app.events.readValuesToList()).last().satisfies(event -> assertThat(event.getChange())
                .isEqualTo(StoryChange.UPDATED));
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    @Test
    void aRevisionCanGoToAnotherStory() {
        app.arrive(Articles.analyzed("sturm-1", "elbkurier"));
        app.arrive(Articles.analyzed("flut-1>sturm", "hafenbote"));
        app.arrive(Articles.analyzed("flut-1>sturm", "hafenbote").setRevision(2));

        List<StoryState> stories = app.lastStates();
        assertThat(story(stories, "s-flut-1>sturm").getMergedInto()).contains("s-sturm-1");
        assertThat(story(stories, "s-sturm-1").getMemberCount()).isEqualTo(2);
        assertThat(app.sizeOf("story-placements-v1")).isEqualTo(2);
    }

    @Test
    void statementsCarryTheirStory() {
        app.arrive(Articles.analyzed("flut-1", "elbkurier")
                .setStances(List.of(stance("Grünwald", "Deichverlegung", 0.9), stance("Voß", "Räumung", 0.7))));

        List<StanceStatement> statements = app.statements.readValuesToList();
        assertThat(statements).extracting(StanceStatement::getStatementId).containsExactly("flut-1:1:0", "flut-1:1:1");
        assertThat(statements).allSatisfy(statement -> {
            assertThat(statement.getStoryId()).isEqualTo("s-flut-1");
            assertThat(statement.getPipelineVersion()).isEqualTo("9.9.9");
        });
        assertThat(app.lastStates().get(0).getStances())
                .extracting(StoryStance::getStatementId)
                .containsExactly("flut-1:1:0", "flut-1:1:1");
    }

    @Test
    void closedStoriesLeaveTheStores() {
        app.arrive(Articles.analyzed("flut-1", "elbkurier"));
        app.arrive(Articles.analyzed("sturm-1", "elbkurier").setIngestedAt(Articles.NOON.plus(WINDOW)));
        assertThat(app.sizeOf("story-members-v1")).isEqualTo(2);

        app.arrive(Articles.analyzed("sturm-2", "hafenbote")
                .setIngestedAt(Articles.NOON.plus(WINDOW).plusSeconds(60)));

        assertThat(app.sizeOf("story-members-v1")).isEqualTo(2);
        assertThat(app.sizeOf("story-placements-v1")).isEqualTo(2);
        assertThat(app.sizeOf("story-states-v1")).isEqualTo(1);
    }

    @Test
    void aClosedStoryThatComesBackHasAGreaterVersion() {
        app.arrive(Articles.analyzed("flut-1", "elbkurier"));
        app.arrive(Articles.analyzed("flut-2", "elbkurier"));
        Instant later = Articles.NOON.plus(WINDOW).plusSeconds(60);
        app.arrive(Articles.analyzed("sturm-1", "elbkurier").setIngestedAt(later));

        app.arrive(Articles.analyzed("flut-1", "elbkurier").setRevision(2).setIngestedAt(later));

        assertThat(app.states.readValuesToList().stream()
                        .filter(story -> story.getStoryId().equals("s-flut-1"))
                        .map(StoryState::getVersion))
                .isSorted()
                .doesNotHaveDuplicates()
                .hasSize(3);
    }

    @Test
    void archiveMaterialDoesNotMoveTheWindow() {
        app.arrive(Articles.analyzed("flut-1", "elbkurier"));
        app.arrive(Articles.analyzed("sturm-1", "elbkurier")
                .setBackfill(true)
                .setIngestedAt(Articles.NOON.plus(WINDOW.multipliedBy(2))));

        assertThat(app.sizeOf("story-members-v1")).isEqualTo(2);
        assertThat(story(app.lastStates(), "s-sturm-1").getBackfill()).isTrue();
    }

    @Test
    void everyLanguageHasADeskOfItsOwn() {
        app.arrive(Articles.analyzed("flut-1", "elbkurier"));
        app.byLanguage.pipeInput(
                "en", Articles.analyzed("flut-2", "quaynews").setLanguage("en").build(), Articles.NOON);

        assertThat(app.lastStates())
                .extracting(StoryState::getStoryId)
                .containsExactlyInAnyOrder("s-flut-1", "s-flut-2");
    }
}

package newswatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import newswatch.contract.Relation;
import newswatch.contract.StoryChange;
import newswatch.contract.StoryEvent;
import newswatch.contract.StoryMember;
import newswatch.contract.StoryState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Raw articles in, stories out: with the real analysis and the real desk. */
class CopiesTest {

    @TempDir
    Path stateDir;

    private EnrichHarness app;

    @BeforeEach
    void start() {
        app = new EnrichHarness(stateDir);
    }

    @AfterEach
    void stop() {
        app.close();
    }

    @Test
    void aReprintBecomesAMemberOfTheStoryItWasCopiedFrom() {
        app.receive(Articles.flood("a1"));
        app.receive(Articles.text("a2", "verkehrsblatt", "Elbmünde kauft Straßenbahnen", Articles.TRAM));
        app.receive(Articles.text(
                        "a3",
                        "hafenbote",
                        "Niederlosheim unter Wasser",
                        Articles.FLOOD + " Weitere Regenfälle werden erwartet.")
                .setIngestedAt(Articles.NOON.plusSeconds(300)));

        List<StoryState> stories = app.lastStates();
        assertThat(stories).extracting(StoryState::getStoryId).containsExactlyInAnyOrder("s-a1", "s-a2");
        assertThat(stories)
                .filteredOn(story -> story.getStoryId().equals("s-a1"))
                .singleElement()
                .satisfies(story -> {
                    assertThat(story.getMemberCount()).isEqualTo(2);
                    assertThat(story.getOutletCount()).isEqualTo(2);
                    StoryMember copy = story.getMembers().get(1);
                    assertThat(copy.getRelation()).isEqualTo(Relation.COPY_OF);
                    assertThat(copy.getCopyOf()).contains("a1");
                    assertThat(copy.getCopiedShare().orElseThrow()).isGreaterThan(0.8);
                });
        assertThat(app.events.readValuesToList())
                .extracting(StoryEvent::getChange)
                .containsExactly(StoryChange.CREATED, StoryChange.CREATED, StoryChange.COPIED);
    }

    @Test
    void aRevisionStaysInItsStory() {
        app.receive(Articles.flood("a1"));
        app.receive(Articles.text("a2", "hafenbote", "Niederlosheim unter Wasser", Articles.FLOOD));
        app.receive(Articles.text(
                "a1", "elbkurier", "Hochwasser: Pegel fallen", Articles.FLOOD + " Die Pegel fallen seit dem Mittag."));

        assertThat(app.lastStates()).singleElement().satisfies(story -> {
            assertThat(story.getMembers()).extracting(StoryMember::getArticleId).containsExactly("a1", "a2");
            assertThat(story.getMembers().get(0).getRevision()).isEqualTo(2);
        });
    }
}

package newswatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import newswatch.contract.AnalyzedArticle;
import newswatch.contract.EntityAnnotation;
import newswatch.contract.EntityType;
import newswatch.contract.StoryLink;
import org.apache.kafka.streams.KeyValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stories of different languages are linked where they are one event. */
class StoryLinksTest {

    @TempDir
    Path directory;

    private EnrichHarness app;

    @BeforeEach
    void start() {
        app = new EnrichHarness(directory.resolve("state"), () -> new FakeDesk(Duration.ofDays(3)));
    }

    @AfterEach
    void stop() {
        app.close();
    }

    /** "Q1! Q2" with ! for a place. */
    private static AnalyzedArticle.Builder about(String id, String things) {
        return Articles.analyzed(id, "outlet-" + id)
                .setEntities(Arrays.stream(things.split(" "))
                        .map(StoryLinksTest::entity)
                        .toList());
    }

    private static EntityAnnotation entity(String thing) {
        String id = thing.replace("!", "");
        return EntityAnnotation.newBuilder()
                .setEntityId(id)
                .setName("Name " + id)
                .setType(thing.endsWith("!") ? EntityType.LOC : EntityType.PER)
                .setLinkConfidence(1)
                .setMentions(List.of())
                .build();
    }

    private void arrive(String language, AnalyzedArticle.Builder article) {
        AnalyzedArticle built = article.setLanguage(language).build();
        app.byLanguage.pipeInput(language, built, built.getIngestedAt());
    }

    @Test
    void tellsBothStoriesTheirEvent() {
        arrive("de", about("flut-1", "Q1! Q2 Q3"));
        assertThat(app.links.isEmpty()).isTrue();
        arrive("en", about("flood-1", "Q1! Q2 Q3 Q4").setIngestedAt(Articles.NOON.plusSeconds(60)));

        assertThat(app.links.readValuesToList())
                .extracting(StoryLink::getStoryId, StoryLink::getLanguage, StoryLink::getEventId)
                .containsExactly(tuple("s-flut-1", "de", "e-flut-1"), tuple("s-flood-1", "en", "e-flut-1"));
        arrive("en", about("flood-2", "Q1! Q2 Q3").setIngestedAt(Articles.NOON.plusSeconds(90)));
        assertThat(app.links.isEmpty()).as("a linked story keeps its event").isTrue();
    }

    @Test
    void linksNeitherOneLanguageNorOtherThingsNorTheArchive() {
        arrive("de", about("flut-1", "Q1! Q2 Q3"));
        arrive("de", about("sturm-1", "Q1! Q2 Q3"));
        arrive("en", about("storm-1", "Q1! Q5 Q6"));
        arrive("en", about("old-1", "Q1! Q2 Q3").setBackfill(true));
        arrive("en", about("few-1", "Q2 nil:per:eva-probe"));
        assertThat(app.links.isEmpty()).isTrue();
        assertThat(app.sizeOf("event-stories-v1")).isEqualTo(3);
    }

    @Test
    void takesTheLinkBackWhereAStoryIsMergedIntoAnother() {
        arrive("de", about("flut-1", "Q1! Q2 Q3"));
        arrive("de", about("pegel-1", "Q7 Q8"));
        arrive("en", about("flood-1", "Q7 Q8"));
        assertThat(app.links.readValuesToList()).hasSize(2);

        arrive("de", about("flut-2+pegel", "Q1! Q2 Q3"));
        assertThat(app.links.readKeyValuesToList()).containsExactly(new KeyValue<>("s-pegel-1", null));
        assertThat(app.sizeOf("event-links-v1")).isEqualTo(1);
    }

    @Test
    void forgetsStoriesThatDoNotGrow() {
        arrive("de", about("flut-1", "Q1! Q2 Q3"));
        arrive("en", about("flood-1", "Q1! Q2 Q3"));
        arrive("en", about("later-1", "Q5 Q6").setIngestedAt(Articles.NOON.plus(Duration.ofDays(4))));
        assertThat(app.sizeOf("event-stories-v1")).isEqualTo(1);
        assertThat(app.sizeOf("event-links-v1")).isZero();
    }
}

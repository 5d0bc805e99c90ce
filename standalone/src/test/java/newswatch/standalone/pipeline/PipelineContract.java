package newswatch.standalone.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import newswatch.contract.EntityType;
import newswatch.contract.GazetteerEntry;
import newswatch.contract.TakedownRequest;
import newswatch.schema.ControlTopic;
import newswatch.schema.Registry;
import newswatch.schema.Topic;
import newswatch.schema.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What must hold on the whole way, whatever Kafka, registry and PostgreSQL it runs on. Each test has a town of its own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PipelineContract {

    private static final String HARBOUR = "Der Stadtrat von %1$s hat am Donnerstag den Ausbau des Hafens beschlossen."
            + " Bürgermeisterin Jule Brandt begrüßte die Entscheidung. Der Fischereiverband Eiderstedt lehnt den Ausbau"
            + " ab.\\n\\nDie Arbeiten sollen im Frühjahr beginnen und 14 Millionen Euro kosten. Die Größe des Beckens"
            + " bleibt gleich, teilte die Stadt %1$s mit.";

    private RunningPipeline pipeline;

    /** Starts the three parts that the pipeline needs. */
    abstract RunningPipeline.Addresses startParts(Path folder) throws Exception;

    /** Stops them. */
    abstract void stopParts() throws Exception;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        pipeline = RunningPipeline.start(startParts(folder.resolve("parts")), folder.resolve("state"));
    }

    @AfterAll
    void stop() throws Exception {
        pipeline.close();
        stopParts();
    }

    private static String article(String town, String outlet, String text) {
        return "{\"id\":\"%1$s\",\"url\":\"https://%1$s.example/%2$s\",\"title\":\"%2$s baut seinen Hafen aus\",\"text\":\"%3$s\",\"source\":\"%1$s.example\"}"
                .formatted(outlet, town, text);
    }

    private static String countOf(String town) {
        return "select count(*) from article where title like '" + town + "%'";
    }

    @Test
    void aReprintJoinsTheStoryOfItsOriginal() throws Exception {
        String text = HARBOUR.formatted("Tönning");

        List<String> answers = pipeline.push(
                article("Tönning", "elbkurier", text), article("Tönning", "wattrundblick", text + " (wr)"));

        assertThat(answers).hasSize(2).allSatisfy(answer -> assertThat(answer).contains("article_id"));
        assertThat(pipeline.await(countOf("Tönning"), "2")).isEqualTo("2");
        assertThat(pipeline.await(
                        "select count(*) from story_member join article using (article_id) where title like 'Tönning%'",
                        "2"))
                .isEqualTo("2");
        assertThat(pipeline.one("select count(distinct story_id) from story_member join article using (article_id)"
                        + " where title like 'Tönning%'"))
                .isEqualTo("1");
        assertThat(pipeline.one("select string_agg(relation, ',' order by relation) from story_member"
                        + " join article using (article_id) where title like 'Tönning%'"))
                .isEqualTo("COPY_OF,NEW");
    }

    @Test
    void theSameArticleTwiceIsOneAndOtherContentIsARevision() throws Exception {
        String text = HARBOUR.formatted("Büsum");
        String revision = "select revision from article where title like 'Büsum%'";

        pipeline.push(article("Büsum", "elbkurier", text));
        pipeline.push(article("Büsum", "elbkurier", text));
        assertThat(pipeline.await(revision, "1")).isEqualTo("1");
        pipeline.push(article("Büsum", "elbkurier", text + " Der Bau beginnt im Mai."));

        assertThat(pipeline.await(revision, "2")).isEqualTo("2");
        assertThat(pipeline.one(countOf("Büsum"))).isEqualTo("1");
        assertThat(pipeline.one("select count(*) from article_revision where title like 'Büsum%'"))
                .isEqualTo("2");
    }

    @Test
    void whatCannotBeReadBecomesADeadLetterWithItsAddressAndTheFlowGoesOn() throws Exception {
        pipeline.writeRaw("garbage", "no Avro at all".getBytes(StandardCharsets.UTF_8));
        pipeline.writeRaw("stranger", recordOfAnotherSchema());

        pipeline.push(article("Husum", "elbkurier", HARBOUR.formatted("Husum")));

        assertThat(pipeline.await(countOf("Husum"), "1")).isEqualTo("1");
        String letters = "select count(*) from dead_letter where reason = 'UNREADABLE' and stage = 'ENRICH'"
                + " and source_topic = 'news.article.raw.v1' and source_offset >= 0";
        assertThat(pipeline.await(letters, "2")).isEqualTo("2");
    }

    @Test
    void badInputIsAnsweredAndBecomesADeadLetterAndTheFlowGoesOn() throws Exception {
        List<String> answers = pipeline.push(
                "this is no JSON",
                "{\"id\":\"empty\",\"source\":\"bad.example\",\"text\":\"\"}",
                "{\"id\":\"refused-before\",\"error\":{\"reason\":\"TOO_LARGE\",\"detail\":\"It has 50 MB.\"}}",
                article("Wyk", "elbkurier", HARBOUR.formatted("Wyk")));

        assertThat(answers).hasSize(4);
        assertThat(answers.subList(0, 3))
                .allSatisfy(answer -> assertThat(answer).contains("\"error\""));
        assertThat(pipeline.await(countOf("Wyk"), "1")).isEqualTo("1");
        String tooLarge = "select detail from dead_letter where stage = 'INGEST' and reason = 'TOO_LARGE'";
        assertThat(pipeline.await(tooLarge, "It has 50 MB.")).isEqualTo("It has 50 MB.");
    }

    @Test
    void aNameThatAUserAddsIsFoundInTheNextArticleUntilItIsRemoved() throws Exception {
        Topic<GazetteerEntry> topic =
                new Topics(Registry.at(pipeline.addresses().registry())).gazetteerEntries();
        try (ControlTopic<GazetteerEntry> names =
                ControlTopic.at(pipeline.addresses().kafka(), topic, GazetteerEntry::getEntryId)) {
            assertThat(namesQuastelhof("a")).isFalse();
            names.put(List.of(GazetteerEntry.newBuilder()
                    .setEntryId("1")
                    .setEntityId("Q900000001")
                    .setName("Quastelhof")
                    .setType(EntityType.ORG)
                    .setAliases(List.of("Quastelhof"))
                    .build()));
            assertThat(names.read()).containsOnlyKeys("1");
            assertThat(becomes("b", true)).isTrue();

            names.remove(List.of("1"));
            assertThat(names.read()).isEmpty();
            assertThat(becomes("c", false)).isFalse();
        }
    }

    /** A change is taken in within a second or so: asks with one article after the other. */
    private boolean becomes(String prefix, boolean wanted) throws Exception {
        boolean found = !wanted;
        for (int i = 0; i < 100 && found != wanted; i++) {
            found = namesQuastelhof(prefix + i);
        }
        return found;
    }

    private boolean namesQuastelhof(String id) throws Exception {
        String text = HARBOUR.formatted("Norderhever") + " Der Vorstand von Quastelhof stimmte zu.";
        pipeline.push(
                "{\"id\":\"%1$s\",\"url\":\"https://q.example/%1$s\",\"title\":\"Norderhever %1$s\",\"text\":\"%2$s\",\"source\":\"q.example\"}"
                        .formatted(id, text));
        String stored = "select count(*) from article where title = 'Norderhever " + id + "'";
        assertThat(pipeline.await(stored, "1")).isEqualTo("1");
        return pipeline.one("select count(*) from mention join article using (article_id) where title = 'Norderhever "
                        + id + "' and entity_id = 'Q900000001'")
                .equals("1");
    }

    @Test
    void offsetsInTheStoreAreCodePointsOfTheText() throws Exception {
        pipeline.push(article("Sylt", "elbkurier", "🌊🌊 " + HARBOUR.formatted("Sylt")));

        assertThat(pipeline.await(countOf("Sylt"), "1")).isEqualTo("1");
        // PostgreSQL counts code points, too.
        assertThat(pipeline.one("select count(*) from mention join article using (article_id) where title like 'Sylt%'"
                        + " and substr(text, start_offset + 1, end_offset - start_offset) <> surface"))
                .isEqualTo("0");
        assertThat(pipeline.one("select count(*) > 0 from mention join article using (article_id)"
                        + " where title like 'Sylt%'"))
                .isEqualTo("t");
    }

    private byte[] recordOfAnotherSchema() throws IOException, SQLException {
        Topic<TakedownRequest> topic =
                new Topics(Registry.at(pipeline.addresses().registry())).takedownRequests();
        return topic.valueSerde()
                .serializer()
                .serialize(
                        topic.name(),
                        TakedownRequest.newBuilder()
                                .setRequestId("r1")
                                .setReason("none")
                                .setRequestedAt(Instant.EPOCH)
                                .build());
    }
}

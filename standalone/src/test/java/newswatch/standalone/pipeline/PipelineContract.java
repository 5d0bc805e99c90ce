package newswatch.standalone.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import newswatch.contract.EntityType;
import newswatch.contract.GazetteerEntry;
import newswatch.contract.IssueDefinition;
import newswatch.contract.RepairKind;
import newswatch.contract.StoryRepair;
import newswatch.contract.TakedownRequest;
import newswatch.schema.ControlTopic;
import newswatch.schema.Registry;
import newswatch.schema.Topic;
import newswatch.schema.Topics;
import newswatch.standalone.live.Brokers;
import newswatch.standalone.story.KafkaStories;
import newswatch.standalone.story.Stories;
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
        String reported = "select concat_ws(' ', original_share, articles_last_hour, outlets_last_hour) from story"
                + " where story_id = (select min(story_id) from story_member join article using (article_id)"
                + " where title like 'Tönning%')";
        assertThat(pipeline.await(reported, "0.5 2 2")).isEqualTo("0.5 2 2");
    }

    @Test
    void whatAnOperatorPartsIsAStoryOfItsOwnInTheStoreToo() throws Exception {
        String text = HARBOUR.formatted("Meldorf");
        String stories = "select count(distinct story_id) from story_member join article using (article_id)"
                + " where title like 'Meldorf%'";
        pipeline.push(article("Meldorf", "elbkurier", text), article("Meldorf", "wattrundblick", text + " (wr)"));
        assertThat(pipeline.await(countOf("Meldorf"), "2")).isEqualTo("2");
        assertThat(pipeline.await(stories, "1")).isEqualTo("1");
        String storyId = pipeline.one(
                "select story_id from story_member join article using (article_id) where title like 'Meldorf%'");
        String copy = pipeline.one("select article_id from story_member join article using (article_id)"
                + " where title like 'Meldorf%' and relation = 'COPY_OF'");

        try (Stories known = KafkaStories.at(
                new Brokers(pipeline.addresses().kafka(), pipeline.addresses().registry()))) {
            assertThat(known.find(storyId)).isPresent();
            Stories.Answer answer = known.order(StoryRepair.newBuilder()
                    .setRepairId("meldorf")
                    .setKind(RepairKind.SPLIT)
                    .setLanguage("de")
                    .setStoryId(storyId)
                    .setArticleIds(List.of(copy))
                    .setOrderedAt(Instant.now())
                    .build());
            assertThat(answer.done()).isPresent();
            assertThat(known.find("s-" + copy)).isPresent();
        }

        assertThat(pipeline.await(stories, "2")).isEqualTo("2");
        assertThat(pipeline.one("select split_from from story_event where repair_id = 'meldorf'"))
                .isEqualTo(storyId);
    }

    @Test
    void storiesOfTwoLanguagesThatAreOneEventAreLinkedInTheStoreToo() throws Exception {
        pipeline.push(
                event("lissabon-de", "Emmanuel Macron und Olaf Scholz treffen sich in Lissabon", """
                        Emmanuel Macron und Olaf Scholz haben sich am Donnerstag in Lissabon getroffen. Die beiden sprachen\
                         über den Bau eines neuen Leuchtturms. Danach reiste Olaf Scholz weiter nach Madrid."""),
                event("lissabon-en", "Emmanuel Macron and Olaf Scholz meet in Lisbon", """
                        Emmanuel Macron and Olaf Scholz met in Lisbon on Thursday. The two of them spoke about the building\
                         of a new lighthouse. Later in the day Olaf Scholz went on to Madrid."""));

        String linked = "select string_agg(distinct story.language, ',') from story_link join story using (story_id)"
                + " join story_member using (story_id) join article using (article_id)"
                + " where article.external_id like 'lissabon-%'";
        assertThat(pipeline.await(linked, "de,en")).isEqualTo("de,en");
        assertThat(pipeline.one(
                        "select count(distinct event_id) || ' ' || min(array_length(story_link.reasons, 1)) from story_link"
                                + " join story_member using (story_id) join article using (article_id)"
                                + " where article.external_id like 'lissabon-%'"))
                .isEqualTo("1 1");
    }

    private static String event(String id, String title, String text) {
        return "{\"id\":\"%1$s\",\"title\":\"%2$s\",\"text\":\"%3$s\",\"source\":\"%1$s.example\"}"
                .formatted(id, title, text);
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
    void anIssueThatAUserDefinesStandsOnTheStatementsOfTheNextArticle() throws Exception {
        Topic<IssueDefinition> topic =
                new Topics(Registry.at(pipeline.addresses().registry())).issueDefinitions();
        try (ControlTopic<IssueDefinition> issues =
                ControlTopic.at(pipeline.addresses().kafka(), topic, IssueDefinition::getIssueId)) {
            issues.put(List.of(IssueDefinition.newBuilder()
                    .setIssueId("hafen")
                    .setLabels(Map.of("de", "Hafenausbau"))
                    .setPatterns(List.of("Ausbau"))
                    .build()));

            String found = "0";
            for (int i = 0; i < 100 && found.equals("0"); i++) {
                String town = "Pellworm" + (100 + i);
                pipeline.push(article(town, "elbkurier", HARBOUR.formatted(town)));
                assertThat(pipeline.await(countOf(town), "1")).isEqualTo("1");
                found = pipeline.one(
                        "select count(*) from stance where issue_id = 'hafen' and issue_label = 'Hafenausbau'"
                                + " and not issue_reversed");
            }
            assertThat(found).isNotEqualTo("0");
            issues.remove(List.of("hafen"));
        }
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

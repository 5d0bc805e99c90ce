package newswatch.dashboard.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SqlArchiveIT {

    private static final String SAMPLES = """
            INSERT INTO article (article_id, revision, url, outlet_id, outlet_name, country, channel, title, text,
                                 text_sha256, authors, language, language_confidence, access, published_at, ingested_at,
                                 backfill, removed, keywords, versions)
            VALUES ('a-1', 1, 'https://elbbote.example/1', 'elbbote.example', 'Elbbote', 'DE', 'FEED', 'Streit über Häuser',
                    'Die Landrätin 🌉 lehnt neue Häuser ab. <b>Nein</b>, sagte sie.', repeat('0', 64), '{"Änne Öztürk"}',
                    'de', 0.99, 'FREE', '2026-01-02T09:00:00Z', '2026-01-02T10:00:00Z', false, '[]', '[]', '{}'),
                   ('a-2', 1, NULL, 'x.example', NULL, NULL, 'PUSH', 'Running costs', 'Nothing about houses in here.',
                    repeat('1', 64), '{}', 'en', 0.9, 'UNKNOWN', NULL, '2026-01-03T10:00:00Z', false, '[]', '[]', '{}'),
                   ('a-3', 1, NULL, 'x.example', NULL, NULL, 'PUSH', 'Forged',
                    'Ein Haus mit ' || U&'\\E000' || 'falscher' || U&'\\E001' || ' Marke.',
                    repeat('2', 64), '{}', 'de', 0.9, 'UNKNOWN', NULL, '2026-01-04T10:00:00Z', false, '[]', '[]', '{}');
            INSERT INTO entity (entity_id, name, type) VALUES ('nil:landrätin', 'Landrätin', 'PER');
            INSERT INTO mention (article_id, entity_id, start_offset, end_offset, surface, kind, link_confidence)
            VALUES ('a-1', 'nil:landrätin', 4, 13, 'Landrätin', 'ROLE', 1);
            INSERT INTO stance (statement_id, article_id, revision, actor_name, target, polarity, attribution,
                                evidence_start, evidence_end, evidence_text, actor_start, actor_end, cue_spans, confidence,
                                rule, outlet_id, pipeline_version, ingested_at)
            VALUES ('a-1:1:0', 'a-1', 1, 'Landrätin', 'neue Häuser', 'REJECT', 'NARRATED', 0, 39,
                    'Die Landrätin 🌉 lehnt neue Häuser ab.', 4, 13, '[{"start":16,"end":21}]', 0.8, 'test',
                    'elbbote.example', 'test', '2026-01-02T10:00:00Z');
            INSERT INTO article (article_id, revision, url, outlet_id, channel, title, text, text_sha256, authors, language,
                                 language_confidence, access, ingested_at, backfill, removed, keywords, versions, text_use,
                                 rights, most_quoted)
            VALUES ('a-4', 1, 'https://elbbote.example/4', 'elbbote.example', 'FEED', 'Deich hält', 'Nur ein Anrisstext.',
                    repeat('3', 64), '{}', 'de', 0.9, 'PAYWALL_TEASER', '2026-01-05T10:00:00Z', false, '[]', '[]', '{}',
                    'FULL', '{"directives":["noarchive"]}', 0);
            INSERT INTO stance (statement_id, article_id, revision, actor_name, target, polarity, attribution,
                                evidence_start, evidence_end, evidence_text, cue_spans, confidence, rule, outlet_id,
                                pipeline_version, ingested_at)
            VALUES ('a-4:1:0', 'a-4', 1, 'Deichgraf', 'Neubau', 'SUPPORT', 'NARRATED', 0, 19, 'Nur ein Anrisstext.', '[]',
                    0.8, 'test', 'elbbote.example', 'test', '2026-01-05T10:00:00Z'),
                   ('a-2:1:0', 'a-2', 1, 'Mayor', 'plan', 'SUPPORT', 'NARRATED', 0, 10, repeat('lang ', 50), '[]',
                    0.8, 'test', 'x.example', 'test', '2026-01-05T10:00:00Z');
            INSERT INTO stance (statement_id, article_id, revision, actor_name, target, issue_id, issue_label,
                                issue_reversed, polarity, attribution, evidence_start, evidence_end, evidence_text, cue_spans,
                                confidence, rule, outlet_id, pipeline_version, ingested_at)
            VALUES ('a-3:1:0', 'a-3', 1, 'Deichgraf', 'neue Häuser', 'haeuser', 'Neue Häuser', false, 'OPPOSE', 'NARRATED', 0,
                    8, 'Der Deichgraf ist gegen neue Häuser.', '[]', 0.8, 'test', 'x.example', 'test', '2026-01-04T10:00:00Z'),
                   ('a-3:1:1', 'a-3', 1, 'Bauherr', 'das Bauverbot', 'haeuser', 'Neue Häuser', true, 'REJECT', 'NARRATED', 0, 8,
                    'Der Bauherr lehnt das Bauverbot ab.', '[]', 0.8, 'test', 'x.example', 'test', '2026-01-05T10:00:00Z');
            UPDATE stance SET emerging_id = 'emerging:0123456789abcdef' WHERE statement_id IN ('a-4:1:0', 'a-2:1:0');
            UPDATE article SET missing_page = 'https://elbbote.example/1/2' WHERE article_id = 'a-1';
            UPDATE stance SET emerging_id = 'emerging:1111111111111111' WHERE statement_id = 'a-1:1:0';
            INSERT INTO story (story_id, language, headline, lead, member_count, outlet_count, first_seen_at, last_seen_at,
                               version, backfill)
            VALUES ('s-1', 'de', 'Streit über Häuser', '', 1, 1, '2026-01-02T10:00:00Z', '2026-01-02T10:00:00Z', 1,
                    false);
            INSERT INTO story (story_id, language, headline, lead, member_count, outlet_count, first_seen_at, last_seen_at,
                               version, backfill, follows, merged_into)
            VALUES ('s-2', 'en', 'Row over houses', '', 4, 3, '2026-01-02T11:00:00Z', '2026-01-02T12:00:00Z', 1, false, NULL,
                    NULL),
                   ('s-3', 'fr', 'Querelle (ancienne)', '', 0, 0, '2026-01-02T11:00:00Z', '2026-01-02T12:00:00Z', 2, false,
                    NULL, 's-4'),
                   ('s-4', 'fr', 'Querelle sur des maisons', '', 2, 2, '2026-01-02T11:00:00Z', '2026-01-02T12:00:00Z', 3,
                    false, NULL, NULL),
                   ('s-5', 'de', 'Häuser werden gebaut', '', 1, 1, '2026-01-05T11:00:00Z', '2026-01-05T12:00:00Z', 1, false,
                    's-1', NULL),
                   ('s-6', 'de', 'Häuser: früher Bericht', '', 0, 0, '2026-01-02T11:00:00Z', '2026-01-02T12:00:00Z', 2, false,
                    NULL, 's-1'),
                   ('s-7', 'de', 'Häuser bezogen', '', 1, 1, '2026-01-04T11:00:00Z', '2026-01-04T12:00:00Z', 1, false, 's-6',
                    NULL),
                   ('s-8', 'it', 'Altro', '', 1, 1, '2026-01-04T11:00:00Z', '2026-01-04T12:00:00Z', 1, false, NULL, NULL);
            INSERT INTO story_link (story_id, language, event_id, other_story_id, similarity, reasons, linked_at, version)
            VALUES ('s-1', 'de', 'e-1', 's-2', 0.6, '{"shares Landrätin"}', '2026-01-02T11:00:00Z', 'events-1'),
                   ('s-2', 'en', 'e-1', 's-1', 0.6, '{"shares Landrätin"}', '2026-01-02T11:00:00Z', 'events-1'),
                   ('s-9', 'nl', 'e-1', 's-3', 0.9, '{"shares maisons"}', '2026-01-02T12:00:00Z', 'events-1'),
                   ('s-8', 'it', 'e-8', 's-9', 0.5, '{}', '2026-01-02T12:00:00Z', 'events-1');
            INSERT INTO story_member (article_id, story_id, relation, similarity, reasons, revision)
            VALUES ('a-1', 's-1', 'NEW', 1, '{}', 1);
            INSERT INTO article_revision (article_id, revision, title, text, text_sha256, ingested_at)
            VALUES ('a-1', 1, 'Streit', 'Die 🌉 bleibt. Der Rat schweigt.', '0', '2026-01-02T10:00:00Z'),
                   ('a-1', 2, 'Streit über Häuser', 'Die 🌉 bleibt. Der Rat tagt.', '1', '2026-01-02T11:00:00Z');
            INSERT INTO article_change (article_id, revision, previous_revision, title, previous_title, added, removed, kept,
                                        stances_appeared, stances_vanished, changed_at)
            VALUES ('a-1', 2, 1, 'Streit über Häuser', 'Streit', '[[14,27]]', '[[14,31]]', 1, '[]',
                    '[{"actor_name":"Rat","target":"Brücke","polarity":"OPPOSE"}]', '2026-01-02T11:00:00Z'),
                   ('a-4', 2, 1, 'Deich hält', NULL, '[[0,3]]', '[[0,3]]', 1, '[]', '[]', '2026-01-02T11:00:00Z');
            """;

    private static EmbeddedPostgres postgres;
    private static SqlArchive archive;

    @BeforeAll
    static void fill() throws IOException, SQLException {
        postgres = EmbeddedPostgres.start();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String script : tables()) {
                statement.execute(script);
            }
            statement.execute(SAMPLES);
        }
        archive = archiveAt(postgres.getJdbcUrl("postgres", "postgres"));
    }

    /** Of {@code V10__missing_pages.sql} 10. */
    private static int version(Path migration) {
        String name = migration.getFileName().toString();
        return Integer.parseInt(name.substring(1, name.indexOf("__")));
    }

    /** The sink's migrations, read from its folder because no module may depend on it. */
    private static List<String> tables() throws IOException {
        Path migrations = Path.of("..", "sink", "src", "main", "resources", "db", "migration");
        try (Stream<Path> files = Files.list(migrations)) {
            List<Path> scripts = files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted(Comparator.comparingInt(SqlArchiveIT::version))
                    .toList();
            List<String> texts = new ArrayList<>();
            for (Path script : scripts) {
                texts.add(Files.readString(script));
            }
            return texts;
        }
    }

    private static SqlArchive archiveAt(String url) {
        return new SqlArchive(url, Optional.empty(), Optional.empty(), 2);
    }

    @AfterAll
    static void stop() throws IOException {
        archive.close();
        postgres.close();
    }

    @Test
    void showsAnArticleWithAllThatWasFoundInIt() {
        ObjectNode article = archive.article("a-1").orElseThrow();

        assertThat(article.get("title").asText()).isEqualTo("Streit über Häuser");
        assertThat(article.get("story_id").asText()).isEqualTo("s-1");
        assertThat(article.at("/authors/0").asText()).isEqualTo("Änne Öztürk");
        assertThat(article.get("published_at").asText()).isEqualTo("2026-01-02T09:00:00Z");
        assertThat(article.at("/entities/0/mentions/0/surface").asText()).isEqualTo("Landrätin");
        assertThat(article.at("/entities/0/mentions/0/start").asInt()).isEqualTo(4);
        assertThat(article.at("/stances/0/cue_spans/0/end").asInt()).isEqualTo(21);
        assertThat(article.at("/stances/0/actor_start").asInt()).isEqualTo(4);
        assertThat(article.get("quotes")).isEmpty();
    }

    @Test
    void showsWhichSentencesCameAndWentWithARevision() {
        ObjectNode article = archive.article("a-1").orElseThrow();

        assertThat(article.at("/changes/0/revision").asInt()).isEqualTo(2);
        assertThat(article.at("/changes/0/previous_title").asText()).isEqualTo("Streit");
        assertThat(article.at("/changes/0/added/0").asText()).isEqualTo("Der Rat tagt.");
        assertThat(article.at("/changes/0/removed/0").asText()).isEqualTo("Der Rat schweigt.");
        assertThat(article.at("/changes/0/stances_vanished/0/target").asText()).isEqualTo("Brücke");
    }

    @Test
    void tellsWhereAnArticleBreaksOff() {
        assertThat(archive.article("a-1").orElseThrow().get("missing_page").asText())
                .isEqualTo("https://elbbote.example/1/2");
        assertThat(archive.article("a-2").orElseThrow().get("missing_page").isNull())
                .isTrue();
    }

    @Test
    void showsNoSentenceOfATextThatMustNotBeQuoted() {
        ObjectNode article = archive.article("a-4").orElseThrow();

        assertThat(article.at("/changes/0/added")).isEmpty();
        assertThat(article.at("/changes/0/added_total").asInt()).isEqualTo(1);
    }

    @Test
    void ofAnArticleThatMayNotBeQuotedTitleAndAddressAreShown() {
        ObjectNode article = archive.article("a-4").orElseThrow();

        assertThat(article.get("title").asText()).isEqualTo("Deich hält");
        assertThat(article.get("url").asText()).isEqualTo("https://elbbote.example/4");
        assertThat(article.get("access").asText()).isEqualTo("PAYWALL_TEASER");
        assertThat(article.get("text_use").asText()).isEqualTo("FULL");
        assertThat(article.at("/rights/directives/0").asText()).isEqualTo("noarchive");
        assertThat(article.get("text").asText()).isEmpty();
        assertThat(article.at("/stances/0/actor_name").asText()).isEqualTo("Deichgraf");
        assertThat(article.at("/stances/0/evidence_text").asText()).isEmpty();
        assertThat(archive.search("Anrisstext", 10)).singleElement().satisfies(hit -> assertThat(
                        hit.article().get("snippet").toString())
                .contains("Deich hält")
                .doesNotContain("Anrisstext"));
    }

    @Test
    void evidenceIsCutWhereItIsLong() {
        ObjectNode article = archive.article("a-2").orElseThrow();

        assertThat(article.at("/stances/0/evidence_text").asText()).hasSize(160).endsWith("…");
        assertThat(article.get("text").asText()).isNotEmpty();
    }

    @Test
    void showsGroupsOfTargetsThatSeveralArticlesShare() {
        ArrayNode emerging = archive.emerging();

        assertThat(emerging).singleElement().satisfies(issue -> {
            assertThat(issue.get("issue_id").asText()).isEqualTo("emerging:0123456789abcdef");
            assertThat(issue.get("label").asText()).isIn("Neubau", "plan");
            assertThat(issue.get("statements").asInt()).isEqualTo(2);
            assertThat(issue.get("articles").asInt()).isEqualTo(2);
            assertThat(issue.get("actors").asInt()).isEqualTo(2);
        });
        assertThat(archive.statements("emerging:0123456789abcdef", 9)).hasSize(2);
    }

    @Test
    void tellsWhoStandsWhereOnAnIssueAsSeenFromTheIssue() {
        ArrayNode issues = archive.issues();
        assertThat(issues).singleElement().satisfies(issue -> {
            assertThat(issue.get("label").asText()).isEqualTo("Neue Häuser");
            assertThat(issue.get("statements").asInt()).isEqualTo(2);
            assertThat(issue.get("supporting").asInt()).isEqualTo(1);
            assertThat(issue.get("opposing").asInt()).isEqualTo(1);
        });

        ArrayNode statements = archive.statements("haeuser", 10);
        assertThat(statements).hasSize(2);
        assertThat(statements.get(0).get("actor_name").asText()).isEqualTo("Bauherr");
        assertThat(statements.get(0).get("side").asInt()).isEqualTo(1);
        assertThat(statements.get(1).get("side").asInt()).isEqualTo(-1);
        assertThat(statements.get(1).get("evidence_text").asText()).contains("Deichgraf");
        assertThat(archive.statements("none' or '1'='1", 10)).isEmpty();
    }

    @Test
    void tellsTheStoriesOfTheSameEventAndWhereOneWasMergedItsHeir() {
        ObjectNode related = archive.related("s-1");

        assertThat(related.get("same_event").findValuesAsText("story_id")).containsExactly("s-4", "s-2");
        assertThat(related.at("/same_event/1/headline").asText()).isEqualTo("Row over houses");
        assertThat(related.at("/same_event/1/event_id").asText()).isEqualTo("e-1");
        assertThat(related.at("/same_event/1/reasons/0").asText()).isEqualTo("shares Landrätin");
        assertThat(archive.related("s-3").get("same_event").findValuesAsText("story_id"))
                .as("the heir of a story that others were linked with")
                .containsExactly("s-1", "s-2");
        assertThat(archive.related("s-8").get("same_event")).isEmpty();
    }

    @Test
    void tellsWhatAStoryFollowsAndWhatFollowsIt() {
        ObjectNode earlier = archive.related("s-6");

        assertThat(earlier.get("follows").isNull()).isTrue();
        assertThat(earlier.get("followed_by").findValuesAsText("story_id")).containsExactly("s-7", "s-5");
        assertThat(archive.related("s-7").at("/follows/story_id").asText()).isEqualTo("s-1");
        assertThat(archive.related("s-5").at("/follows/headline").asText()).isEqualTo("Streit über Häuser");
        assertThat(archive.related("none' or '1'='1").get("followed_by")).isEmpty();
    }

    @Test
    void knowsNoOtherArticle() {
        assertThat(archive.article("a-9' OR '1'='1")).isEmpty();
    }

    @Test
    void findsWordsInOtherFormsAndMarksThemSafely() {
        List<Hit> hits = archive.search("Haus Landrätin", 10);

        assertThat(hits).singleElement().satisfies(hit -> {
            assertThat(hit.storyId()).contains("s-1");
            assertThat(hit.storyHeadline()).contains("Streit über Häuser");
            assertThat(hit.article().get("snippet").toString()).contains("{\"text\":\"Häuser\",\"hit\":true}");
        });
    }

    @Test
    void noArticleCanForgeAMark() {
        assertThat(archive.search("Marke", 10)).singleElement().satisfies(hit -> assertThat(
                        hit.article().get("snippet").toString())
                .contains("falscher ")
                .doesNotContain("{\"text\":\"falscher\""));
    }

    @Test
    void takesAnythingThatAUserMayType() {
        for (String words : List.of("'", "\"", "-", "& | !", "🌉", "a:*", "\\", "<->", "%", "der")) {
            assertThat(archive.search(words, 10)).as(words).hasSizeLessThan(4);
        }
    }

    @Test
    void tellsWhetherTheDatabaseAnswers() {
        assertThat(archive.isUp()).isTrue();
        try (SqlArchive away = archiveAt("jdbc:postgresql://127.0.0.1:1/none")) {
            assertThat(away.isUp()).isFalse();
            assertThatThrownBy(() -> away.article("a-1")).isInstanceOf(ArchiveUnavailableException.class);
        }
    }
}

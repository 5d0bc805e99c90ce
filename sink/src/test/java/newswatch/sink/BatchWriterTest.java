package newswatch.sink;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import newswatch.contract.Access;
import newswatch.contract.AnalyzedArticle;
import newswatch.contract.DeadLetter;
import newswatch.contract.Rights;
import newswatch.contract.StoryState;
import newswatch.contract.TextUse;
import newswatch.schema.TestRegistry;
import newswatch.schema.Topic;
import newswatch.schema.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The writer against a real PostgreSQL with the real migrations. */
class BatchWriterTest {

    private static EmbeddedPostgres postgres;
    private static Database database;

    private final Topics topics = new Topics(TestRegistry.filled());
    private final List<DeadLetter> letters = new ArrayList<>();
    private final BatchWriter writer = new BatchWriter(new Routes(topics), (key, letter) -> letters.add(letter));
    private Connection connection;

    @BeforeAll
    static void startPostgres() throws IOException {
        postgres = EmbeddedPostgres.start();
        database = new Database(SinkConfig.from(Map.of(
                "NEWSWATCH_SINK_BOOTSTRAP_SERVERS", "none:1",
                "NEWSWATCH_SINK_SCHEMA_REGISTRY_URL", "http://none:1",
                "NEWSWATCH_SINK_JDBC_URL", postgres.getJdbcUrl("postgres", "postgres"),
                "NEWSWATCH_SINK_JDBC_USER", "postgres")));
        database.migrate();
    }

    @AfterAll
    static void stopPostgres() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void open() throws SQLException {
        connection = database.open();
    }

    @AfterEach
    void emptyAndClose() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "truncate article, article_revision, article_change, entity, mention, quote, stance, story,"
                            + " story_member, story_heir, story_event, story_link, dead_letter, feed_health, sink_offset");
        }
        connection.commit();
        connection.close();
    }

    private static <V extends SpecificRecord> ConsumerRecord<byte[], byte[]> record(
            Topic<V> topic, long offset, String key, V value) {
        byte[] bytes = topic.valueSerde().serializer().serialize(topic.name(), value);
        return new ConsumerRecord<>(topic.name(), 0, offset, key.getBytes(StandardCharsets.UTF_8), bytes);
    }

    private ConsumerRecord<byte[], byte[]> article(long offset, String id, int revision, String text) {
        return record(topics.analyzedArticles(), offset, id, SampleRecords.article(id, revision, text));
    }

    private String one(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? String.valueOf(row.getString(1)) : "no row";
        }
    }

    @Test
    void writesAnArticleWithItsEntitiesQuotesAndOffset() throws SQLException {
        int refused = writer.write(connection, List.of(article(41, "a1", 1, "Jule Brandt fordert „mehr“ Größe.")));

        assertThat(refused).isZero();
        assertThat(one("select title || '|' || text from article"))
                .isEqualTo("Größerer Hafen für Tönning|Jule Brandt fordert „mehr“ Größe.");
        assertThat(one("select surface from mention")).isEqualTo("Jule Brandt");
        assertThat(one("select is_public from mention")).isEqualTo("f");
        assertThat(one("select speaker_name from quote")).isEqualTo("Jule Brandt");
        assertThat(Offsets.read(connection)).containsEntry(new TopicPartition("news.article.analyzed.v1", 0), 42L);
    }

    @Test
    void keepsTheLatestHealthOfAFeedAndForgetsAnEndedFeed() throws SQLException {
        writer.write(
                connection,
                List.of(
                        record(topics.feedHealth(), 0, "f1", SampleRecords.feedHealth("f1", 2000)),
                        record(topics.feedHealth(), 1, "f1", SampleRecords.feedHealth("f1", 1000))));

        assertThat(one("select concat_ws('|', interval_seconds, polls_total, not_modified_total,"
                        + " array_to_string(warnings, ';'), moved_to, hub) from feed_health"))
                .isEqualTo("2000|7|3|Die Datumsangaben fehlen.|https://neu.example/rss|https://hub.example/");

        writer.write(
                connection,
                List.of(new ConsumerRecord<>(
                        topics.feedHealth().name(), 0, 2, "f1".getBytes(StandardCharsets.UTF_8), null)));
        assertThat(one("select count(*) from feed_health")).isEqualTo("0");
    }

    @Test
    void writingTheSameBatchAgainChangesNothing() throws SQLException {
        List<ConsumerRecord<byte[], byte[]>> batch = List.of(
                article(0, "a1", 1, "Jule Brandt fordert mehr."),
                record(topics.stanceStatements(), 0, "a1:1:0", SampleRecords.stance("a1", 1, 0)),
                record(topics.storyEvents(), 0, "s-a1", SampleRecords.event("s-a1", "a1", List.of())),
                record(topics.storyStates(), 0, "s-a1", SampleRecords.story("s-a1", 1, "Hafen")));

        writer.write(connection, batch);
        writer.write(connection, batch);

        assertThat(one("select count(*) from article")).isEqualTo("1");
        assertThat(one("select count(*) from article_revision")).isEqualTo("1");
        assertThat(one("select count(*) from stance where emerging_id = 'emerging:0123456789abcdef'"))
                .isEqualTo("1");
        assertThat(one("select count(*) from story_event")).isEqualTo("1");
        assertThat(one("select count(*) from story_member")).isEqualTo("1");
        assertThat(one("select count(*) from mention")).isEqualTo("1");
    }

    @Test
    void aNewRevisionReplacesTheArticleAndTheStancesOfTheOldOne() throws SQLException {
        writer.write(
                connection,
                List.of(
                        article(0, "a1", 1, "Jule Brandt fordert mehr."),
                        record(topics.stanceStatements(), 0, "a1:1:0", SampleRecords.stance("a1", 1, 0))));
        writer.write(connection, List.of(article(1, "a1", 2, "Jule Brandt fordert nichts.")));
        writer.write(
                connection,
                List.of(
                        article(0, "a1", 1, "Jule Brandt fordert mehr."),
                        record(topics.stanceStatements(), 0, "a1:1:0", SampleRecords.stance("a1", 1, 0))));

        assertThat(one("select text from article")).isEqualTo("Jule Brandt fordert nichts.");
        assertThat(one("select count(*) from article_revision")).isEqualTo("2");
        assertThat(one("select count(*) from stance")).isEqualTo("0");
    }

    @Test
    void anOlderStateOfAStoryDoesNotOverwriteANewerOne() throws SQLException {
        writer.write(
                connection,
                List.of(
                        record(topics.storyStates(), 1, "s-a1", SampleRecords.story("s-a1", 2, "Neu")),
                        record(topics.storyStates(), 0, "s-a1", SampleRecords.story("s-a1", 1, "Alt"))));

        assertThat(one("select headline from story")).isEqualTo("Neu");
    }

    @Test
    void tellsWhoReportsAStoryAndHowFastItGrows() throws SQLException {
        writer.write(
                connection,
                List.of(
                        record(topics.storyStates(), 0, "s-a1", SampleRecords.story("s-a1", 1, "Hafen")),
                        record(topics.storyStates(), 1, "s-a1", SampleRecords.reported("s-a1", 3, 4)),
                        record(topics.storyStates(), 2, "s-a1", SampleRecords.reported("s-a1", 2, 1))));

        assertThat(letters).isEmpty();
        assertThat(one(
                        "select string_agg(concat_ws(',', outlet_id, outlet_name, country, articles, original_share), ' '"
                                + " order by articles desc) from story_outlet where story_id = 's-a1'"))
                .isEqualTo("elbkurier.example,Elbkurier,DE,3,1 wattrundblick.example,1,0");
        assertThat(one("select concat_ws(',', country, outlets, articles) from story_country where story_id = 's-a1'"))
                .isEqualTo("DE,1,3");
        assertThat(one("select concat_ws(',', original_share, articles_last_hour, outlets_last_hour,"
                        + " articles_last_six_hours, outlets_last_six_hours, growth_until = last_seen_at) from story"))
                .isEqualTo("0.75,4,2,4,2,t");

        writer.write(
                connection, List.of(record(topics.storyStates(), 3, "s-a1", SampleRecords.story("s-a1", 4, "Archiv"))));
        assertThat(one("select count(*) from story_outlet")).isEqualTo("0");
        assertThat(one("select original_share is null and growth_until is null from story"))
                .isEqualTo("t");
    }

    @Test
    void keepsTheEventOfAStoryUntilItsTombstone() throws SQLException {
        List<ConsumerRecord<byte[], byte[]>> batch = List.of(
                record(topics.storyLinks(), 0, "s-a1", SampleRecords.link(0, "s-a1", "s-b1", "e-a1")),
                record(topics.storyLinks(), 1, "s-b1", SampleRecords.link(0, "s-b1", "s-a1", "e-a1")),
                record(topics.storyLinks(), 2, "s-a1", SampleRecords.link(60, "s-a1", "s-c1", "e-c1")),
                record(topics.storyLinks(), 0, "s-a1", SampleRecords.link(0, "s-a1", "s-b1", "e-a1")));

        writer.write(connection, batch);
        writer.write(connection, batch);

        assertThat(one("select concat_ws('|', language, event_id, other_story_id, similarity, reasons[1], version)"
                        + " from story_link where story_id = 's-a1'"))
                .isEqualTo("de|e-c1|s-c1|0.625|shares Jule Brandt, Tönning|events-1");
        writer.write(
                connection,
                List.of(new ConsumerRecord<>(
                        topics.storyLinks().name(), 0, 3, "s-a1".getBytes(StandardCharsets.UTF_8), null)));
        assertThat(one("select string_agg(story_id, ',') from story_link")).isEqualTo("s-b1");
    }

    @Test
    void aMergedStoryIsFoundUnderTheOneItHasBecomePartOfAtLast() throws SQLException {
        writer.write(
                connection,
                List.of(
                        record(topics.storyStates(), 0, "s-a1", merged("s-a1", "s-a2")),
                        record(topics.storyStates(), 1, "s-a2", merged("s-a2", "s-a3")),
                        record(topics.storyStates(), 2, "s-a3", SampleRecords.story("s-a3", 1, "Hafen"))));

        assertThat(one("select story_now('s-a1') || ' ' || story_now('s-a3') || ' ' || story_now('s-x')"))
                .isEqualTo("s-a3 s-a3 s-x");
    }

    private static StoryState merged(String storyId, String heir) {
        return StoryState.newBuilder(SampleRecords.story(storyId, 1, "Hafen"))
                .setMergedInto(heir)
                .build();
    }

    @Test
    void membersOfAMergedStoryBelongToItsHeirInWhicheverOrderTheEventsAreRead() throws SQLException {
        writer.write(
                connection,
                List.of(
                        record(topics.storyEvents(), 0, "s-a2", SampleRecords.event("s-a2", "a2", List.of())),
                        record(topics.storyEvents(), 1, "s-a1", SampleRecords.event("s-a1", "a3", List.of("s-a2"))),
                        record(topics.storyEvents(), 2, "s-a2", SampleRecords.event("s-a2", "a4", List.of()))));

        assertThat(one("select count(*) from story_member where story_id = 's-a1'"))
                .isEqualTo("3");
    }

    /** A story is joined, merged into another, parted again by hand, and grows anew. */
    @Test
    void aStoryPartedByHandHasItsArticlesInWhicheverOrderTheEventsAreRead() throws SQLException {
        List<ConsumerRecord<byte[], byte[]>> events = List.of(
                record(topics.storyEvents(), 0, "s-a1", SampleRecords.event("s-a1", "a1", List.of())),
                record(topics.storyEvents(), 1, "s-a2", SampleRecords.event("s-a2", "a2", List.of())),
                record(topics.storyEvents(), 2, "s-a2", SampleRecords.event("s-a2", "a3", List.of())),
                record(topics.storyEvents(), 3, "s-a1", SampleRecords.event(60, "s-a1", "a4", List.of("s-a2"))),
                record(topics.storyEvents(), 4, "s-a2", SampleRecords.split(120, "s-a2", "s-a1", "a2")),
                record(topics.storyEvents(), 5, "s-a2", SampleRecords.event(180, "s-a2", "a5", List.of())));
        for (int order = 0; order < 40; order++) {
            List<ConsumerRecord<byte[], byte[]>> shuffled = new ArrayList<>(events);
            Collections.shuffle(shuffled, new Random(order));
            for (ConsumerRecord<byte[], byte[]> event : shuffled) {
                writer.write(connection, List.of(event));
            }
            assertThat(one("select string_agg(article_id || ' ' || story_id, ', ' order by article_id)"
                            + " from story_member"))
                    .as("order %d", order)
                    .isEqualTo("a1 s-a1, a2 s-a2, a3 s-a1, a4 s-a1, a5 s-a2");
            assertThat(one("select relation from story_member where article_id = 'a2'"))
                    .isEqualTo("NEW");
            try (Statement statement = connection.createStatement()) {
                statement.execute("truncate story_member, story_heir, story_event, sink_offset");
            }
        }
    }

    @Test
    void writesWhatChangedOnceAndForgetsItWithItsArticle() throws SQLException {
        writer.write(
                connection,
                List.of(
                        record(topics.articleRevisions(), 0, "a1", SampleRecords.change("a1", 2)),
                        record(topics.articleRevisions(), 1, "a1", SampleRecords.change("a1", 2))));

        assertThat(one("select concat_ws('|', revision, previous_revision, previous_title, added, removed, kept,"
                        + " stances_vanished->0->>'target') from article_change"))
                .isEqualTo("2|1|Hafen wird größer|[[0, 11]]|[]|3|Ausbau");

        writer.write(
                connection,
                List.of(new ConsumerRecord<>(
                        topics.analyzedArticles().name(), 0, 2, "a1".getBytes(StandardCharsets.UTF_8), null)));
        assertThat(one("select count(*) from article_change")).isEqualTo("0");
    }

    @Test
    void setsUnreadableBytesAsideAndGoesOn() throws SQLException {
        ConsumerRecord<byte[], byte[]> broken = new ConsumerRecord<>(
                "news.article.analyzed.v1", 0, 7, new byte[] {'a'}, "no Avro".getBytes(StandardCharsets.UTF_8));

        int refused = writer.write(connection, List.of(broken, article(8, "a1", 1, "Text.")));

        assertThat(refused).isEqualTo(1);
        assertThat(one("select count(*) from article")).isEqualTo("1");
        assertThat(letters).singleElement().satisfies(letter -> {
            assertThat(letter.getSourceTopic()).contains("news.article.analyzed.v1");
            assertThat(letter.getSourceOffset()).contains(7L);
        });
    }

    @Test
    void setsARecordAsideThatTheDatabaseRefusesAndWritesTheOthers() throws SQLException {
        // An index entry holds at most some 2,700 bytes: a name that random bytes make incompressible does not fit.
        Random random = new Random(1);
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            name.append((char) ('a' + random.nextInt(26)));
        }
        AnalyzedArticle odd = AnalyzedArticle.newBuilder(SampleRecords.article("a2", 1, "Text."))
                .setEntities(List.of(SampleRecords.entity("nil:per:x", name.toString(), 0, 4)))
                .build();

        int refused = writer.write(
                connection,
                List.of(
                        article(0, "a1", 1, "Text."),
                        record(topics.analyzedArticles(), 1, "a2", odd),
                        article(2, "a3", 1, "Text.")));

        assertThat(refused).isEqualTo(1);
        assertThat(one("select string_agg(article_id, ',' order by article_id) from article"))
                .isEqualTo("a1,a3");
        assertThat(letters).singleElement().satisfies(letter -> assertThat(letter.getSourceOffset())
                .contains(1L));
        assertThat(Offsets.read(connection).values()).containsExactly(3L);
    }

    @Test
    void holdsTextsWithZeroCharactersAndEmoji() throws SQLException {
        writer.write(connection, List.of(article(0, "a1", 1, "Null \u0000 und 🌊 Ü")));

        assertThat(letters).isEmpty();
        assertThat(one("select text from article")).isEqualTo("Null   und 🌊 Ü");
    }

    @Test
    void writesWhatTheOwnerAllows() throws SQLException {
        Rights rights = Rights.newBuilder()
                .setTextUse(TextUse.METADATA_ONLY)
                .setTdmReservation(true)
                .setTdmPolicy("https://elbkurier.example/tdm")
                .setDirectives(List.of("noarchive"))
                .setSaidIn(List.of("header", "tdmrep.json"))
                .setCheckedAt(SampleRecords.NOON)
                .build();
        AnalyzedArticle reserved = AnalyzedArticle.newBuilder(SampleRecords.article("a1", 1, ""))
                .setAccess(Access.PAYWALL_TEASER)
                .setRights(rights)
                .build();

        writer.write(
                connection,
                List.of(record(topics.analyzedArticles(), 0, "a1", reserved), article(1, "a2", 1, "Text.")));

        assertThat(one("select text_use || '|' || access || '|' || (rights ->> 'tdm_policy') || '|'"
                        + " || (rights -> 'said_in' ->> 1) from article where article_id = 'a1'"))
                .isEqualTo("METADATA_ONLY|PAYWALL_TEASER|https://elbkurier.example/tdm|tdmrep.json");
        assertThat(one("select text_use || '|' || (rights is null) from article where article_id = 'a2'"))
                .isEqualTo("UNKNOWN|true");
        assertThat(one("select string_agg(coalesce(most_quoted, -1)::text, '|' order by article_id) from article"))
                .isEqualTo("0|-1");

        writer.write(connection, List.of(article(2, "a1", 2, "Jetzt frei.")));

        assertThat(one("select text_use || '|' || (rights is null) from article where article_id = 'a1'"))
                .isEqualTo("UNKNOWN|true");
    }

    @Test
    void tellsWhichPageIsMissingUntilItComes() throws SQLException {
        AnalyzedArticle broken = AnalyzedArticle.newBuilder(SampleRecords.article("a1", 1, "Anfang."))
                .setMissingPage("https://elbkurier.example/deich/2")
                .build();

        writer.write(connection, List.of(record(topics.analyzedArticles(), 0, "a1", broken)));

        assertThat(one("select missing_page from article")).isEqualTo("https://elbkurier.example/deich/2");

        writer.write(connection, List.of(article(1, "a1", 2, "Anfang. Ende.")));

        assertThat(one("select (missing_page is null)::text from article")).isEqualTo("true");
    }

    @Test
    void aTombstoneRemovesTheArticleFromEveryTable() throws SQLException {
        writer.write(
                connection,
                List.of(
                        article(0, "a1", 1, "Text."),
                        record(topics.stanceStatements(), 0, "a1:1:0", SampleRecords.stance("a1", 1, 0)),
                        record(topics.storyEvents(), 0, "s-a1", SampleRecords.event("s-a1", "a1", List.of()))));

        writer.write(
                connection,
                Arrays.asList(new ConsumerRecord<>(
                        "news.article.analyzed.v1", 0, 1, "a1".getBytes(StandardCharsets.UTF_8), null)));

        for (String table : List.of("article", "article_revision", "mention", "quote", "stance", "story_member")) {
            assertThat(one("select count(*) from " + table)).as(table).isEqualTo("0");
        }
    }

    @Test
    void findsGermanTextByItsStem() throws SQLException {
        writer.write(connection, List.of(article(0, "a1", 1, "Die Häuser wurden geprüft.")));

        assertThat(one("select article_id from article where search @@ websearch_to_tsquery('german', 'Haus')"))
                .isEqualTo("a1");
    }

    @Test
    void refusesASecondSinkOnTheSameDatabase() throws SQLException {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> database.open())
                .isInstanceOf(SQLException.class)
                .hasMessage("Another sink writes to this database.");
    }
}

package newswatch.sink;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import newswatch.contract.Relation;
import newswatch.contract.StoryEvent;

/** The log of story events, and which article belongs to which story. */
final class StoryEventTables implements Table<StoryEvent> {

    private static final String EVENT = """
            insert into story_event (partition, offset_, story_id, change, article_id, revision, relation, similarity,
                merged, reasons, moved, split_from, repair_id, occurred_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (partition, offset_) do nothing
            """;

    /** A revision keeps the relation that its article had; a story that was merged meanwhile is its heir. */
    private static final String MEMBER = """
            insert into story_member (article_id, story_id, relation, copy_of, copied_share, similarity, reasons,
                revision, decided_at)
            values (?, story_since(?, ?), ?, ?, ?, ?, ?, ?, ?)
            on conflict (article_id) do update set
                story_id = excluded.story_id, revision = excluded.revision, decided_at = excluded.decided_at,
                relation = case when excluded.relation = 'UPDATE' then story_member.relation
                                else excluded.relation end,
                copy_of = case when excluded.relation = 'UPDATE' then story_member.copy_of else excluded.copy_of end,
                copied_share = case when excluded.relation = 'UPDATE' then story_member.copied_share
                                    else excluded.copied_share end,
                similarity = case when excluded.relation = 'UPDATE' then story_member.similarity
                                  else excluded.similarity end,
                reasons = case when excluded.relation = 'UPDATE' then story_member.reasons else excluded.reasons end
            where story_member.revision <= excluded.revision and story_member.decided_at <= excluded.decided_at
            """;

    /** The first article founds the story that was split off; what the others are in it stays. */
    private static final String MOVED = """
            insert into story_member (article_id, story_id, relation, similarity, reasons, revision, decided_at)
            values (?, story_since(?, ?), ?, 0, ?, 0, ?)
            on conflict (article_id) do update set
                story_id = excluded.story_id, decided_at = excluded.decided_at,
                relation = case when excluded.relation = 'NEW' or story_member.relation = 'NEW'
                                then excluded.relation else story_member.relation end,
                copy_of = case when excluded.relation = 'NEW' then null else story_member.copy_of end,
                copied_share = case when excluded.relation = 'NEW' then null else story_member.copied_share end,
                similarity = case when excluded.relation = 'NEW' then 0 else story_member.similarity end,
                reasons = case when excluded.relation = 'NEW' then excluded.reasons else story_member.reasons end
            where story_member.decided_at <= excluded.decided_at
            """;

    private static final String HEIR = """
            insert into story_heir (story_id, heir, since) values (?, ?, ?)
            on conflict (story_id, since) do nothing
            """;

    private static final String TO_HEIR = """
            update story_member set story_id = story_since(?, ?) where story_id = ? and decided_at <= ?
            """;

    @Override
    public void write(Connection transaction, Entry<StoryEvent> entry) throws SQLException {
        StoryEvent event = entry.value();
        writeEvent(transaction, entry);
        for (String merged : event.getMerged()) {
            merge(transaction, merged, event);
        }
        for (String moved : event.getMoved()) {
            move(transaction, moved, event);
        }
        if (event.getRepairId().isEmpty()) {
            writeMember(transaction, event);
        }
    }

    private static void writeEvent(Connection transaction, Entry<StoryEvent> entry) throws SQLException {
        StoryEvent event = entry.value();
        try (Sql sql = Sql.of(transaction, EVENT)) {
            sql.number(entry.partition()).number(entry.offset()).text(event.getStoryId());
            sql.name(event.getChange()).text(event.getArticleId()).number(event.getRevision());
            sql.name(event.getRelation()).number(event.getSimilarity());
            sql.texts(event.getMerged()).texts(event.getReasons());
            sql.texts(event.getMoved()).text(event.getSplitFrom()).text(event.getRepairId());
            sql.time(event.getOccurredAt()).run();
        }
    }

    private static void writeMember(Connection transaction, StoryEvent event) throws SQLException {
        try (Sql sql = Sql.of(transaction, MEMBER)) {
            sql.text(event.getArticleId()).text(event.getStoryId()).time(event.getOccurredAt());
            sql.name(event.getRelation()).text(event.getCopyOf());
            sql.number(event.getCopiedShare(), Types.DOUBLE).number(event.getSimilarity());
            sql.texts(event.getReasons()).number(event.getRevision());
            sql.time(event.getOccurredAt()).run();
        }
    }

    private static void move(Connection transaction, String articleId, StoryEvent event) throws SQLException {
        boolean founder = articleId.equals(event.getArticleId());
        try (Sql sql = Sql.of(transaction, MOVED)) {
            sql.text(articleId).text(event.getStoryId()).time(event.getOccurredAt());
            sql.name(founder ? Relation.NEW : Relation.SAME_EVENT).texts(event.getReasons());
            sql.time(event.getOccurredAt()).run();
        }
    }

    private static void merge(Connection transaction, String merged, StoryEvent event) throws SQLException {
        try (Sql sql = Sql.of(transaction, HEIR)) {
            sql.text(merged)
                    .text(event.getStoryId())
                    .time(event.getOccurredAt())
                    .run();
        }
        try (Sql sql = Sql.of(transaction, TO_HEIR)) {
            sql.text(event.getStoryId()).time(event.getOccurredAt());
            sql.text(merged).time(event.getOccurredAt()).run();
        }
    }
}

package newswatch.sink;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import newswatch.contract.StoryEvent;

/** The log of story events, and which article belongs to which story. */
final class StoryEventTables implements Table<StoryEvent> {

    private static final String EVENT = """
            insert into story_event (partition, offset_, story_id, change, article_id, revision, relation, similarity,
                merged, reasons, occurred_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (partition, offset_) do nothing
            """;

    /** A revision keeps the relation that its article had; a story that was merged meanwhile is its heir. */
    private static final String MEMBER = """
            insert into story_member (article_id, story_id, relation, copy_of, copied_share, similarity, reasons,
                revision)
            values (?, coalesce((select heir from story_heir where story_id = ?), ?), ?, ?, ?, ?, ?, ?)
            on conflict (article_id) do update set
                story_id = excluded.story_id, revision = excluded.revision,
                relation = case when excluded.relation = 'UPDATE' then story_member.relation
                                else excluded.relation end,
                copy_of = case when excluded.relation = 'UPDATE' then story_member.copy_of else excluded.copy_of end,
                copied_share = case when excluded.relation = 'UPDATE' then story_member.copied_share
                                    else excluded.copied_share end,
                similarity = case when excluded.relation = 'UPDATE' then story_member.similarity
                                  else excluded.similarity end,
                reasons = case when excluded.relation = 'UPDATE' then story_member.reasons else excluded.reasons end
            where story_member.revision <= excluded.revision
            """;

    private static final String HEIR = """
            insert into story_heir (story_id, heir)
            values (?, coalesce((select heir from story_heir where story_id = ?), ?))
            on conflict (story_id) do update set heir = excluded.heir
            """;

    @Override
    public void write(Connection transaction, Entry<StoryEvent> entry) throws SQLException {
        writeEvent(transaction, entry);
        for (String merged : entry.value().getMerged()) {
            merge(transaction, merged, entry.value().getStoryId());
        }
        writeMember(transaction, entry.value());
    }

    private static void writeEvent(Connection transaction, Entry<StoryEvent> entry) throws SQLException {
        StoryEvent event = entry.value();
        try (Sql sql = Sql.of(transaction, EVENT)) {
            sql.number(entry.partition()).number(entry.offset()).text(event.getStoryId());
            sql.name(event.getChange()).text(event.getArticleId()).number(event.getRevision());
            sql.name(event.getRelation()).number(event.getSimilarity());
            sql.texts(event.getMerged()).texts(event.getReasons());
            sql.time(event.getOccurredAt()).run();
        }
    }

    private static void writeMember(Connection transaction, StoryEvent event) throws SQLException {
        try (Sql sql = Sql.of(transaction, MEMBER)) {
            sql.text(event.getArticleId()).text(event.getStoryId()).text(event.getStoryId());
            sql.name(event.getRelation()).text(event.getCopyOf());
            sql.number(event.getCopiedShare(), Types.DOUBLE).number(event.getSimilarity());
            sql.texts(event.getReasons()).number(event.getRevision()).run();
        }
    }

    private static void merge(Connection transaction, String merged, String heir) throws SQLException {
        try (Sql sql = Sql.of(transaction, HEIR)) {
            sql.text(merged).text(heir).text(heir).run();
        }
        for (String table : new String[] {"story_member set story_id", "story_heir set heir"}) {
            String column = table.substring(table.lastIndexOf(' ') + 1);
            try (Sql sql = Sql.of(transaction, "update " + table + " = ? where " + column + " = ?")) {
                sql.text(heir).text(merged).run();
            }
        }
    }
}

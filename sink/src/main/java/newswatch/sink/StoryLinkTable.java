package newswatch.sink;

import java.sql.Connection;
import java.sql.SQLException;
import newswatch.contract.StoryLink;

/**
 * Which stories of other languages report the same event. Where a story was merged its link ends with a tombstone;
 * links of others may go on to name it, and {@code story_now} tells its heir.
 */
final class StoryLinkTable implements Table<StoryLink> {

    private static final String UPSERT = """
            insert into story_link (story_id, language, event_id, other_story_id, similarity, reasons, linked_at, version)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (story_id) do update set
                language = excluded.language, event_id = excluded.event_id, other_story_id = excluded.other_story_id,
                similarity = excluded.similarity, reasons = excluded.reasons, linked_at = excluded.linked_at,
                version = excluded.version
            where story_link.linked_at <= excluded.linked_at
            """;

    @Override
    public void write(Connection transaction, Entry<StoryLink> entry) throws SQLException {
        StoryLink link = entry.value();
        try (Sql sql = Sql.of(transaction, UPSERT)) {
            sql.text(link.getStoryId()).text(link.getLanguage()).text(link.getEventId());
            sql.text(link.getOtherStoryId()).number(link.getSimilarity()).texts(link.getReasons());
            sql.time(link.getLinkedAt()).text(link.getVersion()).run();
        }
    }

    @Override
    public void remove(Connection transaction, String storyId) throws SQLException {
        try (Sql sql = Sql.of(transaction, "delete from story_link where story_id = ?")) {
            sql.text(storyId).run();
        }
    }
}

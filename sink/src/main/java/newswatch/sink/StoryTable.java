package newswatch.sink;

import java.sql.Connection;
import java.sql.SQLException;
import newswatch.contract.StoryState;

/** Stories as they stand. */
final class StoryTable implements Table<StoryState> {

    private static final String UPSERT = """
            insert into story (story_id, merged_into, follows, language, headline, lead, member_count, outlet_count,
                first_seen_at, last_seen_at, version, backfill)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (story_id) do update set
                merged_into = excluded.merged_into, follows = excluded.follows, language = excluded.language,
                headline = excluded.headline, lead = excluded.lead, member_count = excluded.member_count,
                outlet_count = excluded.outlet_count, first_seen_at = excluded.first_seen_at,
                last_seen_at = excluded.last_seen_at, version = excluded.version, backfill = excluded.backfill
            where story.version <= excluded.version
            """;

    @Override
    public void write(Connection transaction, Entry<StoryState> entry) throws SQLException {
        StoryState story = entry.value();
        try (Sql sql = Sql.of(transaction, UPSERT)) {
            sql.text(story.getStoryId()).text(story.getMergedInto()).text(story.getFollows());
            sql.text(story.getLanguage()).text(story.getHeadline()).text(story.getLead());
            sql.number(story.getMemberCount()).number(story.getOutletCount());
            sql.time(story.getFirstSeenAt()).time(story.getLastSeenAt());
            sql.number(story.getVersion()).flag(story.getBackfill()).run();
        }
    }

    @Override
    public void remove(Connection transaction, String storyId) throws SQLException {
        try (Sql sql = Sql.of(transaction, "delete from story where story_id = ?")) {
            sql.text(storyId).run();
        }
    }
}

package newswatch.dashboard.archive;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.SQLException;

/** Asks for the stories that have to do with a story. What points to a story that was merged points to its heir. */
final class RelatedStories {

    private static final String SHOWN = """
            s.story_id, s.language, s.headline, s.member_count, s.outlet_count, s.first_seen_at, s.last_seen_at""";

    /** The story asked for as it stands now, and all that have become part of it. */
    private static final String SELF = """
            WITH RECURSIVE self (story_id) AS (
                SELECT story_now(?)
                UNION
                SELECT story.story_id FROM story JOIN self ON story.merged_into = self.story_id)""";

    /**
     * A link names two stories of its event. Of the links that name a story, the one that also names the story asked
     * for tells why; else the one of greatest similarity.
     */
    private static final String SAME_EVENT = SELF + """
            , events AS (
                SELECT event_id FROM story_link WHERE story_id IN (SELECT story_id FROM self)
                UNION
                SELECT event_id FROM story_link WHERE other_story_id IN (SELECT story_id FROM self)),
            named AS (
                SELECT l.story_id AS named_id, l.other_story_id AS beside, l.event_id, l.similarity, l.reasons, l.linked_at
                  FROM story_link l JOIN events USING (event_id)
                UNION ALL
                SELECT l.other_story_id, l.story_id, l.event_id, l.similarity, l.reasons, l.linked_at
                  FROM story_link l JOIN events USING (event_id)),
            best AS (
                SELECT DISTINCT ON (s.story_id) %s, n.event_id, n.similarity, n.reasons, n.linked_at
                  FROM named n JOIN story s ON s.story_id = story_now(n.named_id)
                 WHERE s.merged_into IS NULL AND s.story_id NOT IN (SELECT story_id FROM self)
                 ORDER BY s.story_id, n.beside IN (SELECT story_id FROM self) DESC, n.similarity DESC, n.linked_at)
            SELECT * FROM best ORDER BY similarity DESC, story_id LIMIT 50""".formatted(SHOWN);

    private static final String FOLLOWS = """
            SELECT %s
              FROM story own JOIN story s ON s.story_id = story_now(own.follows)
             WHERE own.story_id = story_now(?) AND s.story_id <> own.story_id""".formatted(SHOWN);

    private static final String FOLLOWED_BY = SELF + """
             SELECT %s
              FROM story s JOIN self ON s.follows = self.story_id
             WHERE s.merged_into IS NULL AND s.story_id NOT IN (SELECT story_id FROM self)
             ORDER BY s.first_seen_at, s.story_id
             LIMIT 20""".formatted(SHOWN);

    private RelatedStories() {}

    static ObjectNode of(Connection connection, String storyId) throws SQLException {
        ObjectNode related = JsonNodeFactory.instance.objectNode();
        related.set("same_event", Rows.of(connection, SAME_EVENT, storyId));
        ArrayNode follows = Rows.of(connection, FOLLOWS, storyId);
        related.set("follows", follows.isEmpty() ? JsonNodeFactory.instance.nullNode() : follows.get(0));
        related.set("followed_by", Rows.of(connection, FOLLOWED_BY, storyId));
        return related;
    }
}

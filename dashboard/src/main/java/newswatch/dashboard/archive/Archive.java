package newswatch.dashboard.archive;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Articles in full. */
public interface Archive {

    /**
     * An article with its text, entities, stances and quotes; fields are named as the columns of the database.
     *
     * @throws ArchiveUnavailableException if the database does not answer
     */
    Optional<ObjectNode> article(String articleId);

    /**
     * Articles whose title or text holds the words, the best first.
     *
     * @param words as a user types them: quotes hold words together, a minus excludes
     * @param limit how many articles at most
     * @throws ArchiveUnavailableException if the database does not answer
     */
    List<Hit> search(String words, int limit);

    /**
     * The issues that statements were joined to, those with most statements first: id, label, numbers of statements, of
     * actors, of statements for and against, and when the last one came. Copies do not count.
     *
     * @throws ArchiveUnavailableException if the database does not answer
     */
    ArrayNode issues();

    /**
     * Groups of similar targets that no defined issue covers, those with most statements first: as {@link #issues()},
     * the label being the target's most frequent wording, and the number of articles. Each has as many statements as
     * the settings want, from two articles at least.
     *
     * @throws ArchiveUnavailableException if the database does not answer
     */
    ArrayNode emerging();

    /**
     * Statements on an issue or of an emerging one, the newest first, each with {@code side}: 1 for, -1 against, 0
     * neither, as seen from the issue and not from the target. Copies are left out.
     *
     * @param limit how many at most
     * @throws ArchiveUnavailableException if the database does not answer
     */
    ArrayNode statements(String issueId, int limit);

    /**
     * The stories that have to do with a story, or with the one that it was merged into: {@code same_event}, stories
     * that report the same event in any language, the likest first, with {@code event_id}, {@code similarity} and
     * {@code reasons}; {@code follows}, the story that it follows, or null; {@code followed_by}, those that follow it,
     * the earliest first. Each has id, language, headline, numbers of articles and outlets, and times. A story that was
     * merged is its heir.
     *
     * @throws ArchiveUnavailableException if the database does not answer
     */
    ObjectNode related(String storyId);

    /** Whether the database answers; takes two seconds at most. */
    boolean isUp();
}

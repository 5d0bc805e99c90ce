package newswatch.dashboard.archive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * An article that a search found.
 *
 * @param storyId its story; nothing while it has none
 * @param storyHeadline headline of that story
 * @param article JSON object with article_id, title, url, outlet, times and snippet
 */
public record Hit(Optional<String> storyId, Optional<String> storyHeadline, ObjectNode article) {}

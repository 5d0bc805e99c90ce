package newswatch.analysis.story;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the story desk decided about one article.
 *
 * @param storyId {@code s-} and the founding article's id
 * @param copyOf earliest known article it is copied from
 * @param copiedShare share of its words that stand there, 0 to 1
 * @param follows story that the article's story follows as a later happening of its own
 * @param similarity that decided, 0 to 1; 0 for the founder of a story
 * @param merged stories that this article showed to be one with storyId
 * @param reasons the decision in words, most telling first
 */
public record Decision(
        String articleId,
        String storyId,
        Relation relation,
        Optional<String> copyOf,
        OptionalDouble copiedShare,
        Optional<String> follows,
        double similarity,
        List<String> merged,
        List<String> reasons) {

    public Decision {
        merged = List.copyOf(merged);
        reasons = List.copyOf(reasons);
    }

    /** How an article stands to its story. */
    public enum Relation {
        /** It founds the story. */
        NEW,
        /** It is a copy or reprint of an earlier article. */
        COPY_OF,
        /** Another newsroom's report of the same happening. */
        SAME_EVENT,
        /** A newer revision of an article already placed. */
        UPDATE,
        /** Seen before with the same content. */
        UNCHANGED
    }
}

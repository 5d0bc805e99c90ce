package newswatch.analysis.story;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Decides, article by article, which story each belongs to. One desk serves one language. It remembers what it placed,
 * bounded by its window; the same arrivals in the same order give the same decisions. Not thread-safe.
 */
public final class StoryDesk {

    /** Version of features, weights and thresholds. */
    public static final String VERSION = "stories-1";

    /** The window of design.md: how long since a story last grew it stays open. */
    public static final Duration DEFAULT_WINDOW = Duration.ofDays(3);

    /**
     * Opens an empty desk.
     *
     * @param window how long since a story last grew it stays open
     */
    public StoryDesk(Duration window) {
        if (window.isNegative() || window.isZero()) {
            throw new IllegalArgumentException("window must be positive, was " + window);
        }
    }

    /** Decides where the article belongs and remembers it. */
    public Decision place(Arrival arrival) {
        return new Decision(
                arrival.articleId(),
                "s-" + arrival.articleId(),
                Decision.Relation.NEW,
                Optional.empty(),
                java.util.OptionalDouble.empty(),
                Optional.empty(),
                0,
                List.of(),
                List.of());
    }

    /** Takes back, without deciding, what a store kept of an earlier run; call in order of arrival. */
    public void restore(Placement placement) {}

    /**
     * The placements that are remembered of one story, in order of arrival: after a merge the store writes them anew.
     */
    public List<Placement> placementsOf(String storyId) {
        return List.of();
    }

    /** The placement of an article, if it is remembered. */
    public Optional<Placement> placementOf(String articleId) {
        return Optional.empty();
    }

    /** The most central member of a story, whose headline stands for it; ties go to the earliest. */
    public Optional<String> centralArticleOf(String storyId) {
        return Optional.empty();
    }

    /**
     * Closes the stories whose last growth lies more than the window before now, and forgets them.
     *
     * @return ids of the articles that were forgotten
     */
    public List<String> expire(Instant now) {
        return List.of();
    }

    /** Removes an article as if it had never come; for takedowns. */
    public void forget(String articleId) {}
}

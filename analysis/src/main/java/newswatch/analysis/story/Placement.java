package newswatch.analysis.story;

/**
 * An arrival with the story it was placed in: what a store keeps, and what {@link StoryDesk#restore} takes back.
 *
 * @param storyId as decided, or as later merged
 */
public record Placement(Arrival arrival, String storyId) {}

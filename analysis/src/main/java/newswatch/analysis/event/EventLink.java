package newswatch.analysis.event;

import java.util.List;

/**
 * That a story is part of an event.
 *
 * @param eventId {@code e-} and what follows {@code s-} in the id of the story that came first
 * @param otherStoryId the story of another language that showed it
 * @param likeness that decided, 0 to 1
 * @param reasons in words, most telling first
 */
public record EventLink(
        String storyId, String language, String eventId, String otherStoryId, double likeness, List<String> reasons) {

    public EventLink {
        reasons = List.copyOf(reasons);
    }
}

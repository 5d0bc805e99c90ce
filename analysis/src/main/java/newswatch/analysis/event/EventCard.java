package newswatch.analysis.event;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What the event desk knows of a story.
 *
 * @param language ISO 639-1 code
 * @param begin when its first article was received
 * @param end when its last article was received
 * @param numbers telling numbers of headline and lead, see {@link EventNumbers}
 */
public record EventCard(
        String storyId, String language, Instant begin, Instant end, List<Thing> things, Set<String> numbers) {

    public EventCard {
        things = List.copyOf(things);
        numbers = Set.copyOf(numbers);
    }

    boolean hasPlace() {
        return things.stream().anyMatch(Thing::place);
    }
}

package newswatch.enrich.story;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import newswatch.contract.StoryState;

/**
 * The sums of the larger stories that changed last, so that an article which joins them does not make all their cards
 * be read again. What is not here is summed up anew from the cards; either way the sum is the same.
 */
final class RecentSums {

    private static final int MOST_STORIES = 128;

    /** Smaller stories are summed up about as fast as they are looked up. */
    private static final int LEAST_MEMBERS = 4;

    private final Map<String, StorySum> sums = new LinkedHashMap<>(MOST_STORIES, 0.75f, true);

    Optional<StorySum> find(String storyId) {
        return Optional.ofNullable(sums.get(storyId));
    }

    /** Adds the card of the story's newest member, if the story's sum is here. */
    void add(String storyId, StoryState card) {
        find(storyId).ifPresent(sum -> sum.add(card));
    }

    /** Keeps the sum in the place of the one that was asked for the longest time ago. */
    void keep(String storyId, StorySum sum) {
        if (sum.memberCount() < LEAST_MEMBERS) {
            return;
        }
        sums.put(storyId, sum);
        if (sums.size() > MOST_STORIES) {
            sums.remove(sums.keySet().iterator().next());
        }
    }

    void drop(String storyId) {
        sums.remove(storyId);
    }
}

package newswatch.dashboard.live;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The newest stories. When there are too many, the one that has been silent longest is forgotten. A story that was
 * merged into another is no longer listed, but its id still leads to its heir. Safe for several threads.
 */
public final class StoryMemory {

    /** Merged ids outnumber living stories in the long run; this many times the capacity is kept, the oldest go. */
    private static final int MERGES_PER_STORY = 5;

    private static final Comparator<StorySnapshot> NEWEST_FIRST =
            Comparator.comparing(StorySnapshot::firstSeenAt).reversed().thenComparing(StorySnapshot::storyId);
    private static final Comparator<StorySnapshot> SILENT_LONGEST_FIRST =
            Comparator.comparing(StorySnapshot::lastSeenAt).thenComparing(StorySnapshot::storyId);

    private final int capacity;
    private final Map<String, StorySnapshot> byId = new HashMap<>();
    private final NavigableSet<StorySnapshot> newest = new TreeSet<>(NEWEST_FIRST);
    private final NavigableSet<StorySnapshot> silent = new TreeSet<>(SILENT_LONGEST_FIRST);
    private final Map<String, String> heirs = new LinkedHashMap<>();

    /**
     * An empty memory.
     *
     * @param capacity how many stories it holds, at least 1
     */
    public StoryMemory(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be at least 1, was " + capacity);
        }
        this.capacity = capacity;
    }

    /** Takes the latest state of a story; returns whether it is held, which a story older than all others is not. */
    public synchronized boolean put(StorySnapshot story) {
        forget(story.storyId());
        heirs.remove(story.storyId());
        byId.put(story.storyId(), story);
        newest.add(story);
        silent.add(story);
        if (byId.size() > capacity) {
            forget(silent.first().storyId());
        }
        return byId.containsKey(story.storyId());
    }

    /** Notes that a story became part of another. */
    public synchronized void merge(String storyId, String heir) {
        forget(storyId);
        heirs.remove(storyId);
        heirs.put(storyId, heir);
        if (heirs.size() > (long) capacity * MERGES_PER_STORY) {
            heirs.remove(heirs.keySet().iterator().next());
        }
    }

    /** Forgets a story that was erased. */
    public synchronized void erase(String storyId) {
        forget(storyId);
        heirs.remove(storyId);
    }

    private void forget(String storyId) {
        StorySnapshot known = byId.remove(storyId);
        if (known != null) {
            newest.remove(known);
            silent.remove(known);
        }
    }

    /** The story of an id, or the one it was merged into at last. */
    public synchronized Optional<StorySnapshot> find(String storyId) {
        return Optional.ofNullable(byId.get(heirOf(storyId)));
    }

    /** The id under which a story lives on; its own where it was not merged. */
    public synchronized String heirOf(String storyId) {
        Set<String> seen = new HashSet<>();
        String current = storyId;
        String next = heirs.get(current);
        while (next != null && seen.add(current)) {
            current = next;
            next = heirs.get(current);
        }
        return current;
    }

    /**
     * Stories in order, the newest first.
     *
     * @param after where to go on; nothing to begin with the newest
     * @param wanted which ones
     * @param limit how many at most
     */
    public synchronized List<StorySnapshot> list(Optional<Position> after, Predicate<StorySnapshot> wanted, int limit) {
        NavigableSet<StorySnapshot> rest =
                after.map(position -> newest.tailSet(position.marker(), false)).orElse(newest);
        return rest.stream().filter(wanted).limit(limit).toList();
    }

    /** How many stories are held. */
    public synchronized int size() {
        return byId.size();
    }

    /**
     * A place in the order of stories, for paging.
     *
     * @param firstSeenAt time of the last story shown
     * @param storyId id of the last story shown
     */
    public record Position(Instant firstSeenAt, String storyId) {

        /** The place of a story. */
        public static Position of(StorySnapshot story) {
            return new Position(story.firstSeenAt(), story.storyId());
        }

        /** Reads what {@link #text()} wrote; nothing if it is something else. */
        public static Optional<Position> parse(String text) {
            int at = text.indexOf('_');
            try {
                return Optional.of(
                        new Position(Instant.ofEpochMilli(Long.parseLong(text, 0, at, 10)), text.substring(at + 1)));
            } catch (NumberFormatException | IndexOutOfBoundsException | java.time.DateTimeException other) {
                return Optional.empty();
            }
        }

        /** Milliseconds, an underscore, the story id. */
        public String text() {
            return firstSeenAt.toEpochMilli() + "_" + storyId;
        }

        private StorySnapshot marker() {
            return new StorySnapshot(storyId, "", firstSeenAt, firstSeenAt, Set.of(), "", "");
        }
    }
}

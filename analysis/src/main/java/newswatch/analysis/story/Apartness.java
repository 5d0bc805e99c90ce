package newswatch.analysis.story;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which stories an operator has parted. No decision makes them one; only the operator's own word does. */
final class Apartness {

    private final SortedMap<String, Set<String>> others = new TreeMap<>();

    boolean holds(String one, String other) {
        return of(one).contains(other);
    }

    private Set<String> of(String storyId) {
        return others.getOrDefault(storyId, Set.of());
    }

    /** Parts two stories; a story is never parted from itself. */
    void part(String one, String other) {
        if (!one.equals(other)) {
            others.computeIfAbsent(one, id -> new TreeSet<>()).add(other);
            others.computeIfAbsent(other, id -> new TreeSet<>()).add(one);
        }
    }

    /** A story took over articles of another: it is parted from all that the other is parted from. */
    void inherit(String heir, String from) {
        Set.copyOf(of(from)).forEach(other -> part(heir, other));
    }

    /** The two are one by the operator's word. */
    void reconcile(String one, String other) {
        take(one, other);
        take(other, one);
    }

    /** A story is no more. */
    void forget(String storyId) {
        Set.copyOf(of(storyId)).forEach(other -> take(other, storyId));
        others.remove(storyId);
    }

    private void take(String from, String storyId) {
        Set<String> left = others.get(from);
        if (left != null && left.remove(storyId) && left.isEmpty()) {
            others.remove(from);
        }
    }

    /** All of it, by story. */
    SortedMap<String, Set<String>> all() {
        SortedMap<String, Set<String>> copy = new TreeMap<>();
        others.forEach((storyId, parted) -> copy.put(storyId, Set.copyOf(parted)));
        return Collections.unmodifiableSortedMap(copy);
    }
}

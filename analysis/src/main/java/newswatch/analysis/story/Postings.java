package newswatch.analysis.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which articles have a number: a term's or a shingle's hash. */
final class Postings {

    private final Map<Integer, List<Filed>> lists = new HashMap<>();

    void add(int key, Filed filed) {
        lists.computeIfAbsent(key, unused -> new ArrayList<>(2)).add(filed);
    }

    void remove(int key, Filed filed) {
        lists.computeIfPresent(key, (unused, list) -> {
            list.remove(filed);
            return list.isEmpty() ? null : list;
        });
    }

    /** In no order that means anything. */
    List<Filed> get(int key) {
        return lists.getOrDefault(key, List.of());
    }

    int count(int key) {
        return get(key).size();
    }
}

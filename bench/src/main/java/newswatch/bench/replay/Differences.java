package newswatch.bench.replay;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import newswatch.schema.Topic;
import newswatch.schema.Topics;

/** What is not the same in two outcomes. */
final class Differences {

    private static final int EXAMPLES = 5;

    private final List<Line> lines = new ArrayList<>();

    /**
     * One kind of thing that was compared.
     *
     * @param different how many are not the same, or are in one outcome only
     * @param examples some of their keys
     */
    record Line(String what, int compared, int different, List<String> examples) {}

    /** Compares them. */
    static Differences between(Outcome one, Outcome two, Topics topics) {
        Differences differences = new Differences();
        differences.compare("story of each article", one.assignment(), two.assignment());
        differences.compare("final state of each story, byte by byte", one.finalStates(), two.finalStates());
        for (Topic<?> topic : OutputReader.written(topics)) {
            differences.compare(
                    "records of each key on " + topic.name() + ", in order, byte by byte",
                    one.chain(topic.name()),
                    two.chain(topic.name()));
        }
        return differences;
    }

    private void compare(String what, Map<String, ?> one, Map<String, ?> two) {
        Set<String> keys = new HashSet<>(one.keySet());
        keys.addAll(two.keySet());
        Set<String> different = new TreeSet<>(keys);
        different.removeIf(key ->
                one.containsKey(key) && two.containsKey(key) && one.get(key).equals(two.get(key)));
        lines.add(new Line(
                what,
                keys.size(),
                different.size(),
                different.stream().limit(EXAMPLES).toList()));
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    boolean none() {
        return lines.stream().allMatch(line -> line.different() == 0);
    }
}

package newswatch.bench.politeness;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts breaches, and keeps some examples of each kind for whoever has to find out why. */
final class Breaches {

    private static final int EXAMPLES = 5;

    private final Map<Breach, Long> counts = new EnumMap<>(Breach.class);
    private final Map<Breach, List<String>> examples = new EnumMap<>(Breach.class);

    void add(Breach breach, String example) {
        counts.merge(breach, 1L, Long::sum);
        List<String> kept = examples.computeIfAbsent(breach, kind -> new ArrayList<>());
        if (kept.size() < EXAMPLES) {
            kept.add(example);
        }
    }

    long count(Breach breach) {
        return counts.getOrDefault(breach, 0L);
    }

    long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** One line for each example. */
    List<String> examples() {
        return examples.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(example -> entry.getKey() + ": " + example))
                .toList();
    }
}

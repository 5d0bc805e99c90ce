package newswatch.analysis.morphology;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A bounded cache of two generations: when the young one is full it becomes the old one, and what is asked for again
 * moves up. Costs no lock and no order of use.
 */
final class ReadingCache {

    private final int bound;
    private volatile Map<String, List<GermanMorphology.Reading>> young = new ConcurrentHashMap<>();
    private volatile Map<String, List<GermanMorphology.Reading>> old = Map.of();

    ReadingCache(int bound) {
        this.bound = bound;
    }

    @Nullable
    List<GermanMorphology.Reading> get(String form) {
        List<GermanMorphology.Reading> found = young.get(form);
        if (found == null) {
            found = old.get(form);
            if (found != null) {
                put(form, found);
            }
        }
        return found;
    }

    void put(String form, List<GermanMorphology.Reading> readings) {
        Map<String, List<GermanMorphology.Reading>> current = young;
        if (current.size() >= bound) {
            old = current;
            current = new ConcurrentHashMap<>();
            young = current;
        }
        current.put(form, readings);
    }

    /** How many forms it holds, at most twice the bound plus one for every thread. */
    int size() {
        return young.size() + old.size();
    }
}

package newswatch.analysis.extraction;

import java.util.HashMap;
import java.util.Map;

/** Reads the names on one page, each only once: pages repeat few classes many times. */
final class NameBook {

    private final Map<String, Names> known = new HashMap<>();

    Names of(Part part) {
        String names = part.attribute("class");
        String id = part.attribute("id");
        String component = part.attribute("data-component");
        if (!id.isEmpty() || !component.isEmpty()) {
            names = names + ' ' + id + ' ' + component;
        }
        return names.isEmpty() ? Names.NONE : known.computeIfAbsent(names, Names::of);
    }
}

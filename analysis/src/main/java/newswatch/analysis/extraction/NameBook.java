package newswatch.analysis.extraction;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Reads the names on one page, each only once: pages repeat few classes many times. */
final class NameBook {

    private final Map<String, Names> known = new HashMap<>();

    Names of(Element element) {
        if (element.attributesSize() == 0) {
            return Names.NONE;
        }
        String names = element.attr("class");
        String id = element.id();
        String component = element.attr("data-component");
        if (!id.isEmpty() || !component.isEmpty()) {
            names = names + ' ' + id + ' ' + component;
        }
        return names.isEmpty() ? Names.NONE : known.computeIfAbsent(names, Names::of);
    }
}

package newswatch.analysis.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** The meta elements of a page, by name, property or itemprop in small letters. */
final class MetaTags {

    private final Map<String, List<String>> contents = new HashMap<>();

    private MetaTags(PageTree page) {
        page.elements("meta").forEach(this::add);
    }

    private void add(Element meta) {
        String content = PlainText.line(meta.attr("content"));
        if (!content.isEmpty()) {
            Stream.of("name", "property", "itemprop", "http-equiv")
                    .map(meta::attr)
                    .filter(name -> !name.isBlank())
                    .map(name -> name.strip().toLowerCase(Locale.ROOT))
                    .distinct()
                    .forEach(name -> contents.computeIfAbsent(name, any -> new ArrayList<>())
                            .add(content));
        }
    }

    static MetaTags of(PageTree page) {
        return new MetaTags(page);
    }

    /** The first content under the first of the names that has one. */
    Optional<String> first(String... names) {
        return Stream.of(names).flatMap(name -> all(name).stream()).findFirst();
    }

    /** All contents under a name, in order. */
    List<String> all(String name) {
        return contents.getOrDefault(name, List.of());
    }
}

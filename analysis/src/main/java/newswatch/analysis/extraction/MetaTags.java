package newswatch.analysis.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The meta elements of a page, by name, property or itemprop in small letters. */
final class MetaTags {

    private final Map<String, List<String>> contents = new HashMap<>();

    private MetaTags(Document page) {
        for (Element meta : page.getElementsByTag("meta")) {
            String content = PlainText.line(meta.attr("content"));
            Stream.of("name", "property", "itemprop", "http-equiv")
                    .map(meta::attr)
                    .filter(name -> !name.isBlank() && !content.isEmpty())
                    .map(name -> name.strip().toLowerCase(Locale.ROOT))
                    .distinct()
                    .forEach(name -> contents.computeIfAbsent(name, any -> new ArrayList<>())
                            .add(content));
        }
    }

    static MetaTags of(Document page) {
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

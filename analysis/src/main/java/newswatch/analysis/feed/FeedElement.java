package newswatch.analysis.feed;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import newswatch.analysis.url.Links;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** An XML element, its children known by conventional names: "title", "dc:title", "media:content". */
record FeedElement(Element element, String home) {

    /** Beginnings of namespaces; what is not here keeps its own prefix, what is the root's has none. */
    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("http://purl.org/dc/elements/1.", "dc"),
            Map.entry("http://purl.org/dc/terms", "dcterms"),
            Map.entry("http://purl.org/rss/1.0/modules/content", "content"),
            Map.entry("http://search.yahoo.com/mrss", "media"),
            Map.entry("http://www.itunes.com/dtds", "itunes"),
            Map.entry("http://www.itunes.com/DTDs", "itunes"),
            Map.entry("http://www.w3.org/2005/Atom", "atom"),
            Map.entry("http://purl.org/atom/", "atom"),
            Map.entry("http://www.google.com/schemas/sitemap-news", "news"),
            Map.entry("http://www.google.com/schemas/sitemap-image", "image"),
            Map.entry("http://www.sitemaps.org/schemas", "sitemap"),
            Map.entry("http://rssnamespace.org/feedburner", "feedburner"),
            Map.entry("http://backend.userland.com/", ""),
            Map.entry("http://blogs.law.harvard.edu/", ""),
            Map.entry("http://my.netscape.com/", ""),
            Map.entry("http://channel.netscape.com/", ""),
            Map.entry("http://purl.org/rss/1.0/", ""),
            Map.entry("http://purl.org/net/rss1.", ""));

    /** A feed's root: its namespace is the one that needs no prefix. */
    FeedElement(Element root) {
        this(root, prefix(root));
    }

    private static String prefix(Element element) {
        String namespace = element.tag().namespace();
        return PREFIXES.entrySet().stream()
                .filter(entry -> namespace.startsWith(entry.getKey()))
                .max(Map.Entry.comparingByKey()) // the longest that fits: modules live below RSS 1.0
                .map(Map.Entry::getValue)
                .orElse(element.tag().prefix());
    }

    /** Conventional name in small letters. */
    String name() {
        String prefix = prefix(element);
        String local = element.tag().localName().toLowerCase(Locale.ROOT);
        return prefix.isEmpty() || prefix.equals(home) ? local : prefix + ':' + local;
    }

    Stream<FeedElement> children() {
        return element.children().stream().map(child -> new FeedElement(child, home));
    }

    /** Children of that name, in document order. */
    List<FeedElement> children(String name) {
        return children().filter(child -> child.name().equals(name)).toList();
    }

    /** The first child with text, tried name by name. */
    Optional<FeedElement> first(String... names) {
        return Arrays.stream(names)
                .flatMap(name -> children(name).stream())
                .filter(child -> !child.raw().isEmpty())
                .findFirst();
    }

    /** Plain text of the first child with text, tried name by name. */
    Optional<String> text(String... names) {
        return first(names).map(FeedElement::raw);
    }

    /** All text below, stripped. */
    String raw() {
        return element.wholeText().strip();
    }

    /** Content as markup: what stands escaped in it, or its child elements as they are. */
    String markup() {
        return element.children().isEmpty() ? raw() : element.html().strip();
    }

    /** An attribute by its name in small letters, if it is not blank. */
    Optional<String> attribute(String name) {
        return element.attributes().asList().stream()
                .filter(attribute -> attribute.getKey().toLowerCase(Locale.ROOT).equals(name))
                .map(Attribute::getValue)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** A link as seen from here, {@code xml:base} respected. */
    String resolve(Optional<String> url, String link) {
        Optional<String> base = url;
        List<Element> around = element.parents();
        for (int i = around.size() - 1; i >= 0; i--) {
            base = base(base, around.get(i));
        }
        return Links.resolve(base(base, element), link);
    }

    private static Optional<String> base(Optional<String> outer, Element element) {
        String own = element.attr("xml:base");
        return own.isBlank() ? outer : Optional.of(Links.resolve(outer, own));
    }
}

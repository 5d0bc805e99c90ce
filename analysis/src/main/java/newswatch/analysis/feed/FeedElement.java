package newswatch.analysis.feed;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newswatch.analysis.url.Links;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An XML element, its children known by conventional names: "title", "dc:title", "media:content". */
final class FeedElement {

    private final Element element;
    private final Names names;
    private final String name;
    private @Nullable List<FeedElement> children;
    private @Nullable Map<String, List<FeedElement>> byName;

    private FeedElement(Element element, Names names) {
        this.element = element;
        this.names = names;
        this.name = names.of(element);
    }

    /** A feed's root: its namespace is the one that needs no prefix. */
    static FeedElement root(Element root) {
        return new FeedElement(root, new Names(root));
    }

    /** The same, without memory of its children: for a look at one of very many. */
    FeedElement forgetful() {
        return new FeedElement(element, names);
    }

    /** Conventional name in small letters. */
    String name() {
        return name;
    }

    Element element() {
        return element;
    }

    Stream<FeedElement> children() {
        return childList().stream();
    }

    private List<FeedElement> childList() {
        List<FeedElement> known = children;
        if (known == null) {
            known = element.children().stream()
                    .map(child -> new FeedElement(child, names))
                    .toList();
            children = known;
        }
        return known;
    }

    /** Children of that name, in document order. */
    List<FeedElement> children(String wanted) {
        return byName().getOrDefault(wanted, List.of());
    }

    /** Readers look for some forty names in every entry, so the children are sorted by name once. */
    private Map<String, List<FeedElement>> byName() {
        Map<String, List<FeedElement>> known = byName;
        if (known == null) {
            known = childList().stream().collect(Collectors.groupingBy(FeedElement::name));
            byName = known;
        }
        return known;
    }

    /** Children of that name and what of that name stands in them, for want of an end tag. */
    Stream<FeedElement> entries(String wanted) {
        return children(wanted).stream().flatMap(entry -> Stream.concat(Stream.of(entry), entry.entries(wanted)));
    }

    /** The first child with text, tried name by name. */
    Optional<FeedElement> first(String... wanted) {
        return Arrays.stream(wanted)
                .flatMap(one -> children(one).stream())
                .filter(child -> child.element.hasText())
                .findFirst();
    }

    /** Plain text of the first child with text, tried name by name. */
    Optional<String> text(String... wanted) {
        return first(wanted).map(FeedElement::raw);
    }

    /** All text below, stripped. */
    String raw() {
        return element.wholeText().strip();
    }

    /** Content as markup: what stands escaped in it, or its child elements as they are. */
    String markup() {
        return element.childrenSize() == 0 ? raw() : element.html().strip();
    }

    /** An attribute by its name in small letters, if it is not blank. */
    Optional<String> attribute(String wanted) {
        if (element.attributesSize() == 0) {
            return Optional.empty();
        }
        return element.attributes().asList().stream()
                .filter(attribute -> attribute.getKey().toLowerCase(Locale.ROOT).equals(wanted))
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
        boolean usable = !own.isBlank() && own.length() <= FeedParser.LONGEST_LINK;
        return usable ? Optional.of(Links.resolve(outer, own)) : outer;
    }

    /** Conventional names within one document. */
    private static final class Names {

        /** Beginnings of namespaces; what is not here keeps its own prefix, what is the root's has none. */
        private static final Map<String, String> PREFIXES = Map.ofEntries(
                Map.entry("http://purl.org/dc/elements/1.", "dc"),
                Map.entry("http://purl.org/dc/terms", "dcterms"),
                Map.entry("http://purl.org/rss/1.0/modules/content", "content"),
                Map.entry("http://purl.org/rss/1.0/modules/syndication", "sy"),
                Map.entry("http://search.yahoo.com/mrss", "media"),
                Map.entry("http://www.itunes.com/dtds", "itunes"),
                Map.entry("http://www.w3.org/2005/atom", "atom"),
                Map.entry("http://purl.org/atom/", "atom"),
                Map.entry("http://purl.org/syndication/history", "fh"),
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

        private final Map<String, Optional<String>> known = new HashMap<>();
        private final String home;

        Names(Element root) {
            this.home = prefix(root);
        }

        String of(Element element) {
            String prefix = prefix(element);
            String local = element.tag().localName().toLowerCase(Locale.ROOT);
            return prefix.isEmpty() || prefix.equals(home) ? local : prefix + ':' + local;
        }

        private String prefix(Element element) {
            return known.computeIfAbsent(element.tag().namespace(), Names::conventional)
                    .orElseGet(() -> element.tag().prefix().toLowerCase(Locale.ROOT));
        }

        /** Namespaces are compared forgivingly: people write them with https and with other capitals. */
        private static Optional<String> conventional(String written) {
            String lower = written.strip().toLowerCase(Locale.ROOT);
            String namespace = lower.startsWith("https:") ? "http:" + lower.substring("https:".length()) : lower;
            return PREFIXES.entrySet().stream()
                    .filter(entry -> namespace.startsWith(entry.getKey()))
                    .max(Map.Entry.comparingByKey()) // the longest that fits: modules live below RSS 1.0
                    .map(Map.Entry::getValue);
        }
    }
}

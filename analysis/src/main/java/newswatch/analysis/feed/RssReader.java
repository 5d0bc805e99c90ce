package newswatch.analysis.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newswatch.analysis.date.LooseDate;
import newswatch.analysis.feed.ParsedFeed.Enclosure;
import newswatch.analysis.feed.ParsedFeed.Item;

/** Reads RSS 0.9x, 1.0 (RDF), 2.0 and the channels of CDF. */
final class RssReader {

    private final Optional<String> url;

    private RssReader(Optional<String> url) {
        this.url = url;
    }

    static ParsedFeed read(FeedElement root, Optional<String> url, List<String> warnings) {
        return new RssReader(url).feed(root, warnings);
    }

    private ParsedFeed feed(FeedElement root, List<String> warnings) {
        FeedElement channel = root.children("channel").stream().findFirst().orElse(root);
        // RSS 1.0 puts the items beside the channel, RSS 2.0 into it.
        List<Item> items = Stream.of(channel, root)
                .distinct()
                .flatMap(parent -> parent.children("item").stream())
                .map(this::item)
                .toList();
        return new ParsedFeed(
                format(root),
                title(channel),
                link(channel).or(() -> channel.attribute("href").map(link -> channel.resolve(url, link))),
                channel.text("language", "dc:language").or(() -> Languages.declared(root, channel)),
                items,
                warnings);
    }

    private static String format(FeedElement root) {
        return switch (root.name()) {
            case "rdf:rdf", "rdf" ->
                root.element().outerHtml().contains("http://purl.org/rss/1.0/") ? "rss-1.0" : "rss-0.90";
            case "channel" -> "cdf";
            default -> "rss-" + root.attribute("version").orElse("2.0");
        };
    }

    private Item item(FeedElement item) {
        Optional<String> content =
                item.first("content:encoded", "body", "xhtml:body", "fullitem").flatMap(it -> Markup.safe(it.markup()));
        return new Item(
                item.text("guid", "id", "dc:identifier").or(() -> item.attribute("rdf:about")),
                link(item).or(() -> guid(item)).or(() -> item.attribute("href").map(link -> item.resolve(url, link))),
                title(item),
                item.first("description", "dc:description", "atom:summary", "itunes:summary", "media:description")
                        .flatMap(it -> Markup.safe(it.markup())),
                content,
                authors(item),
                date(item, "pubdate", "dc:date", "dcterms:issued", "atom:published", "dcterms:created", "published"),
                date(item, "dcterms:modified", "atom:updated", "lastmod", "updated"),
                categories(item),
                enclosures(item));
    }

    private static Optional<String> title(FeedElement parent) {
        return parent.first("title", "dc:title", "media:title", "atom:title").flatMap(it -> Markup.line(it.markup()));
    }

    private Optional<String> link(FeedElement parent) {
        return parent.first("link").map(link -> link.resolve(url, link.raw())).or(() -> alternate(parent));
    }

    private Optional<String> alternate(FeedElement parent) {
        return parent.children()
                .filter(child -> child.name().equals("link") || child.name().equals("atom:link"))
                .filter(link -> link.attribute("rel").orElse("alternate").equals("alternate"))
                .flatMap(link -> link.attribute("href").map(href -> link.resolve(url, href)).stream())
                .findFirst();
    }

    private static Optional<String> guid(FeedElement item) {
        return item.first("guid")
                .filter(guid -> !guid.attribute("ispermalink").orElse("true").equalsIgnoreCase("false"))
                .map(FeedElement::raw)
                .filter(guid -> guid.startsWith("http://") || guid.startsWith("https://"));
    }

    private static Optional<Instant> date(FeedElement item, String... names) {
        return item.text(names).flatMap(LooseDate::parse);
    }

    private static List<String> authors(FeedElement item) {
        return Stream.of("dc:creator", "author", "atom:author", "itunes:author")
                .map(name -> item.children(name).stream()
                        .flatMap(RssReader::names)
                        .distinct()
                        .toList())
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static Stream<String> names(FeedElement author) {
        return Markup.line(author.text("name", "atom:name").orElse(author.raw()))
                .map(PersonNames::withoutAddress)
                .stream()
                .filter(name -> !name.isEmpty());
    }

    private static List<String> categories(FeedElement item) {
        return Stream.of("category", "dc:subject", "media:keywords")
                .flatMap(name -> item.children(name).stream())
                .flatMap(category -> Markup.line(category.raw()).or(() -> category.attribute("term")).stream())
                .distinct()
                .toList();
    }

    private List<Enclosure> enclosures(FeedElement item) {
        Stream<FeedElement> media = Stream.concat(
                item.children("media:content").stream(),
                item.children("media:group").stream().flatMap(group -> group.children("media:content").stream()));
        return Stream.concat(item.children("enclosure").stream(), media)
                .flatMap(file -> Enclosures.of(file, "url", url).stream())
                .distinct()
                .toList();
    }
}

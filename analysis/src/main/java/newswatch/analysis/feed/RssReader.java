package newswatch.analysis.feed;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newswatch.analysis.feed.ParsedFeed.Enclosure;
import newswatch.analysis.feed.ParsedFeed.Item;

/** Reads RSS 0.9x, 1.0 (RDF), 2.0 and the channels of CDF. */
final class RssReader {

    private static final Pattern ABSOLUTE = Pattern.compile("https?://", Pattern.CASE_INSENSITIVE);

    private final Reading reading;

    private RssReader(Reading reading) {
        this.reading = reading;
    }

    static ParsedFeed read(FeedElement root, Reading reading) {
        return new RssReader(reading).feed(root);
    }

    private ParsedFeed feed(FeedElement root) {
        FeedElement channel = root.children("channel").stream().findFirst().orElse(root);
        // RSS 1.0 puts the items beside the channel, RSS 2.0 into it.
        List<FeedElement> entries = Stream.of(channel, root)
                .distinct()
                .flatMap(parent -> parent.entries("item"))
                .toList();
        List<FeedElement> kept = reading.newest(entries, entry -> published(entry.forgetful()));
        return new ParsedFeed(
                format(root),
                title(channel),
                link(channel).or(() -> own(channel)),
                channel.text("language", "dc:language").or(() -> Languages.declared(root, channel)),
                kept.stream().map(this::item).toList(),
                List.of(),
                HintReader.read(channel, reading),
                List.of());
    }

    private static String format(FeedElement root) {
        return switch (root.name()) {
            case "rdf:rdf", "rdf" ->
                root.element().attributes().asList().stream()
                                .anyMatch(it -> it.getValue().equals("http://purl.org/rss/1.0/"))
                        ? "rss-1.0"
                        : "rss-0.90";
            case "channel" -> "cdf";
            default -> "rss-" + root.attribute("version").orElse("2.0");
        };
    }

    private Item item(FeedElement item) {
        Optional<String> content =
                item.first("content:encoded", "body", "xhtml:body", "fullitem").flatMap(it -> Markup.safe(it.markup()));
        List<Enclosure> enclosures = enclosures(item);
        return new Item(
                item.text("guid", "id", "dc:identifier").or(() -> item.attribute("rdf:about")),
                link(item).or(() -> guid(item)).or(() -> own(item)),
                title(item),
                item.first(
                                "description",
                                "dc:description",
                                "atom:summary",
                                "abstract",
                                "itunes:summary",
                                "media:description")
                        .flatMap(it -> Markup.safe(it.markup())),
                content,
                authors(item),
                published(item),
                reading.date(item, "dcterms:modified", "atom:updated", "lastmod", "updated"),
                categories(item),
                enclosures,
                Enclosures.image(item, enclosures, reading));
    }

    private Optional<Instant> published(FeedElement item) {
        return reading.date(
                item, "pubdate", "dc:date", "dcterms:issued", "atom:published", "dcterms:created", "published", "date");
    }

    private static Optional<String> title(FeedElement parent) {
        return parent.first("title", "dc:title", "media:title", "atom:title").flatMap(it -> Markup.line(it.markup()));
    }

    private Optional<String> link(FeedElement parent) {
        return parent.first("feedburner:origlink", "link")
                .flatMap(link -> reading.link(link, link.raw()))
                .or(() -> alternate(parent));
    }

    private Optional<String> alternate(FeedElement parent) {
        return parent.children()
                .filter(child -> child.name().equals("link") || child.name().equals("atom:link"))
                .filter(link -> link.attribute("rel").orElse("alternate").equalsIgnoreCase("alternate"))
                .flatMap(link -> link.attribute("href").flatMap(href -> reading.link(link, href)).stream())
                .findFirst();
    }

    /** A channel's or item's own address, in CDF. */
    private Optional<String> own(FeedElement parent) {
        return parent.attribute("href").flatMap(link -> reading.link(parent, link));
    }

    /** A guid is the address unless it says no; a relative one only where it says yes. */
    private Optional<String> guid(FeedElement item) {
        return item.first("guid")
                .filter(guid -> {
                    String permanent = guid.attribute("ispermalink").orElse("").toLowerCase(Locale.ROOT);
                    boolean absolute = ABSOLUTE.matcher(guid.raw()).lookingAt();
                    return absolute ? !permanent.equals("false") : permanent.equals("true");
                })
                .flatMap(guid -> reading.link(guid, guid.raw()));
    }

    private static List<String> authors(FeedElement item) {
        return Stream.of("dc:creator", "author", "dc:author", "atom:author", "itunes:author")
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
        return Stream.concat(
                        item.children("enclosure").stream()
                                .flatMap(file -> Enclosures.of(file, "url", reading).stream()),
                        Enclosures.media(item, reading))
                .distinct()
                .toList();
    }
}

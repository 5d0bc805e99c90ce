package newswatch.analysis.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import newswatch.analysis.feed.ParsedFeed.Enclosure;
import newswatch.analysis.feed.ParsedFeed.Item;
import org.jsoup.nodes.Entities;

/** Reads Atom 0.3 and 1.0. Source: RFC 4287 and the 0.3 draft. */
final class AtomReader {

    private final Reading reading;
    private final List<String> feedAuthors;

    private AtomReader(Reading reading, List<String> feedAuthors) {
        this.reading = reading;
        this.feedAuthors = feedAuthors;
    }

    static ParsedFeed read(FeedElement feed, Reading reading) {
        AtomReader reader = new AtomReader(reading, authors(feed));
        List<FeedElement> entries = feed.entries("entry").toList();
        boolean old = feed.element().tag().namespace().startsWith("http://purl.org/atom/")
                || feed.attribute("version").orElse("").startsWith("0.");
        return new ParsedFeed(
                old ? "atom-0.3" : "atom-1.0",
                line(feed, "title"),
                reader.link(feed),
                Languages.declared(feed).or(() -> feed.text("language", "dc:language")),
                reading.newest(entries, entry -> reader.latest(entry.forgetful())).stream()
                        .map(reader::entry)
                        .toList(),
                List.of(),
                HintReader.read(feed, reading),
                List.of());
    }

    private Item entry(FeedElement entry) {
        List<String> own = authors(entry);
        Optional<String> content = entry.children("content").stream()
                .filter(it -> it.attribute("src").isEmpty())
                .findFirst()
                .flatMap(AtomReader::markup);
        List<Enclosure> enclosures = enclosures(entry);
        return new Item(
                entry.text("id"),
                link(entry).or(() -> contentSource(entry)),
                line(entry, "title").or(() -> line(entry, "media:title")),
                entry.first("summary", "media:description", "tagline").flatMap(AtomReader::markup),
                content,
                own.isEmpty() ? sourceAuthors(entry) : own,
                published(entry),
                reading.date(entry, "updated", "modified"),
                categories(entry),
                enclosures,
                Enclosures.image(entry, enclosures, reading));
    }

    private Optional<Instant> published(FeedElement entry) {
        return reading.date(entry, "published", "issued", "created", "dc:date", "pubdate");
    }

    private Optional<Instant> latest(FeedElement entry) {
        return reading.date(entry, "updated", "modified").or(() -> published(entry));
    }

    private List<String> sourceAuthors(FeedElement entry) {
        return entry.children("source").stream()
                .map(AtomReader::authors)
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(feedAuthors);
    }

    private Optional<String> link(FeedElement parent) {
        return Stream.of("text/html", "")
                .flatMap(type -> parent.children("link").stream()
                        .filter(link -> relation(link).equals("alternate"))
                        .filter(link -> type.isEmpty()
                                || link.attribute("type").orElse("text/html").contains("html")))
                .flatMap(link -> link
                        .attribute("href")
                        .or(() -> Optional.of(link.raw()))
                        .filter(href -> !href.isEmpty())
                        .flatMap(href -> reading.link(link, href))
                        .stream())
                .findFirst();
    }

    private static String relation(FeedElement link) {
        String relation = link.attribute("rel").orElse("alternate").toLowerCase(Locale.ROOT);
        return relation.substring(relation.lastIndexOf('/') + 1);
    }

    private Optional<String> contentSource(FeedElement entry) {
        return entry.children("content").stream()
                .flatMap(content -> content.attribute("src").flatMap(source -> reading.link(content, source)).stream())
                .findFirst();
    }

    private List<Enclosure> enclosures(FeedElement entry) {
        Stream<FeedElement> links =
                entry.children("link").stream().filter(link -> relation(link).equals("enclosure"));
        return Stream.concat(
                        links.flatMap(link -> Enclosures.of(link, "href", reading).stream()),
                        Enclosures.media(entry, reading))
                .distinct()
                .toList();
    }

    private static List<String> authors(FeedElement parent) {
        return Stream.concat(parent.children("author").stream(), parent.children("dc:creator").stream())
                .flatMap(author ->
                        Markup.line(author.text("name").orElse(author.element().ownText())).stream())
                .map(PersonNames::withoutAddress)
                .distinct()
                .toList();
    }

    private static List<String> categories(FeedElement entry) {
        return Stream.concat(entry.children("category").stream(), entry.children("dc:subject").stream())
                .flatMap(category -> category
                        .attribute("label")
                        .or(() -> category.attribute("term"))
                        .or(() -> Optional.of(category.raw()))
                        .flatMap(Markup::line)
                        .stream())
                .distinct()
                .toList();
    }

    private static Optional<String> line(FeedElement parent, String name) {
        return parent.first(name).flatMap(title -> switch (form(title)) {
            case TEXT -> Markup.plainLine(title.raw());
            case INLINE -> Markup.htmlLine(title.element().html());
            case ESCAPED -> Markup.line(title.raw());
            case BASE64 -> Markup.htmlLine(decoded(title));
        });
    }

    private static Optional<String> markup(FeedElement construct) {
        return switch (form(construct)) {
            case TEXT -> Optional.of(Entities.escape(construct.raw())).filter(text -> !text.isEmpty());
            case INLINE -> Markup.safe(construct.element().html());
            case ESCAPED -> Markup.safe(construct.raw());
            case BASE64 -> Markup.safe(decoded(construct));
        };
    }

    private enum Form {
        TEXT,
        INLINE,
        ESCAPED,
        BASE64
    }

    private static Form form(FeedElement construct) {
        String mode = construct.attribute("mode").orElse("").toLowerCase(Locale.ROOT);
        String type = construct.attribute("type").orElse("text").toLowerCase(Locale.ROOT);
        if (mode.equals("base64") || isBinary(type)) {
            return Form.BASE64;
        }
        if (!construct.element().children().isEmpty()) {
            return Form.INLINE;
        }
        return type.equals("text") || type.equals("text/plain") ? Form.TEXT : Form.ESCAPED;
    }

    private static boolean isBinary(String type) {
        return type.contains("/") && !type.startsWith("text/") && !type.contains("xml") && !type.contains("html");
    }

    private static String decoded(FeedElement construct) {
        try {
            return new String(Base64.getMimeDecoder().decode(construct.raw()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return construct.raw();
        }
    }
}

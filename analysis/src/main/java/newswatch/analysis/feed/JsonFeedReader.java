package newswatch.analysis.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import newswatch.analysis.Outcome;
import newswatch.analysis.Refusal;
import newswatch.analysis.date.LooseDate;
import newswatch.analysis.feed.ParsedFeed.Enclosure;
import newswatch.analysis.feed.ParsedFeed.Item;
import newswatch.analysis.url.Links;
import org.jsoup.nodes.Entities;

/** Reads JSON Feed 1.0 and 1.1. */
final class JsonFeedReader {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String VERSION = "https://jsonfeed.org/version/";

    private final Optional<String> url;
    private final List<String> feedAuthors;

    private JsonFeedReader(Optional<String> url, List<String> feedAuthors) {
        this.url = url;
        this.feedAuthors = feedAuthors;
    }

    static Outcome<ParsedFeed> read(String text, Optional<String> url, List<String> warnings) {
        JsonNode feed;
        try {
            feed = JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            return Outcome.refused(Refusal.Reason.INVALID, "It looks like JSON, but cannot be read as JSON.");
        }
        if (!feed.path("items").isArray()) {
            return Outcome.refused(Refusal.Reason.INVALID, "It is JSON, but not a JSON Feed: it has no items.");
        }
        String version = feed.path("version").asText("");
        if (!version.startsWith(VERSION)) {
            warnings.add("The JSON Feed does not name its version.");
        }
        return Outcome.accepted(new JsonFeedReader(url, authors(feed)).feed(feed, version, warnings));
    }

    private ParsedFeed feed(JsonNode feed, String version, List<String> warnings) {
        return new ParsedFeed(
                "json-feed-" + (version.endsWith("1") && !version.endsWith("/1") ? "1.1" : "1.0"),
                text(feed, "title").flatMap(Markup::plainLine),
                link(feed, "home_page_url"),
                text(feed, "language"),
                elements(feed.path("items"))
                        .filter(JsonNode::isObject)
                        .map(this::item)
                        .toList(),
                warnings);
    }

    private Item item(JsonNode item) {
        List<String> own = authors(item);
        Optional<String> content = text(item, "content_html").flatMap(Markup::safe);
        return new Item(
                text(item, "id"),
                link(item, "url").or(() -> link(item, "external_url")),
                text(item, "title").flatMap(Markup::line),
                text(item, "summary").flatMap(Markup::safe),
                content.or(() -> text(item, "content_text").map(Entities::escape)),
                own.isEmpty() ? feedAuthors : own,
                text(item, "date_published").flatMap(LooseDate::parse),
                text(item, "date_modified").flatMap(LooseDate::parse),
                elements(item.path("tags")).map(JsonNode::asText).distinct().toList(),
                elements(item.path("attachments"))
                        .flatMap(file -> attachment(file).stream())
                        .toList());
    }

    private Optional<Enclosure> attachment(JsonNode file) {
        JsonNode size = file.path("size_in_bytes");
        Optional<Long> length = size.canConvertToLong() ? Optional.of(size.longValue()) : Optional.empty();
        return link(file, "url").map(address -> new Enclosure(address, text(file, "mime_type"), length));
    }

    /** Version 1.0 has one author, 1.1 a list. */
    private static List<String> authors(JsonNode node) {
        return Stream.concat(elements(node.path("authors")), Stream.of(node.path("author")))
                .flatMap(author -> text(author, "name").stream())
                .flatMap(name -> Markup.plainLine(name).stream())
                .distinct()
                .toList();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private Optional<String> link(JsonNode node, String field) {
        return text(node, field).map(link -> Links.resolve(url, link));
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.of(node.path(field))
                .filter(JsonNode::isValueNode)
                .filter(value -> !value.isNull())
                .map(value -> value.asText().strip())
                .filter(value -> !value.isEmpty());
    }
}

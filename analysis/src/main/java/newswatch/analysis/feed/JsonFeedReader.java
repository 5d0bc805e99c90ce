package newswatch.analysis.feed;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import newswatch.analysis.Outcome;
import newswatch.analysis.Refusal;
import newswatch.analysis.feed.ParsedFeed.Enclosure;
import newswatch.analysis.feed.ParsedFeed.Hints;
import newswatch.analysis.feed.ParsedFeed.Item;
import newswatch.analysis.url.Links;
import org.jsoup.nodes.Entities;

/**
 * Reads JSON Feed 1.0 and 1.1. Control characters in strings and commas too many are forgiven; where the JSON breaks
 * off, the items before are kept.
 */
final class JsonFeedReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();
    private static final String VERSION = "https://jsonfeed.org/version/";
    /** Of items that are read before the newest of them are chosen. */
    private static final int MOST_ITEMS = 50_000;

    /** Of the rest a feed may hold anything; only this is read. */
    private static final Set<String> FIELDS = Set.of(
            "version", "title", "home_page_url", "feed_url", "next_url", "language", "author", "authors", "hubs");

    private final Reading reading;
    private final List<String> feedAuthors;

    private JsonFeedReader(Reading reading, List<String> feedAuthors) {
        this.reading = reading;
        this.feedAuthors = feedAuthors;
    }

    static Outcome<ParsedFeed> read(String text, Reading reading) {
        ObjectNode feed = JsonNodeFactory.instance.objectNode();
        List<JsonNode> items = new ArrayList<>();
        boolean hasItems = false;
        try (JsonParser parser = JSON.createParser(text)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                JsonToken value = parser.nextToken();
                if (field.equals("items") && value == JsonToken.START_ARRAY) {
                    hasItems = true;
                    readItems(parser, items, reading);
                } else if (FIELDS.contains(field)) {
                    feed.set(field, JSON.readTree(parser));
                } else {
                    parser.skipChildren();
                }
            }
        } catch (JsonProcessingException broken) {
            if (items.isEmpty()) {
                return Outcome.refused(Refusal.Reason.INVALID, "It looks like JSON, but cannot be read as JSON.");
            }
            reading.warn("The JSON is broken; only the items before that place were kept.");
        } catch (IOException impossible) {
            throw new UncheckedIOException("Reading a string does not fail", impossible);
        }
        return hasItems
                ? Outcome.accepted(new JsonFeedReader(reading, authors(feed)).feed(feed, items))
                : Outcome.refused(Refusal.Reason.INVALID, "It is JSON, but not a JSON Feed: it has no items.");
    }

    private static void readItems(JsonParser parser, List<JsonNode> items, Reading reading) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.START_OBJECT && items.size() < MOST_ITEMS) {
                items.add(JSON.readTree(parser));
            } else {
                parser.skipChildren();
            }
        }
        if (items.size() == MOST_ITEMS) {
            reading.warn("It has more than " + MOST_ITEMS + " items; the rest was left out.");
        }
    }

    private ParsedFeed feed(JsonNode feed, List<JsonNode> items) {
        String version = feed.path("version").asText("");
        if (!version.startsWith(VERSION)) {
            reading.warn("The JSON Feed does not name its version.");
        }
        return new ParsedFeed(
                "json-feed-" + (version.endsWith("1") && !version.endsWith("/1") ? "1.1" : "1.0"),
                text(feed, "title").flatMap(Markup::plainLine),
                link(feed, "home_page_url"),
                text(feed, "language"),
                reading.newest(items, this::latest).stream().map(this::item).toList(),
                List.of(),
                hints(feed),
                List.of());
    }

    private Hints hints(JsonNode feed) {
        return new Hints(
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Set.of(),
                elements(feed.path("hubs"))
                        .flatMap(hub -> link(hub, "url").stream())
                        .distinct()
                        .toList(),
                link(feed, "feed_url"),
                link(feed, "next_url"),
                Optional.empty(),
                Optional.empty());
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
                date(item, "date_published"),
                date(item, "date_modified"),
                elements(item.path("tags")).map(JsonNode::asText).distinct().toList(),
                elements(item.path("attachments"))
                        .flatMap(file -> attachment(file).stream())
                        .toList(),
                link(item, "image").or(() -> link(item, "banner_image")));
    }

    private Optional<Instant> latest(JsonNode item) {
        return date(item, "date_modified").or(() -> date(item, "date_published"));
    }

    private Optional<Instant> date(JsonNode item, String field) {
        return reading.date(text(item, field).stream().toList());
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
        return text(node, field).flatMap(reading::fitting).map(link -> Links.resolve(reading.url(), link));
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.of(node.path(field))
                .filter(JsonNode::isValueNode)
                .filter(value -> !value.isNull())
                .map(value -> value.asText().strip())
                .filter(value -> !value.isEmpty());
    }
}

package newswatch.standalone.offline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import newswatch.analysis.feed.ParsedFeed;

/** An output line of {@code feed}. */
final class FeedJson {

    private FeedJson() {}

    static ObjectNode of(String file, ParsedFeed feed) {
        ObjectNode line = Json.object().put("file", file).put("format", feed.format());
        line.set("title", Json.text(feed.title()));
        line.set("link", Json.text(feed.link()));
        line.set("language", Json.text(feed.language()));
        line.set("items", Json.array(feed.items(), FeedJson::item));
        line.set("warnings", Json.texts(feed.warnings()));
        return line;
    }

    private static ObjectNode item(ParsedFeed.Item item) {
        ObjectNode node = Json.object();
        node.set("id", Json.text(item.id()));
        node.set("link", Json.text(item.link()));
        node.set("title", Json.text(item.title()));
        node.set("summary", Json.text(item.summary()));
        node.set("content_html", Json.text(item.contentHtml()));
        node.set("authors", Json.texts(item.authors()));
        node.set("published", Json.time(item.published()));
        node.set("updated", Json.time(item.updated()));
        node.set("categories", Json.texts(item.categories()));
        node.set("enclosures", Json.array(item.enclosures(), FeedJson::enclosure));
        return node;
    }

    private static ObjectNode enclosure(ParsedFeed.Enclosure enclosure) {
        ObjectNode node = Json.object().put("url", enclosure.url());
        node.set("type", Json.text(enclosure.type()));
        node.set("length", Json.orNull(enclosure.length(), Json::number));
        return node;
    }
}

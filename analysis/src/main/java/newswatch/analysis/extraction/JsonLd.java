package newswatch.analysis.extraction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the page says of its article in JSON-LD (schema.org), read forgivingly. */
final class JsonLd {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();
    private static final Pattern WRAPPING =
            Pattern.compile("^\\s*(?:<!--|//\\s*<!\\[CDATA\\[|<!\\[CDATA\\[)|(?:-->|//\\s*]]>|]]>)\\s*;?\\s*$");
    private static final Pattern FIELD = Pattern.compile(
            "\"(@type|headline|datePublished|dateModified|articleSection|isAccessibleForFree)\"\\s*:\\s*\"([^\"\\\\\n]{1,300})\"\\s*[,}\n]");
    private static final Set<String> FORUMS = Set.of("DiscussionForumPosting", "QAPage");
    private static final Set<String> LISTS =
            Set.of("CollectionPage", "ImageGallery", "MediaGallery", "SearchResultsPage", "ItemList", "ProfilePage");
    private static final int MOST_NODES = 2000;
    private static final int MOST_PEOPLE = 100;

    private final List<JsonNode> nodes = new ArrayList<>();
    private final JsonNode article;

    private JsonLd(PageTree page) {
        page.elements("script")
                .filter(script -> script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json"))
                .forEach(script -> collect(parsed(script.data())));
        article = nodes.stream().filter(JsonLd::isArticle).findFirst().orElse(MissingNode.getInstance());
    }

    static JsonLd of(PageTree page) {
        return new JsonLd(page);
    }

    private static JsonNode parsed(String data) {
        try {
            return JSON.readTree(isWrapped(data) ? WRAPPING.matcher(data).replaceAll("") : data);
        } catch (JsonProcessingException broken) {
            return salvaged(data);
        }
    }

    /** Whether it is worth a search. */
    private static boolean isWrapped(String data) {
        return data.contains("<!") || data.contains("-->") || data.contains("]]>");
    }

    /** Of what is no JSON, most often for a quotation mark in a text, the fields that can still be read. */
    private static JsonNode salvaged(String data) {
        ObjectNode node = JSON.createObjectNode();
        Matcher matcher = FIELD.matcher(data);
        while (matcher.find()) {
            if (!node.has(matcher.group(1))) {
                node.put(matcher.group(1), matcher.group(2));
            }
        }
        return node;
    }

    private void collect(JsonNode node) {
        if (nodes.size() >= MOST_NODES) {
            return;
        }
        if (node.isArray()) {
            node.forEach(this::collect);
        } else if (node.isObject()) {
            nodes.add(node);
            Stream.of("@graph", "mainEntity", "mainEntityOfPage")
                    .map(node::path)
                    .forEach(this::collect);
        }
    }

    private static boolean isArticle(JsonNode node) {
        return values(node.path("@type"))
                .map(JsonNode::asText)
                .anyMatch(type -> type.endsWith("Article") || type.endsWith("Posting") || type.equals("Report"));
    }

    private boolean isAny(Set<String> types) {
        return nodes.stream()
                .flatMap(node -> values(node.path("@type")))
                .map(JsonNode::asText)
                .anyMatch(types::contains);
    }

    /** Whether the page says that it is an article. */
    boolean hasArticle() {
        return !article.isMissingNode();
    }

    /** Whether the page says that people talk there. */
    boolean isForum() {
        return isAny(FORUMS);
    }

    /** Whether the page says that it shows a list or pictures. */
    boolean isList() {
        return isAny(LISTS);
    }

    private static Stream<JsonNode> values(JsonNode node) {
        return node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.of(node);
    }

    /** A text of the article's, markup resolved. */
    Optional<String> text(String field) {
        return values(article.path(field))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .findFirst()
                .flatMap(PlainText::ofMarkup);
    }

    /** All texts of a field of the article's, markup resolved. */
    List<String> texts(String field) {
        return values(article.path(field))
                .limit(MOST_PEOPLE)
                .filter(JsonNode::isTextual)
                .flatMap(node -> PlainText.ofMarkup(node.asText()).stream())
                .toList();
    }

    /** The article's text as the page repeats it in JSON-LD; empty unless it is free to read. */
    String openBody() {
        return isPaid() ? "" : article.path("articleBody").asText("");
    }

    /** Whether the page says that the article is not free to read. */
    boolean isPaid() {
        return article.path("isAccessibleForFree").asText("").equalsIgnoreCase("false");
    }

    /** Whether the page says that the article is free to read. */
    boolean isFree() {
        return article.path("isAccessibleForFree").asText("").equalsIgnoreCase("true");
    }

    /** Names of the persons, or what else the page calls authors, in order. */
    List<String> authors() {
        return Stream.of("author", "creator")
                .map(field -> names(article.path(field)))
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<String> names(JsonNode people) {
        Set<String> names = new LinkedHashSet<>();
        values(people).limit(MOST_PEOPLE).forEach(person -> name(person).forEach(names::add));
        return List.copyOf(names);
    }

    private Stream<String> name(JsonNode person) {
        if (person.isTextual()) {
            return Stream.of(person.asText());
        }
        if (person.has("name")) {
            return values(person.path("name")).map(JsonNode::asText);
        }
        String id = person.path("@id").asText("");
        return nodes.stream()
                .filter(node -> !id.isEmpty() && node.path("@id").asText("").equals(id) && node.has("name"))
                .limit(1)
                .map(node -> node.path("name").asText(""));
    }

    /** Name of the publisher. */
    Optional<String> publisher() {
        return names(article.path("publisher")).stream().findFirst();
    }

    /** Address of the first image. */
    Optional<String> image() {
        return values(article.path("image"))
                .map(image ->
                        image.isTextual() ? image.asText() : image.path("url").asText(""))
                .filter(address -> !address.isBlank())
                .findFirst();
    }
}

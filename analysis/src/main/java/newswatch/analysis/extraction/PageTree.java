package newswatch.analysis.extraction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import newswatch.analysis.encoding.ByteDecoder;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * A parsed page, read once: its elements in document order, and how much text each holds. All later steps ask here
 * instead of searching the page again. The page is never changed: taking elements out one by one would take a time that
 * grows with the square of their number.
 */
final class PageTree implements NodeFilter {

    /** What lies in these is no text that a reader sees. */
    private static final Set<String> CLOSED = Set.of(
            "script",
            "style",
            "template",
            "svg",
            "math",
            "textarea",
            "select",
            "iframe",
            "object",
            "embed",
            "canvas",
            "video",
            "audio",
            "map",
            "input",
            "link",
            "meta",
            "datalist");

    /** What the later steps ask for by tag. */
    private static final Set<String> ASKED =
            Set.of("html", "title", "base", "link", "meta", "script", "h1", "h2", "h3", "time", "abbr", "p", "a");

    private final List<Part> parts = new ArrayList<>();
    private final List<Part> properties = new ArrayList<>();
    private final Map<String, Tag> tags = new HashMap<>();
    private final NameBook names = new NameBook();
    private @Nullable Part open;
    private int links;

    private final byte[] bytes;
    private final Optional<String> mediaType;

    private PageTree(byte[] bytes, Optional<String> mediaType) {
        this.bytes = bytes;
        this.mediaType = mediaType;
    }

    /**
     * Parses and reads a page.
     *
     * @param bytes as received; kept, not copied
     * @param mediaType the server's Content-Type header, if there was one
     */
    static PageTree of(byte[] bytes, Optional<String> mediaType) {
        PageTree tree = new PageTree(bytes, mediaType);
        Parser.htmlParser().parseInput(ByteDecoder.reader(bytes, mediaType), "").filter(tree);
        return tree;
    }

    /**
     * The page as received.
     *
     * @param most what lies behind this many bytes is left out
     */
    String markup(int most) {
        return ByteDecoder.decode(Arrays.copyOf(bytes, Math.min(most, bytes.length)), mediaType)
                .text();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            if (open != null) {
                open.addText(characters(text.getWholeText()), links > 0);
            }
            return FilterResult.CONTINUE;
        }
        return node instanceof Element element ? open(element) : FilterResult.CONTINUE;
    }

    private FilterResult open(Element element) {
        Part part = new Part(element, open, names, parts.size());
        parts.add(part);
        Tag tag = tags.computeIfAbsent(part.tag(), Tag::of);
        if (tag.asked) {
            tag.parts.add(part);
        }
        if (element.attributesSize() > 0 && element.attributes().hasKey("itemprop")) {
            properties.add(part);
        }
        open = part;
        links += tag.link ? 1 : 0;
        return tag.closed ? FilterResult.SKIP_CHILDREN : FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element && open != null) {
            open.close(parts.size());
            links -= open.tag().equals("a") ? 1 : 0;
            open = open.parent();
        }
        return FilterResult.CONTINUE;
    }

    /** Signs and the single spaces between them. */
    private static int characters(String text) {
        int count = 0;
        boolean space = true;
        for (int i = 0; i < text.length(); i++) {
            boolean blank = text.charAt(i) <= ' ';
            count += blank && space ? 0 : 1;
            space = blank;
        }
        return space && count > 0 ? count - 1 : count;
    }

    static boolean isClosed(String tag) {
        return CLOSED.contains(tag);
    }

    /** All elements in document order; that of a part is at its {@link Part#start()}. */
    List<Part> parts() {
        return parts;
    }

    Stream<Part> all() {
        return parts.stream();
    }

    /** The elements of one of the tags that this class keeps, in document order. */
    List<Part> tagged(String tag) {
        Tag found = tags.get(tag);
        return found == null ? List.of() : found.parts;
    }

    /** The elements with an itemprop, in document order. */
    List<Part> properties() {
        return properties;
    }

    /** Those of several tags, one tag after the other. */
    Stream<Element> elements(String... tags) {
        return Stream.of(tags).flatMap(tag -> tagged(tag).stream()).map(Part::element);
    }

    /** What the head calls the page, as one line; may be empty. */
    String title() {
        return tagged("title").stream().findFirst().map(Part::text).orElse("");
    }

    /** What is shown. Every page has it: the parser sees to that. */
    Part body() {
        for (Part part : parts) {
            if (part.tag().equals("body")) {
                return part;
            }
        }
        return parts.get(0);
    }

    /** What is to be done with elements of a tag. */
    private record Tag(boolean closed, boolean asked, boolean link, List<Part> parts) {
        static Tag of(String name) {
            return new Tag(isClosed(name), ASKED.contains(name), name.equals("a"), new ArrayList<>());
        }
    }
}

package newswatch.analysis.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a tree into its blocks of text, in document order. A double line break ends a block, as a block element does.
 */
final class BlockReader implements NodeFilter {

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> CELLS = Set.of("td", "th");

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable Element owner;
    private int linked;
    private int links;
    private int breaks;

    private final Predicate<Element> skipped;

    private BlockReader(Predicate<Element> skipped) {
        this.skipped = skipped;
    }

    /** All blocks below the element, but for what lies in skipped elements. */
    static List<Block> read(Element root, Predicate<Element> skipped) {
        BlockReader reader = new BlockReader(skipped);
        root.filter(reader);
        reader.flush();
        return reader.blocks;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode textNode) {
            append(textNode);
        } else if (node instanceof Element element) {
            if (skipped.test(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            open(element);
        }
        return FilterResult.CONTINUE;
    }

    private void open(Element element) {
        String tag = element.normalName();
        if (tag.equals("br")) {
            breaks++;
            text.append(' ');
            if (breaks > 1) {
                flush();
            }
        } else if (tag.equals("a")) {
            links++;
        } else if (CELLS.contains(tag)) {
            text.append(' ');
        } else if (element.isBlock()) {
            flush();
        }
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (element.normalName().equals("a")) {
                links = Math.max(0, links - 1);
            } else if (element.isBlock() && !CELLS.contains(element.normalName())) {
                flush();
            }
        }
        return FilterResult.CONTINUE;
    }

    private void append(TextNode node) {
        if (node.isBlank()) {
            text.append(' ');
            return;
        }
        breaks = 0;
        if (owner == null && node.parent() != null) {
            owner = block(node.parent());
        }
        text.append(node.getWholeText());
        if (links > 0) {
            linked += node.getWholeText().strip().length();
        }
    }

    private static Element block(Element inline) {
        Element element = inline;
        while (element.parent() != null && (!element.isBlock() || CELLS.contains(element.normalName()))) {
            element = element.parent();
        }
        return element;
    }

    private void flush() {
        String line = PlainText.line(text);
        if (!line.isEmpty() && owner != null) {
            blocks.add(new Block(line, linked, owner, kind(owner)));
        }
        text.setLength(0);
        owner = null;
        linked = 0;
        breaks = 0;
    }

    private static Block.Kind kind(Element owner) {
        String tag = owner.normalName();
        if (HEADINGS.contains(tag)) {
            return Block.Kind.HEADING;
        }
        return switch (tag) {
            case "p", "pre" -> Block.Kind.PARAGRAPH;
            case "blockquote" -> Block.Kind.QUOTE;
            case "li", "dd", "dt" -> Block.Kind.ITEM;
            case "tr", "tbody", "table" -> Block.Kind.ROW;
            default -> Block.Kind.LOOSE;
        };
    }
}

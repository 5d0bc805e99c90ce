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
 * Cuts a page into its blocks of text, in document order. A double line break ends a block, as a block element does.
 * What is cut out of the article is read too, but apart: the text around it goes on behind it.
 */
final class BlockReader implements NodeFilter {

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    private final List<Part> parts;
    private final Predicate<Part> cuts;
    private final int[] children;
    private final List<Block> blocks = new ArrayList<>();
    private final Line kept = new Line();
    private final Line apart = new Line();
    private Line line = kept;
    private @Nullable Part cut;
    private @Nullable Part current;
    private int next;
    private int links;

    private BlockReader(PageTree page, Predicate<Part> cuts) {
        this.parts = page.parts();
        this.next = page.body().start();
        this.cuts = cuts;
        this.children = new int[parts.size()];
    }

    /**
     * All blocks of the body.
     *
     * @param cuts tells the outermost boilerplate; asked in document order
     */
    static PageText read(PageTree page, Predicate<Part> cuts) {
        BlockReader reader = new BlockReader(page, cuts);
        page.body().element().filter(reader);
        reader.flush();
        return new PageText(reader.blocks, reader.children);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode textNode) {
            append(textNode);
        } else if (node instanceof Element) {
            Part part = parts.get(next);
            if (PageTree.isClosed(part.tag())) {
                next = part.end();
                return FilterResult.SKIP_ENTIRELY;
            }
            next++;
            open(part);
        }
        return FilterResult.CONTINUE;
    }

    private void open(Part part) {
        if (cut == null && cuts.test(part)) {
            cut = part;
            line = apart;
        }
        if (cut == null && current != null && part.length() > 0) {
            children[current.start()]++;
        }
        current = part;
        String tag = part.tag();
        if (tag.equals("br")) {
            line.breaks++;
            line.text.append(' ');
            if (line.breaks > 1) {
                flush();
            }
        } else if (tag.equals("a")) {
            links++;
        } else if (isCell(tag)) {
            line.text.append(' ');
        } else if (part.element().isBlock()) {
            flush();
        }
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (current != null && node.equals(current.element())) {
            close(current);
            current = current.parent();
        }
        return FilterResult.CONTINUE;
    }

    private void close(Part part) {
        if (part.tag().equals("a")) {
            links = Math.max(0, links - 1);
        } else if (part.element().isBlock() && !isCell(part.tag())) {
            flush();
        }
        if (part == cut) {
            flush();
            cut = null;
            line = kept;
        }
    }

    private void append(TextNode node) {
        if (node.isBlank()) {
            line.text.append(' ');
            return;
        }
        line.breaks = 0;
        if (line.owner == null && current != null) {
            line.owner = block(current);
        }
        line.text.append(node.getWholeText());
        if (links > 0) {
            line.linked += node.getWholeText().strip().length();
        }
    }

    private static boolean isCell(String tag) {
        return tag.equals("td") || tag.equals("th");
    }

    private static Part block(Part inline) {
        Part part = inline;
        while (part.parent() != null && (!part.element().isBlock() || isCell(part.tag()))) {
            part = part.parent();
        }
        return part;
    }

    private void flush() {
        Part owner = line.owner;
        if (owner != null) {
            String text = PlainText.line(line.text);
            if (!text.isEmpty()) {
                blocks.add(new Block(text, line.linked, owner, kind(owner.tag()), cut));
            }
        }
        line.clear();
    }

    private static Block.Kind kind(String tag) {
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

    /** A line that is being read. */
    private static final class Line {
        private final StringBuilder text = new StringBuilder();
        private @Nullable Part owner;
        private int linked;
        private int breaks;

        private void clear() {
            text.setLength(0);
            owner = null;
            linked = 0;
            breaks = 0;
        }
    }
}

package newswatch.analysis.extraction;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Tells whether an element may hold a text as short as a name or a date, without reading a long one: elements lie in
 * one another, so that reading each whole would take a time that grows with the square of the page.
 */
final class ShortText implements NodeFilter {

    /** What holds more nodes than this holds no line of text. */
    private static final int MOST_NODES = 2_000;
    /** Composed characters and soft hyphens make a text shorter than what its nodes hold. */
    private static final int SLACK = 4;

    private final int longest;
    private int length;
    private int nodes;

    private ShortText(int longest) {
        this.longest = longest;
    }

    /** False only if the text surely has more characters than this. */
    static boolean mayBe(Element element, int longest) {
        ShortText reader = new ShortText(longest * SLACK);
        element.filter(reader);
        return !reader.isOver();
    }

    private boolean isOver() {
        return length > longest || nodes > MOST_NODES;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        nodes++;
        if (node instanceof TextNode text) {
            count(text.getWholeText());
        }
        return isOver() ? FilterResult.STOP : FilterResult.CONTINUE;
    }

    private void count(String text) {
        for (int i = 0; i < text.length() && length <= longest; i++) {
            length += Character.isLetterOrDigit(text.charAt(i)) ? 1 : 0;
        }
    }
}

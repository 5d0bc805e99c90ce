package newswatch.analysis.extraction;

import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An element of a page, with what is known of it. */
final class Part {

    private static final int LEVELS = 6;
    private static final Set<String> ELSEWHERE = Set.of("comments", "related", "sidebar", "footer", "newsletter");

    private final Element element;
    private final @Nullable Part parent;
    private final NameBook book;
    private final int start;
    private @Nullable Names names;
    private int end;
    private int length;
    private int prose;

    /**
     * Made when the element begins.
     *
     * @param start its place among all parts of the page, in document order
     */
    Part(Element element, @Nullable Part parent, NameBook book, int start) {
        this.element = element;
        this.parent = parent;
        this.book = book;
        this.start = start;
        this.end = start + 1;
    }

    void addText(int characters, boolean linked) {
        length += characters;
        prose += linked ? 0 : characters;
    }

    /** When the element ends, all below it is known: its parent holds it too. */
    void close(int next) {
        end = next;
        if (parent != null) {
            parent.length += length;
            parent.prose += prose;
        }
    }

    Element element() {
        return element;
    }

    @Nullable
    Part parent() {
        return parent;
    }

    Names names() {
        if (names == null) {
            names = book.of(this);
        }
        return names;
    }

    /** The value of an attribute, or an empty text. */
    String attribute(String name) {
        return element.attributesSize() == 0 ? "" : element.attributes().get(name);
    }

    String tag() {
        return element.normalName();
    }

    int start() {
        return start;
    }

    /** The place of the first part that is no longer within this one. */
    int end() {
        return end;
    }

    /** Characters of text in it, more or less. */
    int length() {
        return length;
    }

    /** The same without links. */
    int prose() {
        return prose;
    }

    boolean isIn(Part ancestor) {
        return start >= ancestor.start && start < ancestor.end;
    }

    /** Its text as one line. */
    String text() {
        return PlainText.line(element.text());
    }

    /** Whether it belongs to a comment, a teaser or another thing beside the article. */
    boolean isBeside() {
        Part current = parent;
        for (int level = 0; level < LEVELS && current != null; level++) {
            Optional<String> noise = current.noise().filter(ELSEWHERE::contains);
            if (noise.isPresent() && !current.isFooterOfArticle(noise.get())) {
                return true;
            }
            current = current.parent;
        }
        return false;
    }

    /** Blogs put author and date under each article, into what they call its footer. */
    private boolean isFooterOfArticle(String noise) {
        return noise.equals("footer") && names().say(NameSign.ARTICLE);
    }

    /** The kind of boilerplate that it says it is. */
    Optional<String> noise() {
        String role = attribute("role");
        return !role.isEmpty() && NoiseNames.ROLES.contains(role) ? NoiseNames.NAVIGATION : names().noise();
    }
}

package newswatch.analysis.extraction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The text of an article that comes page by page. What every page repeats (title, lead, the author's lines) is taken
 * from the first; short answers in the middle of a page may repeat, since people do say "yes" more than once. A page
 * that holds all that came before and more takes its place. A value.
 */
public final class PagedText {

    /** Letters and digits of a paragraph that does not stand twice in an article by chance. */
    private static final int LONG = 40;

    private static final Pattern LABEL =
            Pattern.compile("(?:Seite|Page|Teil) \\d{1,2}(?: ?(?:von|of|/) ?\\d{1,2})?(?: ?:)?");

    private final List<String> paragraphs;
    private final Set<String> letters = new HashSet<>();

    private PagedText(List<String> paragraphs) {
        this.paragraphs = List.copyOf(paragraphs);
        paragraphs.forEach(paragraph -> letters.add(PlainText.letters(paragraph)));
    }

    /**
     * The text of the first page.
     *
     * @param text paragraphs, separated by blank lines
     */
    public static PagedText of(String text) {
        return new PagedText(paragraphs(text));
    }

    private static List<String> paragraphs(String text) {
        return Arrays.stream(text.split("\n\n"))
                .filter(paragraph -> !paragraph.isBlank())
                .toList();
    }

    /** The text with that of the next page; this one, if that adds nothing. */
    public PagedText with(String page) {
        List<String> more = paragraphs(page).stream()
                .filter(paragraph -> !LABEL.matcher(paragraph).matches())
                .toList();
        List<String> fresh = fresh(more);
        if (fresh.isEmpty()) {
            return this;
        }
        if (holdsAll(more)) {
            return new PagedText(more);
        }
        List<String> all = new ArrayList<>(paragraphs);
        all.addAll(fresh);
        return new PagedText(all);
    }

    private List<String> fresh(List<String> page) {
        int from = 0;
        int to = page.size();
        while (from < to && isKnown(page.get(from))) {
            from++;
        }
        while (to > from && isKnown(page.get(to - 1))) {
            to--;
        }
        return page.subList(from, to).stream()
                .filter(paragraph ->
                        !isKnown(paragraph) || PlainText.letters(paragraph).length() < LONG)
                .toList();
    }

    private boolean isKnown(String paragraph) {
        return letters.contains(PlainText.letters(paragraph));
    }

    private boolean holdsAll(List<String> page) {
        Set<String> there = new HashSet<>();
        page.forEach(paragraph -> there.add(PlainText.letters(paragraph)));
        return !letters.isEmpty() && there.containsAll(letters);
    }

    /** Paragraphs, separated by one blank line. */
    public String text() {
        return String.join("\n\n", paragraphs);
    }
}

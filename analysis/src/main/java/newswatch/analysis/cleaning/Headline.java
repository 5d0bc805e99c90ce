package newswatch.analysis.cleaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds title and repetitions of the title among the first lines. */
final class Headline {

    /** Kind of the line that became the title. */
    static final String TITLE = "title";

    private static final int LONGEST = 160;

    /** A title is repeated near the beginning, if at all. */
    private static final int NEAR = 8;

    private final List<Line> lines;
    private final @Nullable String[] kinds;

    Headline(List<Line> lines, @Nullable String[] kinds) {
        this.lines = lines;
        this.kinds = kinds;
    }

    /** The title given, or else the first line if it looks like one; marks its lines. */
    String take(Optional<String> given) {
        int first = firstOpen(0);
        String title =
                given.map(Headline::inOneLine).filter(text -> !text.isEmpty()).orElseGet(() -> found(first));
        if (!title.isEmpty()) {
            markRepetitions(first, title);
        }
        return title;
    }

    private static String inOneLine(String title) {
        List<Line> lines = RawLines.of(title, new ArrayList<>());
        return String.join(" ", lines.stream().map(Line::text).toList());
    }

    private int firstOpen(int from) {
        int index = from;
        while (index < kinds.length && kinds[index] != null) {
            index++;
        }
        return index;
    }

    private String found(int first) {
        if (first + 1 >= kinds.length) {
            return "";
        }
        String text = lines.get(first).text();
        boolean repeated = lines.subList(first + 1, Math.min(first + NEAR, lines.size())).stream()
                .anyMatch(line -> same(line.text(), text));
        return text.length() <= LONGEST && (repeated || looksLikeTitle(first)) ? text : "";
    }

    /** No full stop at its end, and a paragraph follows. */
    private boolean looksLikeTitle(int first) {
        Line line = lines.get(first);
        int next = firstOpen(first + 1);
        return !line.text().endsWith(".")
                && !line.text().endsWith(":")
                && line.words() >= 3
                && next < kinds.length
                && lines.get(next).endsSentence();
    }

    /** Everything between the title and its repetition is a summary of the page's. */
    private void markRepetitions(int first, String title) {
        int last = -1;
        for (int i = first; i < Math.min(first + NEAR, kinds.length); i++) {
            if (kinds[i] == null && same(lines.get(i).text(), title)) {
                kinds[i] = last < 0 && i == first ? TITLE : "repeated_title";
                if (last >= 0) {
                    markSummary(last + 1, i);
                }
                last = i;
            }
        }
    }

    private void markSummary(int from, int to) {
        for (int i = from; i < to; i++) {
            if (kinds[i] == null) {
                kinds[i] = "summary";
            }
        }
    }

    /** Whether letters and digits are the same, whatever stands between them and whatever their case. */
    private static boolean same(String one, String other) {
        int i = nextSign(one, 0);
        int j = nextSign(other, 0);
        while (i < one.length() && j < other.length()) {
            int c = one.codePointAt(i);
            int d = other.codePointAt(j);
            if (c != d && Character.toLowerCase(c) != Character.toLowerCase(d)) {
                return false;
            }
            i = nextSign(one, i + Character.charCount(c));
            j = nextSign(other, j + Character.charCount(d));
        }
        return i == one.length() && j == other.length();
    }

    private static int nextSign(String text, int from) {
        int place = from;
        while (place < text.length() && !Character.isLetterOrDigit(text.codePointAt(place))) {
            place += Character.charCount(text.codePointAt(place));
        }
        return place;
    }
}

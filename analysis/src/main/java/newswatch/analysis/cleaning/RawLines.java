package newswatch.analysis.cleaning;

import java.util.ArrayList;
import java.util.List;
import newswatch.analysis.text.Nfc;

/** Characters and lines of the raw text in one form. */
final class RawLines {

    private RawLines() {}

    /** NFC, one kind of space, no invisible characters; empty lines and crawlers' marks are gone. */
    static List<Line> of(String raw, List<Removed> removed) {
        String text = Nfc.of(raw);
        List<Line> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085') {
                close(line, lines, removed);
            } else {
                append(line, c);
            }
        }
        close(line, lines, removed);
        return lines;
    }

    private static void append(StringBuilder line, char c) {
        if (isInvisible(c)) {
            return;
        }
        boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
        if (!space) {
            line.append(c);
        } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
            line.append(' ');
        }
    }

    private static boolean isInvisible(char c) {
        return c == '\u00AD'
                || (c >= '\u200B' && c <= '\u200F')
                || c == '\u2060'
                || c == '\uFEFF'
                || (Character.isISOControl(c) && c != '\t');
    }

    private static void close(StringBuilder line, List<Line> lines, List<Removed> removed) {
        String text = CrawlerMarks.strip(line.toString().trim(), removed);
        line.setLength(0);
        if (!text.isEmpty()) {
            lines.add(Line.of(text));
        }
    }
}

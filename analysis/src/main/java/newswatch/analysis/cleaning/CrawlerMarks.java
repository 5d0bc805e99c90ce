package newswatch.analysis.cleaning;

import java.util.List;
import java.util.Set;

/** What crawlers write before a text: "date 2025-02", "lang: de". */
final class CrawlerMarks {

    private static final Set<String> FIELDS = Set.of(
            "date", "datum", "lang", "language", "published", "pubdate", "timestamp", "crawled", "updated", "modified");

    private static final int LONGEST_FIELD = 12;

    private CrawlerMarks() {}

    /** Takes such marks off the beginning of a line and reports them. */
    static String strip(String line, List<Removed> removed) {
        int start = 0;
        int end = endOfMark(line, 0);
        while (end > start) {
            removed.add(new Removed("metadata", line.substring(start, end).trim()));
            start = end;
            end = endOfMark(line, start);
        }
        return line.substring(start);
    }

    /** Where the next word begins, if name and value of a field stand here; otherwise the same place. */
    private static int endOfMark(String line, int start) {
        int name = line.indexOf(' ', start);
        if (name < 0
                || name - start > LONGEST_FIELD
                || !FIELDS.contains(line.substring(start, name).replace(":", ""))) {
            return start;
        }
        int space = line.indexOf(' ', name + 1);
        int value = space < 0 ? line.length() : space;
        return isValue(line.substring(name + 1, value)) ? Math.min(value + 1, line.length()) : start;
    }

    private static boolean isValue(String value) {
        return Character.isDigit(value.isEmpty() ? ' ' : value.charAt(0)) || value.length() == 2;
    }
}

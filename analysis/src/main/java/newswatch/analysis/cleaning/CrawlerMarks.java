package newswatch.analysis.cleaning;

import java.util.List;
import java.util.Set;

/** What crawlers write before a text: "date 2025-02", "lang: de". */
final class CrawlerMarks {

    private static final Set<String> FIELDS = Set.of(
            "date", "datum", "lang", "language", "published", "pubdate", "timestamp", "crawled", "updated", "modified");

    private CrawlerMarks() {}

    /** Takes such marks off the beginning of a line and reports them. */
    static String strip(String line, List<Removed> removed) {
        int name = line.indexOf(' ');
        if (name < 0 || !FIELDS.contains(line.substring(0, name).replace(":", ""))) {
            return line;
        }
        int end = line.indexOf(' ', name + 1);
        int value = end < 0 ? line.length() : end;
        if (!isValue(line.substring(name + 1, value))) {
            return line;
        }
        removed.add(new Removed("metadata", line.substring(0, value)));
        return strip(line.substring(value).trim(), removed);
    }

    private static boolean isValue(String value) {
        return Character.isDigit(value.isEmpty() ? ' ' : value.charAt(0)) || value.length() == 2;
    }
}

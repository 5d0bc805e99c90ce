package newswatch.analysis.feed;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Ends entries that have no end tag where the next one begins, so that they do not stand in each other. An entry in
 * whose middle the document breaks off is left out: half an address would make another article of it. It comes whole
 * with the next poll. The only entry is kept.
 */
final class OpenEntries {

    private static final int LONGEST_TAG = 2_000;
    private static final String CDATA = "<![CDATA[";
    private static final String COMMENT = "<!--";
    private static final Pattern ROOT_END =
            Pattern.compile("</(?:channel|rss|rdf:rdf|feed|urlset|sitemapindex)", Pattern.CASE_INSENSITIVE);

    private final String xml;
    private final String name;
    private final StringBuilder out = new StringBuilder();
    private final Reading reading;
    private int copied;
    private boolean isOpen;
    private int latest;
    private int entries;

    private OpenEntries(String xml, String name, Reading reading) {
        this.xml = xml;
        this.name = name;
        this.reading = reading;
    }

    static String closed(String xml, Reading reading) {
        return new OpenEntries(xml, entryName(xml), reading).closed();
    }

    private static String entryName(String xml) {
        if (xml.contains("<urlset")) {
            return "url";
        }
        if (xml.contains("<sitemapindex")) {
            return "sitemap";
        }
        return xml.contains("<feed") ? "entry" : "item";
    }

    private String closed() {
        int at = xml.indexOf('<');
        while (at >= 0) {
            int next = behind(at);
            at = next < 0 ? -1 : xml.indexOf('<', next);
        }
        int end = breaksOff() ? latest : xml.length();
        return copied == 0
                ? xml.substring(0, end)
                : out.append(xml, copied, end).toString();
    }

    private boolean breaksOff() {
        boolean breaksOff = isOpen && entries > 1 && !ROOT_END.matcher(xml).find(latest);
        if (breaksOff) {
            reading.warn("The feed breaks off in the middle of an entry; that one was left out.");
        }
        return breaksOff;
    }

    /** Where to look on; -1 if the rest is one piece of text or one comment. */
    private int behind(int at) {
        if (xml.startsWith(CDATA, at)) {
            return xml.indexOf("]]>", at);
        }
        if (xml.startsWith(COMMENT, at)) {
            return xml.indexOf("-->", at);
        }
        if (isTag("</", at)) {
            isOpen = false;
        } else if (isTag("<", at)) {
            open(at);
        }
        return at + 1;
    }

    private void open(int at) {
        if (isEmptyElement(at)) {
            return;
        }
        if (isOpen) {
            out.append(xml, copied, at)
                    .append("</")
                    .append(xml, at + 1, at + 1 + name.length())
                    .append('>');
            copied = at;
        }
        isOpen = true;
        latest = at;
        entries++;
    }

    private boolean isEmptyElement(int at) {
        int last = Math.min(xml.length(), at + LONGEST_TAG);
        int end = at;
        while (end < last && xml.charAt(end) != '>') {
            end++;
        }
        return end < last && xml.charAt(end - 1) == '/';
    }

    private boolean isTag(String start, int at) {
        int from = at + start.length();
        int to = from + name.length();
        return xml.startsWith(start, at)
                && to < xml.length()
                && xml.substring(from, to).toLowerCase(Locale.ROOT).equals(name)
                && !Character.isLetterOrDigit(xml.charAt(to))
                && ":-_.".indexOf(xml.charAt(to)) < 0;
    }
}

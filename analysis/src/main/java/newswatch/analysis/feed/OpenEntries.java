package newswatch.analysis.feed;

import java.util.Locale;

/** Ends entries that have no end tag where the next one begins, so that they do not stand in each other. */
final class OpenEntries {

    private static final int LONGEST_TAG = 2_000;
    private static final String CDATA = "<![CDATA[";
    private static final String COMMENT = "<!--";

    private final String xml;
    private final String name;
    private final StringBuilder out = new StringBuilder();
    private int copied;
    private boolean isOpen;

    private OpenEntries(String xml, String name) {
        this.xml = xml;
        this.name = name;
    }

    static String closed(String xml) {
        return new OpenEntries(xml, entryName(xml)).closed();
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
        return copied == 0 ? xml : out.append(xml, copied, xml.length()).toString();
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

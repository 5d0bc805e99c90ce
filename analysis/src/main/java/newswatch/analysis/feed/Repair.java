package newswatch.analysis.feed;

import java.util.regex.Pattern;

/** Mends what would cost the XML tree its sense or us our memory, before the tree is built. */
final class Repair {

    /** Starts and ends of elements together; the largest sitemaps have half as many. Their tree takes about 100 MB. */
    private static final int MOST_TAGS = 500_000;

    private static final String CDATA = "<![CDATA[";

    private static final Pattern NULLS = Pattern.compile("\u0000+");

    private Repair() {}

    /** NUL bytes come from careless padding; nothing may hold them. */
    static String withoutNulls(String text, Reading reading) {
        if (text.indexOf('\u0000') < 0) {
            return text;
        }
        reading.warn("It holds NUL characters; they were left out.");
        return NULLS.matcher(text).replaceAll("").strip();
    }

    /** Cut where it has too many tags, its own entities put in, comments and, if it is broken, entries ended. */
    static String xml(String text, boolean isBroken, Reading reading) {
        String resolved = Doctype.resolved(cut(text, reading), reading);
        return isBroken ? OpenEntries.closed(endedComments(resolved, reading), reading) : resolved;
    }

    private static String cut(String text, Reading reading) {
        int tags = 0;
        int at = text.indexOf('<');
        while (at >= 0) {
            if (text.startsWith(CDATA, at)) {
                int end = text.indexOf("]]>", at);
                at = end < 0 ? -1 : text.indexOf('<', end);
                continue;
            }
            if (++tags > MOST_TAGS) {
                reading.warn("It has more than " + MOST_TAGS + " tags; what follows them was left out.");
                return text.substring(0, at);
            }
            at = text.indexOf('<', at + 1);
        }
        return text;
    }

    /** A comment without end would swallow all that follows; as in browsers of old, it then ends with its first tag. */
    private static String endedComments(String text, Reading reading) {
        int open = text.lastIndexOf("<!--");
        if (open < 0 || text.indexOf("-->", open) >= 0) {
            return text;
        }
        reading.warn("A comment does not end; it was ended at its first \">\".");
        return endedComments(text);
    }

    /** Ends the last comment of the markup, if it has no end. */
    static String endedComments(String text) {
        int open = text.indexOf("<!--", Math.max(0, text.lastIndexOf("-->")));
        if (open < 0) {
            return text;
        }
        int end = text.indexOf('>', open);
        return text.substring(0, open) + (end < 0 ? "" : text.substring(end + 1));
    }
}

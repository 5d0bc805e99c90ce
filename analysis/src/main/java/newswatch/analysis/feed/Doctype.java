package newswatch.analysis.feed;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The document type declaration: taken away, the short names that it gives to pieces of plain text put in. Names for
 * other names, for files or for markup are never followed, and the text may grow only by a little, so neither external
 * entities nor entity bombs do anything.
 */
final class Doctype {

    private static final int LONGEST_DECLARATION = 65_536;
    private static final int MOST_ENTITIES = 200;
    private static final int MOST_GROWTH = 200_000;

    private static final String OPENING = "<!";
    private static final String NAME = "DOCTYPE";
    private static final Pattern ENTITY = Pattern.compile("<!ENTITY\\s{1,20}([\\w.-]{1,50})\\s{1,20}"
            + "(?:\"((?:[^\"&%<]|&#\\w{1,7};){0,300}+)\"|'((?:[^'&%<]|&#\\w{1,7};){0,300}+)')\\s{0,20}>");
    private static final Pattern PIECE = Pattern.compile("<!\\[CDATA\\[|]]>|&([\\w.-]{1,50});");
    private static final Set<String> FIXED = Set.of("amp", "lt", "gt", "quot", "apos");
    private static final String CDATA = "<![CDATA[";

    private Doctype() {}

    static String resolved(String xml, Reading reading) {
        int start = start(xml);
        int end = start < 0 ? -1 : end(xml, behindName(start));
        if (end < 0) {
            return xml;
        }
        Map<String, String> entities = entities(xml.substring(behindName(start), end));
        String rest = xml.substring(0, start) + xml.substring(end);
        return entities.isEmpty() ? rest : expanded(rest, entities, reading);
    }

    /** Whether a declaration begins and does not end nearby. */
    static boolean isUnfinished(String xml) {
        int start = start(xml);
        return start >= 0 && end(xml, behindName(start)) < 0;
    }

    /** Where the declaration begins; -1 if none does nearby. */
    private static int start(String xml) {
        int at = xml.indexOf(OPENING);
        while (at >= 0 && at < LONGEST_DECLARATION && !isDeclaration(xml, at)) {
            at = xml.indexOf(OPENING, at + 1);
        }
        return at < LONGEST_DECLARATION ? at : -1;
    }

    private static boolean isDeclaration(String xml, int at) {
        int behind = behindName(at);
        return xml.regionMatches(true, at + OPENING.length(), NAME, 0, NAME.length())
                && (behind == xml.length() || !Character.isLetterOrDigit(xml.charAt(behind)));
    }

    private static int behindName(int start) {
        return start + OPENING.length() + NAME.length();
    }

    /** Behind the declaration and its internal subset; -1 if there is no end nearby. */
    private static int end(String xml, int from) {
        int last = Math.min(xml.length(), from + LONGEST_DECLARATION);
        int depth = 0;
        char quote = 0;
        for (int i = from; i < last; i++) {
            char c = xml.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '<' || c == '[') {
                depth++;
            } else if (c == ']' || (c == '>' && depth > 0)) {
                depth--;
            } else if (c == '>') {
                return i + 1;
            }
        }
        return -1;
    }

    private static Map<String, String> entities(String declaration) {
        Map<String, String> entities = new HashMap<>();
        Matcher matcher = ENTITY.matcher(declaration);
        while (matcher.find() && entities.size() < MOST_ENTITIES) {
            String value = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
            if (!FIXED.contains(matcher.group(1))) {
                entities.putIfAbsent(matcher.group(1), value);
            }
        }
        return entities;
    }

    private static String expanded(String xml, Map<String, String> entities, Reading reading) {
        StringBuilder out = new StringBuilder(xml.length());
        Matcher piece = PIECE.matcher(xml);
        boolean inCdata = false;
        int copied = 0;
        int growth = 0;
        while (piece.find()) {
            String name = piece.group(1);
            if (name == null) {
                inCdata = piece.group().equals(CDATA);
            } else if (!inCdata && entities.containsKey(name)) {
                String value = entities.getOrDefault(name, "");
                growth += value.length();
                if (growth > MOST_GROWTH) {
                    reading.warn("Its own entities make it too long; the rest of them was not put in.");
                    break;
                }
                out.append(xml, copied, piece.start()).append(value);
                copied = piece.end();
            }
        }
        return out.append(xml, copied, xml.length()).toString();
    }
}

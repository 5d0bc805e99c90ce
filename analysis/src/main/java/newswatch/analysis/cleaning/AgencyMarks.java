package newswatch.analysis.cleaning;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Datelines and agency marks: "Berlin (dpa) - ", "(dpa/lby)". */
final class AgencyMarks {

    private static final Set<String> AGENCIES =
            Set.of(("dpa afp ap reuters rtr apa sda kna epd sid dts ots ddp dapd awp keystone"
                            + " ansa pap ritzau ntb tt belga anp efe upi tass xinhua ukrinform")
                    .split(" "));

    /** What stands beside an agency in a mark: its branches and the paper's own part; also short codes of desks. */
    private static final Set<String> BESIDE =
            Set.of("infocom", "red", "eigen", "eigener", "bericht", "afxp", "topthema");

    private static final Pattern GAP = Pattern.compile("[/,\\- ]+");

    /** What the agency adds to its name: "dpa:250212-930-374021/2". */
    private static final Pattern NUMBER = Pattern.compile(":[\\d-]+(/\\d+)?");

    private static final List<String> LABELS = List.of(
            "quelle:",
            "©",
            "(c)",
            "copyright",
            "mit material von der",
            "mit material der",
            "mit material von",
            "mit material des");

    private static final int LONGEST_DATELINE = 60;

    private static final int LONGEST_MARK = 30;

    private AgencyMarks() {}

    /** Takes the dateline off the beginning of a paragraph and reports it. */
    static String withoutDateline(String paragraph, List<Removed> removed) {
        int open = paragraph.indexOf('(');
        int close = paragraph.indexOf(')', Math.max(open, 0));
        if (open < 0 || open > LONGEST_DATELINE || close < 0 || !isMark(paragraph, open + 1, close)) {
            return paragraph;
        }
        String place = paragraph.substring(0, open).trim();
        if (!isPlace(place)) {
            return paragraph;
        }
        int end = close + 1;
        while (end < paragraph.length() && " -–—:".indexOf(paragraph.charAt(end)) >= 0) {
            end++;
        }
        if (!place.isEmpty()) {
            removed.add(new Removed("dateline", place));
        }
        removed.add(new Removed("agency_mark", paragraph.substring(open, close + 1)));
        return paragraph.substring(end);
    }

    /** Takes an agency mark off the end of a paragraph and reports it. */
    static String withoutSignature(String paragraph, List<Removed> removed) {
        int open = paragraph.lastIndexOf('(');
        String mark = open < 0 ? paragraph : paragraph.substring(open);
        boolean signed = open >= 0
                ? paragraph.endsWith(")") && isMark(paragraph, open + 1, paragraph.length() - 1)
                : isMark(paragraph, 0, paragraph.length());
        if (!signed) {
            return paragraph;
        }
        removed.add(new Removed("agency_mark", mark));
        return open < 0 ? "" : paragraph.substring(0, open).trim();
    }

    private static boolean isMark(String text, int start, int end) {
        if (end - start > LONGEST_MARK || end <= start) {
            return false;
        }
        List<String> parts = List.of(
                GAP.split(text.substring(start, end).toLowerCase(Locale.ROOT).trim()));
        return !parts.isEmpty()
                && parts.size() <= 4
                && AGENCIES.contains(parts.get(0))
                && parts.stream().allMatch(AgencyMarks::isPart);
    }

    /** A desk's code has few letters: "lby". */
    private static boolean isPart(String part) {
        return AGENCIES.contains(part) || BESIDE.contains(part) || part.length() <= 3;
    }

    /**
     * Whether the whole line is nothing but a mark: "(dpa/lby)", "Quelle: dpa", "© dpa-infocom,
     * dpa:250212-930-374021/2".
     */
    static boolean isMarkLine(String line) {
        if (line.length() > LONGEST_DATELINE) {
            return false;
        }
        String rest = withoutLabel(line.toLowerCase(Locale.ROOT));
        int id = rest.indexOf(":");
        if (id > 0 && NUMBER.matcher(rest.substring(id)).matches()) {
            rest = rest.substring(0, id);
        }
        if (rest.startsWith("(") && rest.endsWith(")")) {
            rest = rest.substring(1, rest.length() - 1);
        }
        return rest.equals("mit agenturmaterial") || isMark(rest, 0, rest.length());
    }

    private static String withoutLabel(String lower) {
        for (String label : LABELS) {
            if (lower.startsWith(label)) {
                return lower.substring(label.length()).trim();
            }
        }
        return lower;
    }

    /** Capitalised words, dates and slashes: "Kiew/Moskau", "Frankfurt am Main, 12. Februar". */
    private static boolean isPlace(String place) {
        for (String word : place.split("[ ,/]+")) {
            boolean fits = word.isEmpty()
                    || Character.isUpperCase(word.charAt(0))
                    || Character.isDigit(word.charAt(0))
                    || Set.of("am", "an", "der", "im", "ob", "bei", "-", "–").contains(word);
            if (!fits) {
                return false;
            }
        }
        return !place.endsWith(":") && (!place.endsWith(".") || place.indexOf(' ') < 0);
    }
}

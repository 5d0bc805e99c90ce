package newswatch.analysis.cleaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import newswatch.analysis.morphology.GermanMorphology;

/**
 * Parts what lost its paragraph break on the way: "lehne ab.Für", "nicht realistischDie", "Friedenstruppe
 * beteiligenDrittens". Such breaks stood between paragraphs, so the parts become paragraphs; where no stop stood, what
 * comes before was a subheading.
 */
final class Ungluer {

    private static final int LONGEST_HEADING = 120;

    private static final String LOOSE_GENITIVE = " s ";

    /** No word is longer: one without end must not be read again at every letter. */
    private static final int LONGEST_WORD = 60;

    private static final Set<String> STARTERS = Set.of(
            "Der",
            "Die",
            "Das",
            "Den",
            "Dem",
            "Des",
            "Ein",
            "Eine",
            "Einen",
            "Einem",
            "Einer",
            "Er",
            "Sie",
            "Es",
            "Wir",
            "Ich",
            "Nach",
            "Vor",
            "Auf",
            "Aus",
            "Bei",
            "Beim",
            "Mit",
            "Von",
            "Vom",
            "Zum",
            "Zur",
            "Für",
            "Durch",
            "Über",
            "Unter",
            "Während",
            "Wegen",
            "Trotz",
            "Seit",
            "Bis",
            "Als",
            "Wie",
            "Wenn",
            "Weil",
            "Dass",
            "Doch",
            "Aber",
            "Und",
            "Auch",
            "Dabei",
            "Damit",
            "Dazu",
            "Daher",
            "Deshalb",
            "Dagegen",
            "Zudem",
            "Außerdem",
            "Allerdings",
            "Jedoch",
            "Laut",
            "Insgesamt",
            "Inzwischen",
            "Unterdessen",
            "Ohne",
            "Gegen",
            "Diese",
            "Dieser",
            "Dieses",
            "Dies",
            "Seine",
            "Ihre",
            "Hier",
            "Dort",
            "Nun",
            "Noch",
            "Nur",
            "Nicht");

    private static final Set<String> TITLES = Set.of("Dr", "Prof", "St", "Nr", "Mr", "Mrs", "Hr", "Fr", "Abs", "Art");

    private final String text;
    private final List<String> paragraphs = new ArrayList<>();
    private int start;

    private Ungluer(String text) {
        this.text = text;
    }

    /** The paragraphs that one line holds. */
    static List<String> paragraphs(String line) {
        Ungluer ungluer = new Ungluer(joinLooseGenitives(line));
        ungluer.cut();
        return ungluer.paragraphs;
    }

    private void cut() {
        for (int i = 2; i + 1 < text.length(); i++) {
            if (Character.isUpperCase(text.charAt(i)) && Character.isLowerCase(text.charAt(i + 1))) {
                if (isAfterStop(i)) {
                    close(i, false);
                } else if (isAfterWord(i)) {
                    close(i, true);
                }
            }
        }
        close(text.length(), false);
    }

    private void close(int end, boolean heading) {
        String part = text.substring(start, end).trim();
        start = end;
        int split = heading ? headingStart(part) : 0;
        if (split > 0) {
            paragraphs.add(part.substring(0, split).trim());
        }
        if (split < part.length()) {
            paragraphs.add(part.substring(split));
        }
    }

    /** Where the last sentence begins, if it is short enough for a heading. */
    private static int headingStart(String part) {
        for (int i = part.length() - 2; i > 0 && part.length() - i <= LONGEST_HEADING; i--) {
            if (part.charAt(i) == ' ' && ".!?“”".indexOf(part.charAt(i - 1)) >= 0 && !afterTitle(part, i - 1)) {
                return i + 1;
            }
        }
        return 0;
    }

    private boolean isAfterStop(int place) {
        int stop = place - 1;
        if ("“”\"»«)".indexOf(text.charAt(stop)) >= 0) {
            stop--;
        }
        if (stop < 1 || ".!?…".indexOf(text.charAt(stop)) < 0) {
            return false;
        }
        char before = text.charAt(stop - 1);
        boolean ended = Character.isLowerCase(before) || Character.isDigit(before) || "“”\")%".indexOf(before) >= 0;
        return ended && !isAbbreviation(stop) && letters(place) >= 2;
    }

    private boolean isAbbreviation(int stop) {
        int from = wordStart(stop);
        return (stop - from == 1 && Character.isLetter(text.charAt(from))) || afterTitle(text, stop);
    }

    private static boolean afterTitle(String text, int stop) {
        int from = stop;
        while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        return TITLES.contains(text.substring(from, stop));
    }

    /** "realistischDie": both halves are words, and the second may begin a sentence. */
    private boolean isAfterWord(int place) {
        char before = text.charAt(place - 1);
        if (!Character.isLowerCase(before) && !Character.isDigit(before)) {
            return false;
        }
        String left = text.substring(wordStart(place), place);
        String right = text.substring(place, place + letters(place));
        if (STARTERS.contains(right)) {
            return left.length() > 3;
        }
        return left.length() > 3
                && right.length() > 3
                && !right.startsWith("Innen")
                && Character.isLowerCase(left.charAt(0))
                && knows(left)
                && knows(right);
    }

    private static boolean knows(String word) {
        GermanMorphology morphology = GermanMorphology.shared();
        return morphology.knows(word) || morphology.knows(word.toLowerCase(Locale.ROOT));
    }

    private int wordStart(int end) {
        int from = end;
        while (from > 0 && end - from < LONGEST_WORD && Character.isLetterOrDigit(text.charAt(from - 1))) {
            from--;
        }
        return from;
    }

    private int letters(int from) {
        int end = from;
        while (end < text.length() && end - from < LONGEST_WORD && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end - from;
    }

    /** "des Ukraine-Krieg s": a genitive that mark-up tore off. */
    private static String joinLooseGenitives(String line) {
        int at = line.indexOf(LOOSE_GENITIVE);
        if (at < 0) {
            return line;
        }
        StringBuilder joined = new StringBuilder(line.length());
        int copied = 0;
        for (; at >= 0; at = line.indexOf(LOOSE_GENITIVE, at + 1)) {
            if (isAfterNoun(line, at)) {
                joined.append(line, copied, at);
                copied = at + 1;
            }
        }
        return joined.append(line, copied, line.length()).toString();
    }

    private static boolean isAfterNoun(String line, int end) {
        int from = end;
        while (from > 0 && end - from < LONGEST_WORD && line.charAt(from - 1) != ' ') {
            from--;
        }
        return from < end && Character.isUpperCase(line.charAt(from)) && Character.isLowerCase(line.charAt(end - 1));
    }
}

package newswatch.analysis.cleaning;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One line of the raw text, trimmed and not empty.
 *
 * @param text the line
 * @param lower the line in lower case
 */
record Line(String text, String lower) {

    private static final String STOPS = ".!?…";

    private static final String CLOSERS = "\"“”«»‹›’)";

    private static final int LONG = 150;

    /** Who says something at the end of a sentence: ", riet die Ministerin." */
    private static final Pattern SPEAKER = Pattern.compile(
            ", (so|sagt|sagte|rief|ruft|riet|rät|klagt|klagte|warnt|warnte|bat|bittet|fordert|forderte|erklärt|erklärte|schrieb|schreibt"
                    + "|empfahl|empfiehlt|heißt|hieß|betont|betonte|meint|meinte|fragt|fragte|appelliert|appellierte|mahnt|mahnte)"
                    + " [^,]{2,60}[.!?]?$");

    static Line of(String text) {
        return new Line(text, text.toLowerCase(Locale.ROOT));
    }

    /** Whether it ends as sentences do. */
    boolean endsSentence() {
        int end = text.length() - 1;
        while (end > 0 && CLOSERS.indexOf(text.charAt(end)) >= 0) {
            end--;
        }
        return STOPS.indexOf(text.charAt(end)) >= 0;
    }

    /** Whether it is surely a paragraph of an article: long, and ended by a stop. */
    boolean isParagraph() {
        return text.length() >= LONG && endsSentence();
    }

    int words() {
        int words = 1;
        for (int i = 0; i < text.length(); i++) {
            words += text.charAt(i) == ' ' ? 1 : 0;
        }
        return words;
    }

    /** Whether it holds a quotation mark: then it may cite what else would be a formula. */
    boolean quotes() {
        return text.indexOf('„') >= 0 || text.indexOf('“') >= 0 || text.indexOf('"') >= 0 || text.indexOf('»') >= 0;
    }

    /** Whether it ends with who said it: then it cites what else would be a formula. */
    boolean reportsSpeech() {
        return text.contains(", ") && SPEAKER.matcher(text).find();
    }

    boolean hasDigit() {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether it speaks to the reader. */
    boolean addressesReader() {
        return text.contains(" Sie ")
                || text.contains(" Ihnen ")
                || text.contains("Ihre ")
                || text.contains("Ihr ")
                || text.contains("Ihren ")
                || lower.startsWith("du ")
                || lower.contains(" dein")
                || lower.contains(" du ")
                || lower.contains(" you ")
                || lower.contains(" your ");
    }
}

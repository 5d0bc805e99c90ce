package newswatch.analysis.extraction;

import java.text.Normalizer;
import java.util.Optional;
import org.jsoup.Jsoup;

/** One-line texts. */
final class PlainText {

    private static final char FIRST_BEYOND_ASCII = 0x7F;
    /** All characters before the first combining mark are in NFC. */
    private static final char FIRST_MARK = 0x300;
    /** Up to here stand the space that does not break and the soft hyphen. */
    private static final char LAST_LATIN_SIGN = 0xAD;

    private PlainText() {}

    /** NFC, runs of white space as one space, without soft hyphens, zero-width and control characters. */
    static String line(CharSequence raw) {
        int from = 0;
        int to = raw.length();
        while (from < to && raw.charAt(from) <= ' ') {
            from++;
        }
        while (to > from && raw.charAt(to - 1) <= ' ') {
            to--;
        }
        return isLine(raw, from, to) ? raw.subSequence(from, to).toString() : cleaned(raw);
    }

    /** Whether there is nothing to be done: this holds for most texts, and is found out fast. */
    private static boolean isLine(CharSequence text, int from, int to) {
        boolean space = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean isSpace = c == ' ';
            if (c < ' ' || (c >= FIRST_BEYOND_ASCII && !isUsual(c)) || (isSpace && space)) {
                return false;
            }
            space = isSpace;
        }
        return true;
    }

    /** Letters with accents and the signs of printers, between which there is nothing invisible. */
    private static boolean isUsual(char c) {
        return (c > LAST_LATIN_SIGN && c < FIRST_MARK) || (c >= '\u2010' && c <= '\u2027') || c == '€';
    }

    private static String cleaned(CharSequence raw) {
        StringBuilder line = new StringBuilder(raw.length());
        boolean space = false;
        boolean composed = true;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c <= ' ' || (c >= FIRST_BEYOND_ASCII && isSpace(c))) {
                space = isSpace(c) ? !line.isEmpty() : space;
            } else if (c < FIRST_BEYOND_ASCII || !isInvisible(c)) {
                if (space) {
                    line.append(' ');
                    space = false;
                }
                line.append(c);
                composed &= c < FIRST_MARK;
            }
        }
        return composed ? line.toString() : Normalizer.normalize(line, Normalizer.Form.NFC);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isInvisible(char c) {
        return c == '\u00AD' || c == '\u200B' || c == '\u2060' || c == '\uFEFF' || Character.isISOControl(c);
    }

    /** The same, of a text that may hold markup and entities; empty if nothing is left. */
    static Optional<String> ofMarkup(String raw) {
        boolean marked = raw.indexOf('&') >= 0 || raw.indexOf('<') >= 0;
        String text = line(marked ? Jsoup.parseBodyFragment(raw).text() : raw);
        return Optional.of(text).filter(found -> !found.isEmpty());
    }

    /** The letter or digit in its small form, or -1 for any other sign. */
    static int letter(int c) {
        if (c < FIRST_BEYOND_ASCII) {
            boolean small = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            return small ? c : c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : -1;
        }
        return Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : -1;
    }

    /** Letters and digits alone, in small letters: for comparing texts that two systems set differently. */
    static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int letter = letter(c);
            if (letter >= 0) {
                letters.appendCodePoint(letter);
            }
            i += Character.charCount(c);
        }
        return letters.toString();
    }
}

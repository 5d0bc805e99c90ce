package newswatch.analysis.extraction;

import java.text.Normalizer;
import java.util.Optional;
import org.jsoup.Jsoup;

/** One-line texts. */
final class PlainText {

    private static final char FIRST_BEYOND_ASCII = 0x7F;
    /** All characters before the first combining mark are in NFC. */
    private static final char FIRST_MARK = 0x300;

    private PlainText() {}

    /** NFC, runs of white space as one space, without soft hyphens, zero-width and control characters. */
    static String line(CharSequence raw) {
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

    /** Letters and digits alone, in small letters: for comparing texts that two systems set differently. */
    static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (Character.isLetterOrDigit(c)) {
                letters.appendCodePoint(Character.toLowerCase(c));
            }
            i += Character.charCount(c);
        }
        return letters.toString();
    }
}

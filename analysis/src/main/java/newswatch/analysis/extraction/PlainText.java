package newswatch.analysis.extraction;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;

/** One-line texts. */
final class PlainText {

    private PlainText() {}

    /** NFC, runs of white space as one space, without soft hyphens, zero-width and control characters. */
    static String line(CharSequence raw) {
        StringBuilder line = new StringBuilder(raw.length());
        boolean space = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                space = !line.isEmpty();
            } else if (!isInvisible(c)) {
                if (space) {
                    line.append(' ');
                    space = false;
                }
                line.append(c);
            }
        }
        return Normalizer.normalize(line, Normalizer.Form.NFC);
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
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}

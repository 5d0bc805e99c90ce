package newswatch.analysis.text;

import java.text.Normalizer;

/** Brings texts into NFC, in time that grows no faster than the text. */
public final class Nfc {

    /** No letter of any language carries more marks (Unicode Standard Annex 15, Stream-Safe Text Format). */
    private static final int MOST_MARKS = 30;

    private Nfc() {}

    /** The text in NFC; of a longer row of combining marks, which no language has, only the first 30 stay. */
    public static String of(String text) {
        String safe = withoutHeapsOfMarks(text);
        return Normalizer.isNormalized(safe, Normalizer.Form.NFC)
                ? safe
                : Normalizer.normalize(safe, Normalizer.Form.NFC);
    }

    private static String withoutHeapsOfMarks(String text) {
        StringBuilder safe = null;
        int marks = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            marks = c >= 0x300 && isMark(c) ? marks + 1 : 0;
            if (marks > MOST_MARKS && safe == null) {
                safe = new StringBuilder(text.length()).append(text, 0, i);
            } else if (marks <= MOST_MARKS && safe != null) {
                safe.appendCodePoint(c);
            }
        }
        return safe == null ? text : safe.toString();
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}

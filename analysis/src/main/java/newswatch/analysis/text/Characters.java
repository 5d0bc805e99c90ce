package newswatch.analysis.text;

/** What single code points are to the scanner. */
final class Characters {

    private static final int SOFT_HYPHEN = 0x00AD;

    private Characters() {}

    /** Letters, digits, combining marks and soft hyphens: what continues a word. */
    static boolean continuesWord(int c) {
        return Character.isLetterOrDigit(c) || c == SOFT_HYPHEN || isMark(c);
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** White space of all kinds, with the invisible format characters that hide between words. */
    static boolean isSpace(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT
                || Character.isISOControl(c);
    }

    static boolean isHyphen(int c) {
        return c == '-' || c == 0x2010 || c == 0x2011;
    }

    static boolean isApostrophe(int c) {
        return c == '\'' || c == 0x2019;
    }

    /** What may stand between the groups of "50 000". */
    static boolean isGroupSpace(int c) {
        return c == ' ' || c == 0x00A0 || c == 0x202F || c == 0x2009;
    }

    /**
     * Quotes and brackets that may close a sentence; which of them close depends on the place, not on the character.
     */
    static boolean maySurround(int c) {
        return ")]}\"'“”„‟«»‹›‘’".indexOf(c) >= 0;
    }
}

package newswatch.analysis.extraction;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of text without a break: a paragraph, a heading, a list item, a row of a table.
 *
 * @param text one line, NFC
 * @param linked how many of its characters are in links
 * @param owner the element that the text stands in
 * @param kind what the owner is
 * @param cut the outermost boilerplate around it, or null
 */
record Block(
        String text,
        int linked,
        Part owner,
        Kind kind,
        @Nullable Part cut) {

    /** What a block is, with what its text is worth as a sign of an article. */
    enum Kind {
        PARAGRAPH(1.0),
        QUOTE(1.0),
        LOOSE(0.7),
        ITEM(0.4),
        ROW(0.3),
        HEADING(0.0);

        private final double worth;

        Kind(double worth) {
            this.worth = worth;
        }

        double worth() {
            return worth;
        }
    }

    /** Share of the text that is linked, from 0 to 1. */
    double linkDensity() {
        return Math.min(1.0, linked / (double) Math.max(1, text.length()));
    }

    boolean isHeading() {
        return kind == Kind.HEADING;
    }

    /** Whether it ends as sentences end. */
    boolean endsAsSentence() {
        int end = text.length() - 1;
        while (end > 0 && "\"“”»«’')] ".indexOf(text.charAt(end)) >= 0) {
            end--;
        }
        return end >= 0 && ".!?…:".indexOf(text.charAt(end)) >= 0;
    }
}

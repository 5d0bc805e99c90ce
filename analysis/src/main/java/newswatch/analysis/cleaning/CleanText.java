package newswatch.analysis.cleaning;

import java.util.List;

/**
 * The article alone.
 *
 * @param title the title given or found in the text; empty if there is none
 * @param text NFC, paragraphs separated by one blank line, sentences unglued
 * @param removed what was taken out, in text order
 */
public record CleanText(String title, String text, List<Removed> removed) {

    public CleanText {
        removed = List.copyOf(removed);
    }
}

package newswatch.analysis.english;

import newswatch.analysis.morphology.WordClass;
import newswatch.analysis.text.Span;

/**
 * A word or a mark with its classes; a contraction is two of them.
 *
 * @param span its place in the text, UTF-16
 * @param surface the text at that place; of an owner without "'s"
 * @param lower its surface in lower case; several words of one preposition are joined by dashes
 * @param classes bits of {@link WordClass}
 * @param lemma base form as a verb; the form itself where it is none
 * @param mention number of the entity mention that it belongs to, or -1
 * @param owns whether it ends in the genitive: "court's"
 */
public record EnglishWord(
        Span span, String surface, String lower, int classes, String lemma, int mention, boolean owns) {

    boolean is(int wordClass) {
        return (classes & wordClass) != 0;
    }

    /** Whether it is no punctuation mark. */
    boolean isWord() {
        boolean contracted = surface.length() > 1 && "'’".indexOf(surface.charAt(0)) >= 0;
        return Character.isLetterOrDigit(surface.codePointAt(contracted ? 1 : 0));
    }

    boolean isCapital() {
        return Character.isUpperCase(surface.codePointAt(0));
    }

    /** Whether it can be a noun or a name, wherever it stands. */
    boolean mayBeNoun() {
        return isWord()
                && !is(WordClass.CLOSED | WordClass.OPENING | WordClass.OBJECTIVE)
                && (!is(WordClass.ADVERB) || is(WordClass.WEEKDAY));
    }
}

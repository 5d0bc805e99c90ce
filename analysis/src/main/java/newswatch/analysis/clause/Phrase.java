package newswatch.analysis.clause;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import newswatch.analysis.text.Span;

/**
 * A noun phrase or a pronoun.
 *
 * @param words all its words, preposition excluded, genitive attribute included
 * @param head the noun, the last name or the pronoun
 * @param preposition in lower case and without article ("im" is "in"); empty without one
 * @param agreement bits of {@link Agreement}
 * @param possessor a name in the genitive before it: "Putins Forderung"
 * @param genitive a genitive attribute after it: "Forderung der Regierung"
 * @param apposition what names the same once more: "der Vorsitzende, Max Muster,"
 */
public record Phrase(
        List<Word> words,
        Word head,
        String preposition,
        int agreement,
        Optional<Word> possessor,
        Optional<Phrase> genitive,
        Optional<Phrase> apposition) {

    public Phrase {
        words = List.copyOf(words);
    }

    /** A name alone. */
    public static Phrase of(Word name) {
        return new Phrase(List.of(name), name, "", -1, Optional.empty(), Optional.empty(), Optional.empty());
    }

    Phrase with(Phrase second) {
        return new Phrase(words, head, preposition, agreement, possessor, genitive, Optional.of(second));
    }

    /** "nach Angaben des Sprechers, Max Muster,": the genitive is renamed. */
    Phrase withOwner(Phrase second) {
        Optional<Phrase> owner = genitive.map(phrase -> phrase.with(second));
        return new Phrase(words, head, preposition, agreement, possessor, owner, apposition);
    }

    /** Its place in the text, preposition excluded. */
    public Span span() {
        return new Span(first().span().start(), last().span().end());
    }

    /** Index of its first word in the text, preposition excluded. */
    public int start() {
        return first().index();
    }

    /** Index one past its last word in the text. */
    public int end() {
        return last().index() + 1;
    }

    /** Index one past its last word, its apposition included. */
    int closing() {
        return apposition.map(second -> Math.max(end(), second.end())).orElse(end());
    }

    /** Whether it is a pronoun alone. */
    public boolean isPronoun() {
        return !head.isNominal();
    }

    /** Whether it stands free, so that it can be a subject or an object. */
    public boolean isFree() {
        return preposition.isEmpty();
    }

    /** Whether it has a definite or indefinite article, a demonstrative or a possessive. */
    public boolean hasDeterminer() {
        return !first().equals(head) && first().is(Tag.DETERMINER);
    }

    /** Whether it begins with a definite article. */
    public boolean isDefinite() {
        return hasDeterminer()
                && Set.of("der", "die", "das", "den", "dem", "des").contains(first().lower());
    }

    /** Its words without determiner and without what stands between determiner and noun as an attribute of its own. */
    public List<Word> core() {
        int from = hasDeterminer() ? 1 : 0;
        int before = words.indexOf(head);
        for (int i = from + 1; i < before; i++) {
            if (words.get(i).is(Tag.INFLECTED_PARTICIPLE) && i - from > 1) {
                from = i + 1;
            }
        }
        while (from < words.size() - 1 && PhraseChunker.isQuoteMark(words.get(from))) {
            from++;
        }
        return words.subList(from, words.size());
    }

    /** What it names, as an index would have it: "des zuständigen Ministers" is "zuständiger Minister". */
    public String nominative() {
        return Nominative.of(this);
    }

    /** The words as the text spaces them. */
    public static String text(List<Word> words) {
        StringBuilder text = new StringBuilder();
        int end = -1;
        for (Word word : words) {
            text.append(end >= 0 && end < word.span().start() ? " " : "").append(word.surface());
            end = word.span().end();
        }
        return text.toString();
    }

    /** Whether it can be a subject. */
    public boolean canBeNominative() {
        return can(Agreement.NOMINATIVE);
    }

    /** Whether it can be an accusative object. */
    public boolean canBeAccusative() {
        return can(Agreement.ACCUSATIVE);
    }

    /** Whether it can be a dative object. */
    public boolean canBeDative() {
        return can(Agreement.DATIVE);
    }

    /** Whether it can be nothing but a dative. */
    public boolean isDative() {
        return (agreement & ~Agreement.DATIVE) == 0;
    }

    /** Whether it says when: "am 10. Juni", "im nächsten Jahr". */
    public boolean isTime() {
        return words.stream().anyMatch(word -> word.index() >= head.index() && SubjectFinder.isTime(word));
    }

    /** Whether its determiner is "kein". */
    public boolean isDenied() {
        return first().lower().startsWith("kein");
    }

    /** Whether its determiner says whose it is: "seine", "ihre". */
    public boolean isPossessed() {
        return !first().equals(head) && first().is(Tag.POSSESSIVE);
    }

    boolean can(int mask) {
        return (agreement & mask) != 0;
    }

    private Word first() {
        return words.get(0);
    }

    private Word last() {
        return words.get(words.size() - 1);
    }
}

package newswatch.analysis.keyword;

import java.util.List;

/**
 * A word in the form in which words are compared.
 *
 * @param stem the word without its endings; empty for a stop word
 * @param parts stems of the parts of a compound; empty if it is none
 * @param base base form for people, as the dictionary writes it
 * @param name whether it looks like a name: capitalised and not an ordinary word of the dictionary
 */
public record FoldedWord(String stem, List<String> parts, String base, boolean name) {

    static final FoldedWord STOP_WORD = new FoldedWord("", List.of(), "", false);

    public FoldedWord {
        parts = List.copyOf(parts);
    }

    /** Whether it says nothing about what a text is about. */
    public boolean isStopWord() {
        return stem.isEmpty();
    }
}

package newswatch.analysis.stance;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import newswatch.analysis.clause.Phrase;
import newswatch.analysis.clause.Word;
import newswatch.analysis.text.Span;

/**
 * What a stance is about.
 *
 * @param text short, as the text words it
 * @param span where it stands; empty if it was taken from an earlier sentence
 */
record Target(String text, Optional<Span> span) {

    /** Not said here: what the statement before was about. */
    static final Target OPEN = new Target("", Optional.empty());

    /** Not said here: that somebody else made the statement before. Its text never leaves the package. */
    static final Target REACTION = new Target("↩", Optional.empty());

    private static final int MOST_WORDS = 14;
    /** Ends a sentence, and no target. */
    private static final Set<String> CLOSING = Set.of(".", "!", "?", ",", ";", ":", "…");

    boolean isOpen() {
        return text.isEmpty();
    }

    static Target of(List<Word> words) {
        int end = words.size();
        while (end > 1 && CLOSING.contains(words.get(end - 1).surface())) {
            end--;
        }
        List<Word> kept = words.subList(0, Math.min(end, MOST_WORDS));
        Span span = new Span(
                kept.get(0).span().start(), kept.get(kept.size() - 1).span().end());
        return new Target(Phrase.text(kept), Optional.of(span));
    }
}

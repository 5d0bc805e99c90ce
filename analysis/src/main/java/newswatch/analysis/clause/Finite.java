package newswatch.analysis.clause;

import java.util.List;
import java.util.Optional;

/** Finds the finite verb of a clause. */
final class Finite {

    private Finite() {}

    /** The first finite verb, as in a main clause; a sure one goes before one that may be infinitive or participle. */
    static Optional<Word> in(List<Word> words) {
        Optional<Word> doubtful = Optional.empty();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (!canBeFinite(words, i)) {
                continue;
            }
            boolean noun = i == 0 && word.isNominal() && word.is(Tag.NOUN);
            if (!noun
                    && (!word.is(Tag.INFINITIVE | Tag.PARTICIPLE | Tag.ADJECTIVE | Tag.ADVERB)
                            || word.is(Tag.AUXILIARY | Tag.MODAL))) {
                return Optional.of(word);
            }
            doubtful = doubtful.isEmpty() ? Optional.of(word) : doubtful;
        }
        return doubtful;
    }

    /** The last finite verb, as in a subordinate clause. */
    static Optional<Word> lastIn(List<Word> words) {
        for (int i = words.size() - 1; i >= 0; i--) {
            if (canBeFinite(words, i)) {
                return Optional.of(words.get(i));
            }
        }
        return Optional.empty();
    }

    private static boolean canBeFinite(List<Word> words, int i) {
        Word word = words.get(i);
        if (!word.is(Tag.FINITE) || (word.isNominal() && i > 0) || word.is(Tag.DETERMINER | Tag.PREPOSITION)) {
            return false;
        }
        if (word.isNominal() && word.token().isCapitalised() && word.entity() >= 0) {
            return false;
        }
        if (i == 0) {
            return true;
        }
        Word before = words.get(i - 1);
        boolean attribute = word.is(Tag.ADJECTIVE | Tag.INFLECTED_PARTICIPLE)
                && (before.is(Tag.DETERMINER | Tag.PREPOSITION) || (before.is(Tag.ADJECTIVE) && !before.isNominal()));
        boolean noun = i + 1 < words.size()
                && (words.get(i + 1).isNominal() || words.get(i + 1).is(Tag.ADJECTIVE));
        return !(attribute && noun) && !before.lower().equals("zu");
    }

    static boolean isLast(List<Word> words, Word verb) {
        Word last = lastWord(words);
        // "das Modell habe sich bewährt": a helper verb before its participle stands second.
        if (!last.equals(verb) && verb.is(Tag.AUXILIARY | Tag.MODAL) && last.is(Tag.PARTICIPLE | Tag.INFINITIVE)) {
            return false;
        }
        return last.equals(verb)
                || (!last.is(Tag.INFINITIVE)
                        && lastIn(words).filter(last::equals).isPresent());
    }

    static boolean isFirst(List<Word> words, Word verb) {
        for (Word word : words) {
            if (word.token().isWord() && !word.is(Tag.COORDINATOR)) {
                return word.equals(verb);
            }
        }
        return false;
    }

    static Word lastWord(List<Word> words) {
        for (int i = words.size() - 1; i >= 0; i--) {
            if (words.get(i).token().isWord()) {
                return words.get(i);
            }
        }
        return words.get(words.size() - 1);
    }
}

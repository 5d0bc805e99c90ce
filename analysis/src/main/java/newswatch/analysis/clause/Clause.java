package newswatch.analysis.clause;

import java.util.List;
import java.util.Optional;

/**
 * A clause: one verb group and what goes with it.
 *
 * @param kind how it hangs on the rest of the sentence
 * @param words its words in text order, inner clauses left out, punctuation included
 * @param introducer conjunction, relative pronoun or question word in lower case; empty without one
 * @param verbs its verb group; empty in a fragment
 * @param phrases its noun phrases
 * @param parent place in the list of clauses of the clause that it hangs on, or -1
 * @param sharesWith place of the earlier clause whose subject it may share, or -1
 * @param hypothetical whether it is a condition or a question
 */
public record Clause(
        Kind kind,
        List<Word> words,
        String introducer,
        Optional<VerbGroup> verbs,
        List<Phrase> phrases,
        int parent,
        int sharesWith,
        boolean hypothetical) {

    public Clause {
        words = List.copyOf(words);
        phrases = List.copyOf(phrases);
    }

    /** Kinds of clauses. */
    public enum Kind {
        MAIN,
        /** With a conjunction, the verb at its end. */
        SUBORDINATE,
        RELATIVE,
        /** With zu and an infinitive. */
        INFINITIVE,
        /** Without a verb. */
        FRAGMENT
    }

    /** Index of its first word in the text. */
    public int start() {
        return words.get(0).index();
    }

    /** Index one past its last word in the text. */
    public int end() {
        return words.get(words.size() - 1).index() + 1;
    }
}

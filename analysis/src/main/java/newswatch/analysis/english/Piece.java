package newswatch.analysis.english;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import newswatch.analysis.morphology.WordClass;
import newswatch.analysis.text.Span;

/** A stretch of words that belong together, or a mark between such. */
public sealed interface Piece {

    /** Its words in text order, never empty. */
    List<EnglishWord> words();

    /** Its place in the text, UTF-16. */
    default Span span() {
        return new Span(
                words().get(0).span().start(),
                words().get(words().size() - 1).span().end());
    }

    /**
     * A noun with what stands before it, or a pronoun.
     *
     * @param place its place among the pieces of its unit
     * @param owner who owns it: "the union" in "the union's demand"
     */
    record NounGroup(int place, List<EnglishWord> words, Optional<NounGroup> owner) implements Piece {

        private static final Set<String> DATING = Set.of(
                "last", "next", "past", "coming", "recent", "early", "late", "following", "previous", "first", "same");

        private static final Set<String> DENYING = Set.of("no", "neither", "nobody", "none", "nothing", "no-one");

        public NounGroup {
            words = List.copyOf(words);
        }

        /** The noun, the last name or the pronoun. */
        public EnglishWord head() {
            return words.get(words.size() - 1);
        }

        /** Whether it is a personal pronoun alone. */
        public boolean isPronoun() {
            return words.size() == 1 && head().is(WordClass.NOMINATIVE | WordClass.OBJECTIVE | WordClass.DETERMINER);
        }

        /** Whether its determiner denies it: "no plan". */
        public boolean isDenied() {
            String first = words.get(0).lower();
            return DENYING.contains(first);
        }

        /** Whether its determiner says whose it is: "its demand". */
        public boolean isPossessed() {
            return words.size() > 1 && words.get(0).is(WordClass.POSSESSIVE);
        }

        /** Whether it says when. */
        public boolean isTime() {
            boolean vague = words.size() == 1
                    && (head().lower().equals("late") || head().lower().equals("early"));
            return vague
                    || head().is(WordClass.WEEKDAY)
                    || (head().is(WordClass.TIME) && words.stream().allMatch(NounGroup::dates));
        }

        private static boolean dates(EnglishWord word) {
            return word.is(WordClass.TIME | WordClass.WEEKDAY | WordClass.OPENING) || DATING.contains(word.lower());
        }

        /** Its words without determiner. */
        public List<EnglishWord> core() {
            int first = 0;
            while (first + 1 < words.size() && words.get(first).is(WordClass.DETERMINER | WordClass.POSSESSIVE)) {
                first++;
            }
            return words.subList(first, words.size());
        }
    }

    /**
     * The verbs of a clause, helpers included.
     *
     * @param main the verb that tells what is done
     * @param form how it stands in the sentence
     * @param negated whether it is denied
     * @param passive whether the subject suffers the action
     * @param modal the modal verb, "n't" and the like taken off; empty without one
     * @param particle "down" in "turned down"; empty without one
     */
    record VerbGroup(
            List<EnglishWord> words,
            EnglishWord main,
            Form form,
            boolean negated,
            boolean passive,
            String modal,
            String particle)
            implements Piece {

        public VerbGroup {
            words = List.copyOf(words);
        }

        /** Base form of the main verb. */
        public String lemma() {
            return main.lemma();
        }
    }

    /** How a verb group stands in its sentence. */
    enum Form {
        FINITE,
        /** With "to". */
        INFINITIVE,
        GERUND,
        /** "rejected by the council" behind a noun. */
        PARTICIPLE
    }

    /**
     * A word or mark that joins.
     *
     * @param kind what it does
     */
    record Mark(List<EnglishWord> words, Kind kind) implements Piece {

        public Mark {
            words = List.copyOf(words);
        }

        /** The word in lower case; of several joined words with dashes between them. */
        public String name() {
            return words.get(0).lower();
        }
    }

    /** Kinds of marks. */
    enum Kind {
        PREPOSITION,
        CONJUNCTION,
        SUBORDINATOR,
        /** "if", "unless", "whether". */
        CONDITIONAL,
        RELATIVE,
        THAT,
        ADVERB,
        NEGATION,
        COMMA,
        /** Colon, semicolon or dash. */
        BREAK,
        /** A stretch of speech in quotation marks stands here. */
        SPEECH,
        OTHER
    }
}

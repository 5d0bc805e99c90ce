package newswatch.analysis.english;

import java.util.List;
import newswatch.analysis.english.Piece.NounGroup;
import newswatch.analysis.english.Piece.VerbGroup;

/**
 * A verb group and what goes with it. Places are places among the pieces of the unit.
 *
 * @param kind how it hangs on the rest of the sentence
 * @param place of the verb group
 * @param verbs its verb group
 * @param subjects who does it, or suffers it in the passive; of a relative clause what the pronoun stands for
 * @param actors those of the subjects who can act
 * @param objects what follows without a preposition; of a relative clause what the pronoun stands for
 * @param attached what follows behind a preposition
 * @param parent place of the verb group that it hangs on, or -1
 * @param end one past its last piece
 * @param hypothetical whether it is a condition or an open question
 */
public record EnglishClause(
        Kind kind,
        int place,
        VerbGroup verbs,
        List<NounGroup> subjects,
        List<Figure> actors,
        List<NounGroup> objects,
        List<Attached> attached,
        int parent,
        int end,
        boolean hypothetical) {

    public EnglishClause {
        subjects = List.copyOf(subjects);
        actors = List.copyOf(actors);
        objects = List.copyOf(objects);
        attached = List.copyOf(attached);
    }

    /** Kinds of clauses. */
    public enum Kind {
        MAIN,
        /** What somebody says or wants, with "that" or without. */
        CONTENT,
        RELATIVE,
        INFINITIVE,
        GERUND,
        /** "rejected by the council" behind a noun. */
        REDUCED
    }

    /**
     * A preposition with its noun groups.
     *
     * @param place of the preposition
     * @param groups joined by "and"; empty before a form in -ing
     */
    public record Attached(String preposition, int place, List<NounGroup> groups) {

        public Attached {
            groups = List.copyOf(groups);
        }
    }

    /** Base form of its verb. */
    public String lemma() {
        return verbs.lemma();
    }
}

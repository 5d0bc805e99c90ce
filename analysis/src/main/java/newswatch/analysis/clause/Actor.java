package newswatch.analysis.clause;

import java.util.Optional;
import newswatch.analysis.text.Span;

/**
 * Someone who can take a stand.
 *
 * @param id entity id; empty where no entity was recognised
 * @param name name for people
 * @param span where the clause names it, pronoun included
 * @param naming how the clause names it
 * @param gender bits of {@link Agreement}: what a later pronoun must agree with
 */
public record Actor(Optional<String> id, String name, Span span, Naming naming, int gender) {

    /** How a clause names an actor. */
    public enum Naming {
        NAME,
        NOUN,
        PRONOUN,
        /** Not at all: the subject is shared with an earlier clause. */
        SHARED
    }

    /** The same, known to be one or many. */
    Actor narrowed(int number) {
        return (gender & number) == 0 ? this : new Actor(id, name, span, naming, gender & number);
    }

    Actor at(Span place, Naming how) {
        return new Actor(id, name, place, how, gender);
    }
}

package newswatch.analysis.english;

import java.util.Optional;
import newswatch.analysis.text.Span;

/**
 * Someone who can take a stand.
 *
 * @param id entity id; empty where no entity was recognised
 * @param name name for people
 * @param span where the clause names it, pronoun included
 * @param kind whom a pronoun may take up
 * @param isShared whether it stands in an earlier clause only
 * @param isPublic false for people without a public role
 */
public record Figure(Optional<String> id, String name, Span span, Kind kind, boolean isShared, boolean isPublic) {

    /** What a later pronoun must fit. */
    public enum Kind {
        WOMAN,
        MAN,
        /** Either. */
        PERSON,
        ORGANISATION,
        GROUP
    }

    Figure at(Span place) {
        return new Figure(id, name, place, kind, false, isPublic);
    }

    Figure shared() {
        return new Figure(id, name, span, kind, true, isPublic);
    }
}

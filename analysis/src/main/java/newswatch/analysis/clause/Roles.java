package newswatch.analysis.clause;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import newswatch.analysis.table.Rows;

/**
 * Nouns for those who can take a stand: offices, organisations, groups. The longest known ending of a noun decides, so
 * "Verkehrsminister" is a minister.
 */
final class Roles {

    private static final Map<String, Kind> BY_ENDING = load();
    private static final int SHORTEST = 3;
    private static final int SURE = 6;

    private Roles() {}

    /** What a noun stands for. */
    enum Kind {
        /** One person in an office or trade; may stand before a name. */
        PERSON,
        /** An institution, party, company, association, state. */
        ORGANISATION,
        /** Many people without an organisation. */
        GROUP,
        /** Looks like one of the above but is none. */
        NONE
    }

    /** A role with the ending that it was known by. */
    record Role(Kind kind, String ending) {

        /** Whether so little of the noun was looked at that it may be a person all the same: "-tor" in "Moderator". */
        boolean isDoubtful() {
            return kind == Kind.NONE && ending.length() < SURE;
        }

        Role plural() {
            return kind == Kind.PERSON ? new Role(Kind.GROUP, ending) : this;
        }
    }

    /** By its base form, else by the form itself. */
    static Optional<Role> of(String lemma, String surface) {
        Optional<Role> byForm = of(lemma.toLowerCase(Locale.ROOT));
        return byForm.isPresent() ? byForm : of(surface.toLowerCase(Locale.ROOT));
    }

    private static Optional<Role> of(String lower) {
        for (int i = 0; i <= lower.length() - SHORTEST; i++) {
            String ending = lower.substring(i);
            Kind kind = BY_ENDING.get(ending);
            if (kind != null) {
                return Optional.of(new Role(kind, ending));
            }
        }
        return Optional.empty();
    }

    /** Whom a noun stands for; empty for things, and for names: "Wieland" is no country. */
    static Optional<Role> of(Word noun) {
        return noun.entity() >= 0 ? Optional.empty() : noun.form().role().filter(role -> role.kind() != Kind.NONE);
    }

    /** Whether a noun is known to be a thing, a thought or an event. */
    static boolean isThing(Word noun) {
        return noun.form().role().filter(role -> role.kind() == Kind.NONE).isPresent();
    }

    /** Whether a name may follow: "Minister Müller", "die Regierung Merkel". */
    static boolean isTitle(Word noun) {
        return noun.is(Tag.NOUN) && of(noun).isPresent();
    }

    private static Map<String, Kind> load() {
        Map<String, Kind> kinds = new HashMap<>();
        for (List<String> cells : Rows.of(Roles.class, "/newswatch/stance/roles-de.tsv")) {
            Kind kind = Kind.valueOf(cells.get(0));
            for (String noun : cells.get(1).strip().split(" ", -1)) {
                // A person goes before a group: many plurals look like the singular.
                kinds.putIfAbsent(noun.toLowerCase(Locale.ROOT), kind);
            }
        }
        return Map.copyOf(kinds);
    }
}

package newswatch.analysis.clause;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Nouns for those who can take a stand: offices, organisations, groups. The longest known ending of a noun decides, so
 * "Verkehrsminister" is a minister.
 */
final class Roles {

    private static final Map<String, Kind> BY_ENDING = load();
    private static final int SHORTEST = 3;

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
    record Role(Kind kind, String ending) {}

    static Optional<Role> of(Word noun) {
        Optional<Role> byForm = of(noun.form().noun().toLowerCase(Locale.ROOT));
        return byForm.isPresent() ? byForm : of(noun.lower());
    }

    private static Optional<Role> of(String lower) {
        for (int i = 0; i <= lower.length() - SHORTEST; i++) {
            String ending = lower.substring(i);
            Kind kind = BY_ENDING.get(ending);
            if (kind != null) {
                return kind == Kind.NONE ? Optional.empty() : Optional.of(new Role(kind, ending));
            }
        }
        return Optional.empty();
    }

    /** Whether a name may follow: "Minister Müller", "die Regierung Merkel". */
    static boolean isTitle(Word noun) {
        return noun.is(Tag.NOUN) && of(noun).isPresent();
    }

    private static Map<String, Kind> load() {
        Map<String, Kind> kinds = new HashMap<>();
        try (InputStream stream = Roles.class.getResourceAsStream("/newswatch/stance/roles-de.tsv")) {
            if (stream == null) {
                throw new IllegalStateException("roles-de.tsv is missing");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        int tab = line.indexOf('\t');
                        Kind kind = Kind.valueOf(line.substring(0, tab));
                        for (String noun : line.substring(tab + 1).strip().split(" ", -1)) {
                            kinds.put(noun.toLowerCase(Locale.ROOT), kind);
                        }
                    });
            return Map.copyOf(kinds);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

package newswatch.analysis.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds roles that stand for somebody whom the text names: "der Kremlchef", "die Ministerin", "der ukrainische
 * Präsident", "Ungarns Regierungschef". Whose role it is, the text says ("Ministerin Quast") or the gazetteer.
 */
final class RoleMentions {

    private static final Set<String> DEFINITE =
            Set.of("der", "die", "den", "dem", "des", "dieser", "diese", "diesem", "diesen");

    /** After these the role is somebody else's: "der Sprecher von". */
    private static final Set<String> BELONGS =
            Set.of("von", "vom", "für", "des", "der", "eines", "einer", "im", "a.", "a.D.");

    private final Gazetteer gazetteer;
    private final Document document;
    private final List<Introduced> introduced = new ArrayList<>();
    private final List<Finding> people = new ArrayList<>();

    /** A role that stood beside a name. */
    private record Introduced(String role, Finding person) {}

    /** A role of a state or a region: the noun, and the id of the place; empty if none is said. */
    private record Office(String noun, String place) {}

    RoleMentions(Gazetteer gazetteer, Document document) {
        this.gazetteer = gazetteer;
        this.document = document;
    }

    void find() {
        for (Finding finding : document.names()) {
            if (finding.entity().type() == EntityType.PER) {
                people.add(finding);
                introduce(finding);
            }
        }
        if (people.isEmpty()) {
            return;
        }
        for (int i = 0; i < document.size(); i++) {
            if (isBareRole(i)) {
                resolve(i);
            }
        }
    }

    private void introduce(Finding person) {
        String before = document.surface(person.first() - 1);
        if (document.isCapitalisedWord(person.first() - 1) && gazetteer.isRole(before)) {
            introduced.add(new Introduced(before.toLowerCase(Locale.ROOT), person));
        }
    }

    /** A capitalised role word that no name follows and that belongs to nobody named after it. */
    private boolean isBareRole(int index) {
        Finding there = document.nameAt(index);
        boolean free = there == null || (there.length() == 1 && !there.entity().isLinked());
        return document.isCapitalisedWord(index)
                && free
                && document.nameAt(index + 1) == null
                && gazetteer.isRole(document.surface(index))
                && !BELONGS.contains(document.surface(index + 1))
                && !(document.isCapitalisedWord(index + 1) && !document.startsSentence(index + 1));
    }

    private void resolve(int index) {
        int first = firstOfPhrase(index);
        if (first == index) {
            return;
        }
        Office office = office(first, index);
        KnownEntity who = byText(office, index);
        who = who == null ? byGazetteer(office) : who;
        if (who != null) {
            Finding there = document.nameAt(index);
            if (there != null) {
                document.drop(there);
            }
            document.addRole(first, index + 1, who);
        }
    }

    /**
     * Where the phrase begins, with article and adjectives or the genitive of a place; the index itself if it is none.
     */
    private int firstOfPhrase(int index) {
        Finding place = document.nameAt(index - 1);
        if (place != null) {
            boolean genitive = place.entity().type() == EntityType.LOC
                    && document.surface(place.end() - 1).endsWith("s");
            return genitive ? place.first() : index;
        }
        int first = index - 1;
        while (first > 0 && index - first < 3 && isAdjective(first)) {
            first--;
        }
        String article = document.surface(first).toLowerCase(Locale.ROOT);
        boolean plural = article.equals("die") && !isFeminine(document.surface(index));
        return DEFINITE.contains(article) && !plural ? first : index;
    }

    private boolean isAdjective(int index) {
        String surface = document.surface(index);
        return surface.length() > 4
                && Character.isLowerCase(surface.charAt(0))
                && (surface.endsWith("e") || surface.endsWith("en"));
    }

    private static boolean isFeminine(String role) {
        return role.endsWith("in") || role.endsWith("frau") || role.endsWith("te") || role.endsWith("de");
    }

    private Office office(int first, int index) {
        String surface = document.surface(index);
        int hyphen = surface.lastIndexOf('-');
        if (hyphen > 0) {
            KnownEntity part = gazetteer.single(surface.substring(0, hyphen));
            if (part != null) {
                return new Office(masculine(surface.substring(hyphen + 1)), part.id());
            }
        }
        Finding place = document.nameAt(first);
        if (place != null) {
            return new Office(masculine(surface), place.entity().id());
        }
        for (int i = first + 1; i < index; i++) {
            KnownEntity state = gazetteer.adjective(document.surface(i));
            if (state != null) {
                return new Office(masculine(surface), state.id());
            }
        }
        return new Office(masculine(surface), "");
    }

    /** "ministerin" as "minister". */
    static String masculine(String role) {
        String lower = role.toLowerCase(Locale.ROOT);
        return lower.endsWith("chefin") || lower.endsWith("erin") || lower.endsWith("tin") || lower.endsWith("rin")
                ? lower.substring(0, lower.length() - 2)
                : lower;
    }

    /** The last one before it whom the text called so, or whose longer title ends so. */
    private @Nullable KnownEntity byText(Office office, int index) {
        KnownEntity found = null;
        for (Introduced known : introduced) {
            if (known.person.first() < index && masculine(known.role).endsWith(office.noun)) {
                boolean samePlace = office.place.isEmpty() || office.place.equals(place(known.role));
                found = samePlace && sameGender(known.role, document.surface(index)) ? known.person.entity() : found;
            }
        }
        return found;
    }

    private String place(String role) {
        int hyphen = role.lastIndexOf('-');
        KnownEntity part =
                hyphen < 0 ? null : gazetteer.single(role.substring(0, hyphen).toUpperCase(Locale.ROOT));
        return part == null ? "" : part.id();
    }

    private static boolean sameGender(String one, String other) {
        return one.endsWith("in") == other.endsWith("in");
    }

    /** The only one of the text who holds the office. */
    private @Nullable KnownEntity byGazetteer(Office office) {
        List<Candidate> holders = gazetteer.holders(office.noun, office.place);
        KnownEntity found = null;
        for (Candidate holder : holders) {
            if (people.stream().anyMatch(person -> person.entity().equals(holder.entity()))) {
                if (found != null && !found.equals(holder.entity())) {
                    return null;
                }
                found = holder.entity();
            }
        }
        return found;
    }
}

package newswatch.analysis.entity;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds people by first names and roles, and surnames that stand alone later. */
final class People {

    private static final Set<String> PARTICLES = Set.of(
            "von", "van", "de", "der", "den", "zu", "zur", "vom", "bin", "ibn", "al", "el", "da", "dos", "di", "du",
            "la", "le", "ten", "ter");

    private static final int LONGEST = 5;

    private final Gazetteer gazetteer;
    private final Document document;

    People(Gazetteer gazetteer, Document document) {
        this.gazetteer = gazetteer;
        this.document = document;
    }

    void find() {
        for (int i = 0; i < document.size(); i++) {
            if (document.isCapitalisedWord(i) && document.nameAt(i) == null) {
                int end = document.isFirstName(i) ? endOfName(i) : afterRole(i) ? endOfUnknown(i) : i;
                if (end > i) {
                    document.addName(i, end, KnownEntity.of(EntityType.PER, "-", nameOf(i, end)));
                    i = end - 1;
                }
            }
        }
    }

    private boolean afterRole(int index) {
        return index > 0
                && document.isCapitalisedWord(index - 1)
                && gazetteer.isRole(document.surface(index - 1))
                && !document.startsSentence(index);
    }

    /** First names, initials and particles, then one surname, which may be a common word. */
    private int endOfName(int start) {
        int i = start + 1;
        while (i < document.size() && i - start < LONGEST && continues(i)) {
            i++;
        }
        while (i > start + 1 && !document.isCapitalisedWord(i - 1)) {
            i--;
        }
        return i > start + 1 && !document.surface(i - 1).endsWith(".") ? i : start;
    }

    private boolean continues(int index) {
        if (document.startsSentence(index) || document.nameAt(index) != null) {
            return false;
        }
        if (PARTICLES.contains(document.surface(index))) {
            return document.isCapitalisedWord(index + 1) || PARTICLES.contains(document.surface(index + 1));
        }
        boolean afterFirstName =
                document.isFirstName(index - 1) || document.surface(index - 1).endsWith(".");
        return document.isCapitalisedWord(index)
                && !gazetteer.isRole(document.surface(index))
                && (afterFirstName || !document.isCommonWord(index) || PARTICLES.contains(document.surface(index - 1)));
    }

    /** One to three words that no dictionary knows, after a role. */
    private int endOfUnknown(int start) {
        int i = start;
        while (i < document.size()
                && i - start < 3
                && document.isCapitalisedWord(i)
                && document.nameAt(i) == null
                && (i == start || !document.startsSentence(i))
                && !document.isCommonWord(i)
                && gazetteer.adjective(document.surface(i)) == null) {
            i++;
        }
        return i;
    }

    private String nameOf(int first, int end) {
        return withoutGenitive(document.text()
                .text()
                .substring(
                        document.tokens().get(first).span().start(),
                        document.tokens().get(end - 1).span().end()));
    }

    /** "Erika Beispiels" is called "Erika Beispiel" if the text says so elsewhere; here only the sure case is cut. */
    private static String withoutGenitive(String name) {
        boolean apostrophe = name.endsWith("'s") || name.endsWith("’s");
        return apostrophe ? name.substring(0, name.length() - 2) : name;
    }

    /** Joins people of one text: a surname alone, a genitive, a full name are the same person. */
    void join() {
        Map<String, KnownEntity> bySurname = new HashMap<>();
        for (Finding finding : document.names()) {
            if (finding.entity().type() == EntityType.PER && finding.length() > 1) {
                String name = finding.entity().name();
                KnownEntity known = lookUp(bySurname, surname(name));
                if (known == null || !known.isLinked()) {
                    putShorter(bySurname, surname(name), finding.entity());
                }
            }
        }
        renameGenitives(bySurname);
        propagate(bySurname);
    }

    private static void putShorter(Map<String, KnownEntity> bySurname, String surname, KnownEntity entity) {
        bySurname.putIfAbsent(surname, entity);
    }

    private void renameGenitives(Map<String, KnownEntity> bySurname) {
        for (Finding finding : document.names()) {
            KnownEntity entity = finding.entity();
            if (entity.type() == EntityType.PER && finding.length() > 1) {
                KnownEntity base = lookUp(bySurname, genitiveBase(surname(entity.name())));
                if (base != null && (base.name() + "s").equals(entity.name())) {
                    replace(finding, base);
                }
            }
        }
    }

    private void propagate(Map<String, KnownEntity> bySurname) {
        for (int i = 0; i < document.size(); i++) {
            if (!document.isCapitalisedWord(i)) {
                continue;
            }
            KnownEntity person = lookUp(bySurname, document.surface(i));
            person = person != null ? person : lookUp(bySurname, genitiveBase(document.surface(i)));
            Finding there = document.nameAt(i);
            if (person != null && (there == null || isSamePerson(there))) {
                if (there != null) {
                    document.drop(there);
                }
                document.addName(i, i + 1, person);
            }
        }
    }

    /** A one-word name without a link of its own gives way to the full name. */
    private static boolean isSamePerson(Finding finding) {
        return finding.length() == 1
                && finding.entity().type() != EntityType.LOC
                && !finding.entity().isLinked();
    }

    private void replace(Finding finding, KnownEntity entity) {
        document.drop(finding);
        document.addName(finding.first(), finding.end(), entity);
    }

    private static @Nullable KnownEntity lookUp(Map<String, KnownEntity> people, @Nullable String surname) {
        return surname == null ? null : people.get(surname);
    }

    private static String surname(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private static @Nullable String genitiveBase(String surname) {
        return surname.length() > 3 && surname.endsWith("s") ? surname.substring(0, surname.length() - 1) : null;
    }
}

package newswatch.analysis.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives people one identity in a text: full name, surname, initial, genitive, typing errors. */
final class SamePerson {

    /** Shorter names are other names rather than typing errors. */
    private static final int LONG_ENOUGH = 6;

    private static final Set<String> ARTICLES = Set.of(
            "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "am", "im", "zum",
            "zur", "in", "aus", "nach", "kein", "keine", "jeder", "dieser", "vom");

    private final Gazetteer gazetteer;
    private final Document document;
    private final List<Finding> fullNames = new ArrayList<>();

    SamePerson(Gazetteer gazetteer, Document document) {
        this.gazetteer = gazetteer;
        this.document = document;
    }

    void join() {
        for (Finding finding : document.names()) {
            if (finding.entity().type() == EntityType.PER && finding.length() > 1) {
                joinFullName(finding);
            }
        }
        if (!fullNames.isEmpty()) {
            for (int i = 0; i < document.size(); i++) {
                if (document.isCapitalisedWord(i)) {
                    joinSurname(i);
                }
            }
        }
    }

    /** A full name is an earlier one if only spelling, ending or an initial differ. */
    private void joinFullName(Finding finding) {
        Finding added = finding;
        for (Finding earlier : fullNames) {
            if (!earlier.entity().equals(finding.entity())
                    && NameVariants.sameFullName(
                            earlier.entity().name(), finding.entity().name())) {
                KnownEntity one = better(earlier.entity(), finding.entity());
                replaceAll(earlier.entity(), one);
                document.replace(finding, one);
                added = new Finding(finding.first(), finding.end(), finding.span(), one, finding.kind());
                break;
            }
        }
        fullNames.add(added);
        document.call(surname(added), added.entity());
    }

    /** The linked one, or the longer name that is no genitive. */
    private static KnownEntity better(KnownEntity one, KnownEntity other) {
        if (one.isLinked() || other.isLinked()) {
            return one.isLinked() ? one : other;
        }
        boolean genitive = other.name().equals(one.name() + "s");
        return !genitive && (one.name().charAt(1) == '.' || one.name().equals(other.name() + "s")) ? other : one;
    }

    private void replaceAll(KnownEntity old, KnownEntity entity) {
        for (int i = 0; i < fullNames.size(); i++) {
            Finding finding = fullNames.get(i);
            if (finding.entity().equals(old) && !old.equals(entity)) {
                document.replace(finding, entity);
                fullNames.set(i, new Finding(finding.first(), finding.end(), finding.span(), entity, finding.kind()));
                document.call(surname(finding), entity);
            }
        }
    }

    private String surname(Finding finding) {
        String name = finding.entity().name();
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private void joinSurname(int index) {
        Finding there = document.nameAt(index);
        if (there != null && there.length() > 1) {
            return;
        }
        Finding person = personBefore(index, there);
        if (person == null || (there != null && there.entity().equals(person.entity()))) {
            return;
        }
        int first = withFirstName(index, person.entity().name());
        if (there != null) {
            document.drop(there);
        }
        document.addName(first, index + 1, person.entity());
    }

    /** Whom a word that may be a surname takes up: the last one so called before it, else the first one after it. */
    private @Nullable Finding personBefore(int index, @Nullable Finding there) {
        String word = document.surface(index);
        boolean typing = mayBeMisspelt(word, there);
        Finding found = null;
        for (Finding person : fullNames) {
            if (found != null && person.first() > index) {
                break;
            }
            String surname = surname(person);
            boolean same = word.equals(surname) || word.equals(surname + "s") || word.equals(surname + "’s");
            if (same || (typing && NameVariants.isMisspelt(surname, word))) {
                found = person;
            }
        }
        return found != null && fits(index, there, found) ? found : null;
    }

    private boolean mayBeMisspelt(String word, @Nullable Finding there) {
        return word.length() >= LONG_ENOUGH
                && (there == null
                        || (!there.entity().isLinked() && there.entity().type() == EntityType.PER))
                && gazetteer.single(word) == null;
    }

    /** Whether nothing speaks for somebody else or something else of that name. */
    private boolean fits(int index, @Nullable Finding there, Finding person) {
        String before = document.surface(index - 1).toLowerCase(Locale.ROOT);
        if (there == null) {
            return !document.isCommonWord(index) || !ARTICLES.contains(before);
        }
        if (there.entity().type() == EntityType.PER) {
            return !there.entity().isLinked()
                    || person.first() < index
                    || person.entity().isLinked();
        }
        return person.first() < index && !ARTICLES.contains(before);
    }

    /** "Hans-Peter Quasts" as a whole, where the first name was taken for somebody else. */
    private int withFirstName(int index, String name) {
        Finding before = document.nameAt(index - 1);
        if (before == null
                || before.entity().isLinked()
                || !name.startsWith(document.textOf(before.first(), index) + " ")) {
            return withParticles(index, name);
        }
        document.drop(before);
        return before.first();
    }

    /** "von Quast" for "Ole von Quast". */
    private int withParticles(int index, String name) {
        int first = index;
        while (first > 0
                && Particles.isOne(document.surface(first - 1).toLowerCase(Locale.ROOT))
                && document.nameAt(first - 1) == null
                && name.endsWith(" " + decapitalised(document.textOf(first - 1, index)) + " " + lastWord(name))) {
            first--;
        }
        return first;
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private static String decapitalised(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}

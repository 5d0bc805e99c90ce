package newswatch.analysis.clause;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import newswatch.analysis.morphology.GermanMorphology;
import newswatch.analysis.morphology.GermanMorphology.Reading;

/**
 * Tells nouns for people by their morphology: "Redakteur" has a "Redakteurin", "Verurteilte" is an adjective of both
 * genders. So the lists need no trade that the dictionary knows.
 */
final class PersonNouns {

    private static final int SHORTEST = 4;
    private static final List<String> PARTICIPLES = List.of("nde", "nder", "nden", "te", "ter", "ten");

    private final GermanMorphology morphology;

    PersonNouns(GermanMorphology morphology) {
        this.morphology = morphology;
    }

    /** The person that a base form ends in, in lower case: "Feuilletonredakteur" in "redakteur". */
    Optional<String> ending(String lemma, String surface) {
        for (int i = 0; i <= lemma.length() - SHORTEST; i++) {
            if (i == 0 || lemma.charAt(i - 1) == '-' || i >= 3) {
                String part = lemma.substring(i, i + 1).toUpperCase(Locale.ROOT) + lemma.substring(i + 1);
                if (isPerson(part)) {
                    return Optional.of(part.toLowerCase(Locale.ROOT));
                }
            }
        }
        return isParticiple(surface) ? Optional.of(surface.toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private boolean isPerson(String lemma) {
        List<Reading> readings = morphology.readings(lemma);
        boolean masculine = false;
        boolean feminine = false;
        for (Reading reading : readings) {
            masculine |= reading.is("SUB") && reading.tag().contains(":SIN:MAS");
            feminine |= reading.is("SUB") && reading.tag().contains(":SIN:FEM");
        }
        if (feminine && !masculine && lemma.endsWith("in")) {
            return isNoun(lemma.substring(0, lemma.length() - 2))
                    || isNoun(lemma.substring(0, lemma.length() - 2) + "e");
        }
        String stem = lemma.endsWith("e") ? lemma.substring(0, lemma.length() - 1) : lemma;
        return masculine && isFeminine(stem + "in");
    }

    private boolean isNoun(String form) {
        return form.length() >= SHORTEST
                && morphology.readings(form).stream()
                        .anyMatch(reading -> reading.is("SUB") && reading.tag().contains(":MAS"));
    }

    private boolean isFeminine(String form) {
        return morphology.readings(form).stream()
                .anyMatch(reading -> reading.is("SUB") && reading.tag().contains(":SIN:FEM"));
    }

    /** "Beschuldigte", "Demonstrierende": as adjectives they have both genders. */
    private boolean isParticiple(String surface) {
        if (PARTICIPLES.stream().noneMatch(surface::endsWith)) {
            return false;
        }
        boolean masculine = false;
        boolean feminine = false;
        for (Reading reading : morphology.readings(surface)) {
            boolean adjective = reading.is("SUB") && reading.tag().endsWith(":ADJ");
            masculine |= adjective && reading.tag().contains(":MAS");
            feminine |= adjective && reading.tag().contains(":FEM");
        }
        return masculine && feminine;
    }
}

package newswatch.analysis.entity;

import java.util.Locale;
import java.util.Set;
import newswatch.analysis.entity.Entity.MentionKind;
import newswatch.analysis.morphology.GermanMorphology;
import org.jspecify.annotations.Nullable;

/** Finds known names inside compounds: "US-Präsident", "Trump-Putin-Gipfel", "Kremlchef". */
final class Compounds {

    private static final int SHORTEST_PREFIX = 4;

    private static final int SHORTEST_TAIL = 4;

    /** No word is longer; the cost grows with the square of the length. */
    private static final int LONGEST_WORD = 100;

    /** What organisations have: words that show that the part before them is one. */
    private static final Set<String> OF_ORGANISATIONS = Set.of(
            "Konzern",
            "Aktie",
            "Aktien",
            "Bericht",
            "Interview",
            "Redaktion",
            "Reporter",
            "Informationen",
            "Umfrage",
            "Mitarbeiter",
            "Werk",
            "Filiale",
            "Gruppe",
            "Tochter",
            "Zentrale",
            "Vorstand",
            "Aufsichtsrat",
            "Spiel",
            "Fans",
            "Profi",
            "Leser");

    private final Gazetteer gazetteer;
    private final Document document;

    Compounds(Gazetteer gazetteer, Document document) {
        this.gazetteer = gazetteer;
        this.document = document;
    }

    /** Whom a word means here: people of the text come before those of the gazetteer. */
    private @Nullable KnownEntity known(String word) {
        KnownEntity person = document.personCalled(word);
        return person == null ? gazetteer.single(word) : person;
    }

    void find() {
        for (int i = 0; i < document.size(); i++) {
            if (!document.isCapitalisedWord(i) || document.surface(i).length() > LONGEST_WORD) {
                continue;
            }
            if (document.surface(i).indexOf('-') > 0) {
                if (!isPlace(i)) {
                    hyphenated(i);
                }
            } else if (document.surface(i).length() >= SHORTEST_PREFIX + SHORTEST_TAIL && document.nameAt(i) == null) {
                closed(i);
            }
        }
    }

    /** "Sachsen-Anhalt" is not in Saxony; "Ukraine-Konflikt" is about Ukraine. */
    private boolean isPlace(int index) {
        Finding whole = document.nameAt(index);
        return whole != null
                && whole.length() == 1
                && whole.entity().isLinked()
                && whole.entity().type() == EntityType.LOC;
    }

    /** Every stretch of segments but the whole that is a known name; the longest from the left. */
    private void hyphenated(int index) {
        String surface = document.surface(index);
        int from = 0;
        while (from < surface.length()) {
            int to = longestName(surface, from);
            KnownEntity entity = to == 0 ? beforeRole(surface, from) : known(surface.substring(from, to));
            if (entity != null) {
                to = to == 0 ? surface.lastIndexOf('-') : to;
                document.addPart(index, from, to, entity, MentionKind.PART);
            }
            int next = surface.indexOf('-', Math.max(from, to));
            from = next < 0 ? surface.length() : next + 1;
        }
    }

    /** "Allianz-Chef", "Zeit-Interview": an organisation that is also a common word, before a word that shows it. */
    private @Nullable KnownEntity beforeRole(String surface, int from) {
        int hyphen = surface.lastIndexOf('-');
        String after = surface.substring(hyphen + 1);
        if (from > 0 || hyphen < 2 || !(gazetteer.isRole(after) || OF_ORGANISATIONS.contains(after))) {
            return null;
        }
        for (Candidate candidate : gazetteer.candidates(surface.substring(0, hyphen))) {
            if (candidate.entity().type() == EntityType.ORG) {
                return candidate.entity();
            }
        }
        return null;
    }

    private int longestName(String surface, int from) {
        for (int to = surface.length(); to > from; to = surface.lastIndexOf('-', to - 1)) {
            if (!(from == 0 && to == surface.length()) && known(surface.substring(from, to)) != null) {
                return to;
            }
        }
        return 0;
    }

    /** A known name and a noun without hyphen: the noun must be in the dictionary, the whole must not. */
    private void closed(int index) {
        String surface = document.surface(index);
        GermanMorphology morphology = GermanMorphology.shared();
        if (morphology.knows(surface)) {
            return;
        }
        for (int cut = surface.length() - SHORTEST_TAIL; cut >= SHORTEST_PREFIX; cut--) {
            KnownEntity entity = known(surface.substring(0, cut));
            if (entity != null && isTail(surface, cut) && !hasLongerTail(surface, cut)) {
                document.addPart(index, 0, cut, entity, MentionKind.PART);
                return;
            }
        }
    }

    /** A noun, perhaps after an "s" that joins: "Bundestag-s-debatte". */
    private static boolean isTail(String surface, int cut) {
        return isNoun(surface.substring(cut))
                || (surface.charAt(cut) == 's'
                        && surface.length() - cut > SHORTEST_TAIL
                        && isNoun(surface.substring(cut + 1)));
    }

    /** "Bundes-haushalt" rather than "Bundeshaus-halt". */
    private static boolean hasLongerTail(String surface, int cut) {
        for (int earlier = cut - 1; earlier > 1; earlier--) {
            if (isNoun(surface.substring(earlier))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word without hyphen ends in a common noun of some length. */
    static boolean endsInNoun(String word) {
        for (int cut = 3;
                word.length() <= LONGEST_WORD && word.indexOf('-') < 0 && cut <= word.length() - SHORTEST_TAIL - 1;
                cut++) {
            if (isNoun(word.substring(cut))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word without hyphen is two common nouns in one: "Lohndumping", but not "Neustadt". */
    static boolean isOfNouns(String word) {
        for (int cut = 3;
                word.length() <= LONGEST_WORD && word.indexOf('-') < 0 && cut <= word.length() - SHORTEST_TAIL - 1;
                cut++) {
            if (isNoun(word.substring(0, cut)) && isNoun(word.substring(cut))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNoun(String tail) {
        String noun = tail.substring(0, 1).toUpperCase(Locale.ROOT) + tail.substring(1);
        return GermanMorphology.shared().readings(noun).stream().anyMatch(reading -> reading.is("SUB"));
    }
}

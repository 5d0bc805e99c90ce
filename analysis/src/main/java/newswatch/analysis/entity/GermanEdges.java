package newswatch.analysis.entity;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import newswatch.analysis.morphology.GermanMorphology;
import newswatch.analysis.morphology.GermanMorphology.Reading;

/** Where German names begin and end. */
final class GermanEdges implements NameEdges {

    /** Before these even a compound of nouns may be a place: "in Waldheim". */
    private static final Set<String> PLACE_CUES = Set.of(
            "in",
            "aus",
            "nach",
            "bei",
            "um",
            "von",
            "vor",
            "bis",
            "über",
            "zwischen",
            "und",
            "stadt",
            "gemeinde",
            "ort",
            "ortsteil",
            "stadtteil",
            "bezirk",
            "kreis",
            "region",
            "raum");

    private static final List<String> PLACE_ENDS = List.of(
            "straße", "platz", "hausen", "heim", "dorf", "hof", "park", "allee", "gasse", "ufer", "brücke", "tunnel");

    /** What is said before a name and is none: "Kanton Thurgau", "Nachrichtenagentur dpa". */
    private static final Set<String> KINDS_OF_THINGS = Set.of(
            "Partei",
            "Firma",
            "Konzern",
            "Unternehmen",
            "Gewerkschaft",
            "Zeitung",
            "Tageszeitung",
            "Nachrichtenagentur",
            "Fluggesellschaft",
            "Stadt",
            "Gemeinde",
            "Kanton",
            "Bundesland",
            "Landkreis",
            "Bezirk",
            "Region",
            "Provinz",
            "Insel",
            "Familie");

    private static final Set<String> COLOURS = Set.of("Blau", "Rot", "Schwarz", "Grün", "Gelb", "Lila");

    private static final Set<String> TITLES =
            Set.of("Dr.", "Prof.", "Mag.", "Dipl.", "Ing.", "Frau", "Herr", "Herrn", "Dr", "Prof");

    private final Gazetteer gazetteer;
    private final Document document;

    GermanEdges(Gazetteer gazetteer, Document document) {
        this.gazetteer = gazetteer;
        this.document = document;
    }

    @Override
    public Stretch within(int start, int stop, EntityType type) {
        int first = start;
        while (first < stop && !mayBegin(first, type)) {
            first++;
        }
        int end = type == EntityType.MISC ? stop : beforeVerb(first, stop);
        while (end > first && !document.mayEndName(end - 1)) {
            end--;
        }
        boolean common = end - first == 1
                && (document.isCommonWord(first) || document.surface(first).length() < 2);
        return end > first && !common && !isPlainCompound(first, end, type) ? new Stretch(first, end) : Stretch.NONE;
    }

    /** "Union fordert Grenzkontrollen": only works have verbs in their names. */
    private int beforeVerb(int first, int stop) {
        int end = Math.min(first + 1, stop);
        while (end < stop && !isVerb(end)) {
            end++;
        }
        return end;
    }

    private boolean isVerb(int index) {
        String surface = document.surface(index);
        List<Reading> readings = document.isCapitalisedWord(index)
                ? List.of()
                : GermanMorphology.shared().readings(surface);
        return !readings.isEmpty() && readings.stream().allMatch(reading -> reading.is("VER"));
    }

    private boolean mayBegin(int index, EntityType type) {
        String surface = document.surface(index);
        boolean shaped = document.isCapitalisedWord(index) || document.isNumber(index) || isMixed(surface);
        boolean edge = document.startsSentence(index) && document.isCommonWord(index) && isSmallWord(surface);
        boolean role = type == EntityType.PER
                && (TITLES.contains(surface) || (gazetteer.isRole(surface) && !document.isFirstName(index)));
        boolean kind = KINDS_OF_THINGS.contains(surface) && document.isCapitalisedWord(index + 1);
        return shaped && !edge && !role && !kind;
    }

    /** "iPhone", "taz": small letters, but no word of the dictionary. */
    private static boolean isMixed(String surface) {
        return Character.isLetter(surface.charAt(0))
                && !GermanMorphology.shared().knows(surface);
    }

    /** "Für", "Gerade": words that only begin a sentence with a capital. */
    private static boolean isSmallWord(String surface) {
        return GermanMorphology.shared().readings(surface).isEmpty();
    }

    /** "US-Vertreter" is nobody's name, "Friedenstruppe" no work, "Lohndumping" no place: compounds of common nouns. */
    private boolean isPlainCompound(int first, int end, EntityType type) {
        String surface = document.surface(first);
        return end - first == 1
                && switch (type) {
                    case PER -> surface.startsWith("US-");
                    case MISC -> Compounds.endsInNoun(surface);
                    case LOC ->
                        !PLACE_CUES.contains(document.surface(first - 1).toLowerCase(Locale.ROOT))
                                && PLACE_ENDS.stream().noneMatch(surface::endsWith)
                                && Compounds.isOfNouns(surface);
                    case ORG -> false;
                };
    }

    /** "Blau-Weiß Mirrdorf": two colours and a word that no dictionary has. */
    @Override
    public int clubAt(int first) {
        return isClub(first) ? first + 2 : first;
    }

    private boolean isClub(int first) {
        String colours = document.surface(first);
        return (colours.endsWith("-Weiß") || colours.endsWith("-Weiss"))
                && COLOURS.contains(colours.substring(0, colours.lastIndexOf('-')))
                && document.isCapitalisedWord(first + 1)
                && !document.startsSentence(first + 1)
                && !document.isCommonWord(first + 1)
                && endsWithin(first, first + 2);
    }

    private boolean endsWithin(int index, int end) {
        Finding there = document.nameAt(index);
        return there == null || there.end() <= end;
    }
}

package newswatch.analysis.entity;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import newswatch.analysis.morphology.GermanMorphology;
import newswatch.analysis.morphology.GermanMorphology.Reading;
import newswatch.analysis.text.Span;
import newswatch.analysis.text.Token;

/** Adds the names that the tagger sees to those that the gazetteer knows. */
final class TaggedNames {

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

    private final Tagger tagger;
    private final Gazetteer gazetteer;
    private final Document document;

    TaggedNames(Tagger tagger, Gazetteer gazetteer, Document document) {
        this.tagger = tagger;
        this.gazetteer = gazetteer;
        this.document = document;
    }

    /** Decides for the whole text at once, then lets every name that was decided for take its place. */
    void find() {
        int[] tags = tagger.tag(document, gazetteer);
        List<Finding> known = document.names();
        int i = 0;
        while (i < tags.length) {
            int end = endOf(tags, i);
            if (end > i) {
                check(i, end, NameTags.typeOf(tags[i]));
            }
            i = Math.max(end, i + 1);
        }
        known.stream().filter(finding -> isRejected(finding, tags)).forEach(document::drop);
        for (int first = 0; first + 1 < tags.length; first++) {
            if (isClub(first)) {
                add(first, first + 2, EntityType.ORG);
            }
        }
    }

    /** "Blau-Weiß Mirrdorf": two colours and a word that no dictionary has. */
    private boolean isClub(int first) {
        String colours = document.surface(first);
        return (colours.endsWith("-Weiß") || colours.endsWith("-Weiss"))
                && COLOURS.contains(colours.substring(0, colours.lastIndexOf('-')))
                && document.isCapitalisedWord(first + 1)
                && !document.startsSentence(first + 1)
                && !document.isCommonWord(first + 1)
                && endsWithin(first, first + 2);
    }

    /**
     * A known name that the decision says is none; it may have gone already. What may be an article and a noun must be
     * taken for a name and no more ("Die Partei Neue Mitte"); other names of several words stay if they have an id.
     * "US-Regierung" stays: what the tagger learnt from has no names with hyphens of that kind.
     */
    private boolean isRejected(Finding finding, int[] tags) {
        if (finding.length() == 1 && document.surface(finding.first()).indexOf('-') > 0) {
            return false;
        }
        if (GazetteerTrust.mayBeWords(document, finding)) {
            return endOf(tags, finding.first()) != finding.end() && isThere(finding);
        }
        if (finding.length() > 1 && finding.entity().isLinked()) {
            return false;
        }
        for (int i = finding.first(); i < finding.end(); i++) {
            if (tags[i] != 0) {
                return false;
            }
        }
        return isThere(finding);
    }

    private boolean isThere(Finding finding) {
        return finding.equals(document.nameAt(finding.first()));
    }

    private boolean endsWithin(int index, int end) {
        Finding there = document.nameAt(index);
        return there == null || there.end() <= end;
    }

    private static int endOf(int[] tags, int start) {
        if (!NameTags.begins(tags[start])) {
            return start;
        }
        int end = start + 1;
        while (end < tags.length && tags[end] == tags[start] + 1) {
            end++;
        }
        return end;
    }

    /** Takes off what is never part of a name at its edges, and drops what is no name at all. */
    private void check(int start, int stop, EntityType type) {
        int first = start;
        while (first < stop && !mayBegin(first, type)) {
            first++;
        }
        int end = type == EntityType.MISC ? stop : beforeVerb(first, stop);
        while (end > first && !document.tokens().get(end - 1).isWord() && !isNumber(end - 1) && !closes(end - 1)) {
            end--;
        }
        boolean common = end - first == 1
                && (document.isCommonWord(first) || document.surface(first).length() < 2);
        if (end > first && !common && !isPlainCompound(first, end, type) && !isInsideLonger(first, end, type)) {
            add(first, end, type);
        }
    }

    /**
     * "Frankfurt (Oder)", "Landkreis Rosenheim": a known name of several words is not cut short, but for "Kanton
     * Thurgau", which means the same without its first word. "Krieg in der Ukraine" may be, for the country.
     */
    private boolean isInsideLonger(int first, int end, EntityType type) {
        Finding known = document.nameAt(first);
        return known != null
                && known.length() > end - first
                && known.end() >= end
                && (known.entity().type() == type || known.entity().type() == EntityType.PER)
                && gazetteer.candidates(document.tokens(), first, end).stream()
                        .noneMatch(candidate -> candidate.entity().equals(known.entity()));
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
        boolean shaped = document.isCapitalisedWord(index) || isNumber(index) || isMixed(surface);
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

    private boolean isNumber(int index) {
        return document.tokens().get(index).kind() == Token.Kind.NUMBER;
    }

    private boolean closes(int index) {
        return document.surface(index).equals(")") || document.surface(index).equals("!");
    }

    /**
     * What was decided stands, but a known name in just that place, of that type, keeps its identity; of any type where
     * a user has added it, who knows better than what was learnt.
     */
    private void add(int first, int end, EntityType type) {
        Finding same = document.nameAt(first);
        if (same != null
                && same.first() == first
                && same.end() == end
                && (same.entity().type() == type || isAdded(same))) {
            return;
        }
        for (int i = first; i < end; i++) {
            Finding known = document.nameAt(i);
            if (known != null) {
                document.drop(known);
            }
        }
        document.addName(first, end, entity(first, end, type));
    }

    private boolean isAdded(Finding known) {
        return gazetteer.isAdded(document.tokens(), known.first(), known.end(), known.entity());
    }

    private KnownEntity entity(int first, int end, EntityType type) {
        Span span = new Span(
                document.tokens().get(first).span().start(),
                document.tokens().get(end - 1).span().end());
        return KnownEntity.of(type, "-", span.of(document.text().text()));
    }
}

package newswatch.analysis.entity;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import newswatch.analysis.entity.Entity.MentionKind;
import newswatch.analysis.entity.Gazetteer.Match;

/** Finds names of the gazetteer, adjectives and demonyms. */
final class KnownNames {

    private static final Set<String> PLACE_CUES =
            Set.of("in", "aus", "nach", "bei", "um", "von", "stadt", "raum", "region", "kreis");

    private static final Set<String> SOURCE_CUES = Set.of(
            "laut",
            "magazin",
            "zeitung",
            "nachrichtenmagazin",
            "wochenzeitung",
            "tageszeitung",
            "zeitschrift",
            "dem",
            "konzern",
            "versicherer",
            "wie",
            "boulevardzeitung",
            "illustrierten",
            "sagte");

    private static final Set<String> SOURCE_VERBS =
            Set.of("berichtet", "berichtete", "meldet", "meldete", "schreibt", "schrieb", "zufolge", "online");

    private final Gazetteer gazetteer;
    private final Document document;
    private final Set<KnownEntity> fullyNamed = new HashSet<>();

    KnownNames(Gazetteer gazetteer, Document document) {
        this.gazetteer = gazetteer;
        this.document = document;
    }

    void find() {
        noteFullNames();
        int i = 0;
        while (i < document.size()) {
            Match match = gazetteer.longestAt(document.tokens(), i);
            if (match != null && counts(match, i)) {
                document.addName(i, match.end(), match.entity());
                i = match.end();
            } else {
                findAdjective(i);
                i++;
            }
        }
    }

    private void noteFullNames() {
        for (int i = 0; i < document.size(); i++) {
            Match match = gazetteer.longestAt(document.tokens(), i);
            if (match != null && match.end() > i + 1) {
                fullyNamed.add(match.entity());
            }
        }
    }

    private boolean counts(Match match, int start) {
        if (match.entity().type() == EntityType.PER && match.end() == start + 1 && belongsToAnother(match, start)) {
            return false;
        }
        return switch (match.condition()) {
            case NONE -> true;
            case FULL_NAME -> fullyNamed.contains(match.entity());
            case CONTEXT -> hasContext(match, start);
        };
    }

    /** "Peter Merz" is not Friedrich Merz. */
    private boolean belongsToAnother(Match match, int start) {
        return start > 0
                && document.isCapitalisedWord(start - 1)
                && document.isFirstName(start - 1)
                && !match.entity().name().contains(document.surface(start - 1));
    }

    private boolean hasContext(Match match, int start) {
        String before = document.surface(start - 1).toLowerCase(Locale.ROOT);
        if (match.entity().type() == EntityType.LOC) {
            return PLACE_CUES.contains(before) && document.isCapitalisedWord(start);
        }
        String after = document.surface(match.end()).toLowerCase(Locale.ROOT);
        boolean quoted = document.surface(start - 1).equals("„")
                && List.of("“", "\"", "”").contains(document.surface(match.end()))
                && SOURCE_CUES.contains(document.surface(start - 2).toLowerCase(Locale.ROOT));
        return quoted
                || (SOURCE_CUES.contains(before) && !before.equals("dem") && !before.equals("wie"))
                || ((before.equals("wie") || before.equals("dem")) && SOURCE_VERBS.contains(after));
    }

    private void findAdjective(int index) {
        String surface = document.surface(index);
        if (surface.length() < 4 || !document.tokens().get(index).isWord()) {
            return;
        }
        KnownEntity entity = gazetteer.adjective(surface);
        if (entity != null && fitsCase(surface)) {
            document.addPart(index, 0, surface.length(), entity, MentionKind.PART);
        }
    }

    /** "russische" may be small, "Berliner" may not. */
    private static boolean fitsCase(String surface) {
        return Character.isUpperCase(surface.charAt(0)) || surface.contains("isch") || surface.startsWith("deutsch");
    }
}

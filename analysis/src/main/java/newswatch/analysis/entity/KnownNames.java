package newswatch.analysis.entity;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import newswatch.analysis.entity.Entity.MentionKind;
import newswatch.analysis.entity.Gazetteer.Match;
import org.jspecify.annotations.Nullable;

/** Finds names of the gazetteer, adjectives and demonyms. */
final class KnownNames {

    private static final Set<String> PLACE_CUES = Set.of(
            "in",
            "aus",
            "nach",
            "bei",
            "um",
            "von",
            "nahe",
            "stadt",
            "gemeinde",
            "ort",
            "ortsteil",
            "stadtteil",
            "dorf",
            "raum",
            "region",
            "kreis");

    private static final Set<String> ARTICLES = Set.of(
            "der", "die", "das", "des", "dem", "den", "ein", "eine", "einer", "einem", "einen", "im", "am", "zur",
            "zum", "ins", "vom", "beim", "diese", "dieser");

    private static final Set<String> ROMANCE_ARTICLES = Set.of("La", "Le", "Les", "El", "Los", "Las", "Il", "Lo");

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
        @Nullable Match[] matches = new Match[document.size()];
        for (int i = 0; i < matches.length; i++) {
            matches[i] = gazetteer.longestAt(document.tokens(), i);
            noteFullName(matches[i], i);
        }
        int i = 0;
        while (i < matches.length) {
            Match match = matches[i];
            KnownEntity entity = match == null || isArticleOfLonger(matches, i) ? null : counting(match, i);
            if (match != null && entity != null) {
                document.addName(i, match.end(), entity);
                i = match.end();
            } else {
                findAdjective(i);
                i++;
            }
        }
    }

    /** "La Unión Europea": a town is called "La Unión", but what begins behind the article goes further. */
    private boolean isArticleOfLonger(@Nullable Match[] matches, int index) {
        Match here = matches[index];
        Match next = index + 1 < matches.length ? matches[index + 1] : null;
        return here != null
                && next != null
                && next.end() > here.end()
                && document.startsSentence(index)
                && ROMANCE_ARTICLES.contains(document.surface(index));
    }

    private void noteFullName(@Nullable Match match, int start) {
        if (match != null && match.end() > start + 1) {
            match.candidates().forEach(candidate -> fullyNamed.add(candidate.entity()));
        }
    }

    /** The likeliest of those whose condition holds. */
    private @Nullable KnownEntity counting(Match match, int start) {
        for (Candidate candidate : match.candidates()) {
            if (counts(candidate, start, match.end())) {
                return candidate.entity();
            }
        }
        return null;
    }

    private boolean counts(Candidate candidate, int start, int end) {
        if (end == start + 1 && belongsToAnother(candidate, start)) {
            return false;
        }
        return switch (candidate.condition()) {
            case NONE -> true;
            case FULL_NAME -> fullyNamed.contains(candidate.entity()) || isAfterOffice(candidate, start);
            case CONTEXT -> hasContext(candidate.entity(), start, end) || isNamedAgain(candidate, start);
            case AMONG_OTHERS -> false;
        };
    }

    /** "Peter Merz" is not Friedrich Merz, "Kerstin Holm" not in the village of that name. */
    private boolean belongsToAnother(Candidate match, int start) {
        KnownEntity entity = match.entity();
        boolean smallPlace = entity.type() == EntityType.LOC && !entity.isLinked();
        return document.isCapitalisedWord(start - 1)
                && document.isFirstName(start - 1)
                && (entity.type() == EntityType.PER || (smallPlace && !document.isCommonWord(start - 1)))
                && !entity.name().contains(document.surface(start - 1));
    }

    private boolean hasContext(KnownEntity entity, int start, int end) {
        String before = document.surface(start - 1).toLowerCase(Locale.ROOT);
        if (entity.type() == EntityType.LOC) {
            return PLACE_CUES.contains(before)
                    && document.isCapitalisedWord(start)
                    && !isNobleName(before, start)
                    && !goesOn(end);
        }
        String after = document.surface(end).toLowerCase(Locale.ROOT);
        boolean quoted = document.surface(start - 1).equals("„")
                && List.of("“", "\"", "”").contains(document.surface(end))
                && SOURCE_CUES.contains(document.surface(start - 2).toLowerCase(Locale.ROOT));
        return quoted
                || (SOURCE_CUES.contains(before) && !before.equals("dem") && !before.equals("wie"))
                || ((before.equals("wie") || before.equals("dem")) && SOURCE_VERBS.contains(after));
    }

    /** "Altkanzler Kohl": a word that is a name behind an office. */
    private boolean isAfterOffice(Candidate candidate, int start) {
        return candidate.entity().type() == EntityType.PER
                && candidate.entity().isLinked()
                && document.isCapitalisedWord(start - 1)
                && gazetteer.roles().isPublic(document.surface(start - 1));
    }

    /** "Halle an der Saale" was named, so that "Halle" is the town too, but "die Halle" is none. */
    private boolean isNamedAgain(Candidate candidate, int start) {
        return candidate.entity().type() == EntityType.LOC
                && fullyNamed.contains(candidate.entity())
                && !ARTICLES.contains(document.surface(start - 1).toLowerCase(Locale.ROOT));
    }

    /** "Patrick von Quast": no place. */
    private boolean isNobleName(String before, int start) {
        return before.equals("von") && document.isCapitalisedWord(start - 2) && document.isFirstName(start - 2);
    }

    /** "in Bedford Falls", "von Wayne Quast": behind the name comes another word that no dictionary has. */
    private boolean goesOn(int end) {
        return document.isCapitalisedWord(end)
                && !document.startsSentence(end)
                && !document.isCommonWord(end)
                && Character.isLetter(document.surface(end).charAt(0));
    }

    private void findAdjective(int index) {
        String surface = document.surface(index);
        if (surface.length() < 4 || !document.tokens().get(index).isWord()) {
            return;
        }
        KnownEntity entity = gazetteer.adjective(surface);
        if (entity != null) {
            document.markAdjective(index);
        }
        if (entity != null && fitsCase(surface)) {
            document.addPart(index, 0, surface.length(), entity, MentionKind.PART);
        }
    }

    /** "russische" may be small, "Berliner" may not. */
    private static boolean fitsCase(String surface) {
        return Character.isUpperCase(surface.charAt(0)) || surface.contains("isch") || surface.startsWith("deutsch");
    }
}

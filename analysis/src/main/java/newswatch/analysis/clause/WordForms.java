package newswatch.analysis.clause;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import newswatch.analysis.morphology.GermanMorphology;
import newswatch.analysis.morphology.GermanMorphology.Reading;
import newswatch.analysis.text.Token;

/** Turns word forms into {@link Form}s, remembering the frequent ones. Thread-safe. */
final class WordForms {

    /** Beyond this many the memory starts anew: texts bring ever new names. */
    private static final int MOST_REMEMBERED = 60_000;

    private static final Set<String> PARTICLES_BESIDE_ADVERB = Set.of(
            "infrage",
            "entgegen",
            "dagegen",
            "dafür",
            "fest",
            "bereit",
            "gut",
            "frei",
            "fern",
            "klar",
            "offen",
            "still",
            "zurück",
            "zusammen",
            "voraus",
            "vorweg",
            "hin",
            "her",
            "nahe",
            "bekannt",
            "nieder",
            "hinaus",
            "heraus",
            "hervor",
            "herbei",
            "teil",
            "preis",
            "stand",
            "stattgegeben",
            "nach");

    /** Small words that the dictionary also reads as verbs. */
    private static final Set<String> NEVER_VERBS = Set.of(
            "eine", "einen", "meine", "meinen", "deine", "seine", "seinen", "alle", "laut", "statt", "sich", "als",
            "um", "weit", "erst", "bis", "unter", "mehr", "gut", "weiter", "sicher", "trotz", "dank", "dicht", "wert",
            "acht", "heute", "ehe", "spät", "lange", "rechte", "linke", "solche", "wenig", "fast", "viele");

    private static final Set<String> NEGATIONS = Set.of(
            "nicht",
            "nie",
            "niemals",
            "keinesfalls",
            "keineswegs",
            "nichts",
            "weder",
            "kaum",
            "keinerlei",
            "nirgends",
            "niemandem",
            "niemanden");

    private static final Set<String> HEDGES = Set.of(
            "angeblich",
            "anscheinend",
            "eventuell",
            "möglicherweise",
            "mutmaßlich",
            "offenbar",
            "scheinbar",
            "vermutlich",
            "vielleicht",
            "voraussichtlich",
            "wahrscheinlich",
            "wohl",
            "womöglich");

    private static final Set<String> SUBORDINATORS = Set.of(
            "dass",
            "daß",
            "weil",
            "wenn",
            "ob",
            "obwohl",
            "obgleich",
            "damit",
            "während",
            "nachdem",
            "bevor",
            "ehe",
            "falls",
            "sofern",
            "solange",
            "sobald",
            "sodass",
            "indem",
            "wobei",
            "wodurch",
            "weshalb",
            "womit",
            "wofür",
            "wogegen",
            "wonach",
            "worauf",
            "worüber",
            "wovon",
            "wovor",
            "seitdem",
            "zumal",
            "da",
            "als",
            "wie",
            "wo",
            "warum",
            "wann",
            "wohin",
            "inwieweit");

    private static final Set<String> COORDINATORS =
            Set.of("und", "oder", "sowie", "aber", "sondern", "doch", "denn", "beziehungsweise", "bzw.", "&");

    private static final Set<String> QUESTION_WORDS =
            Set.of("was", "wer", "wen", "wem", "welche", "welcher", "welches");

    private static final Set<String> RELATIVES = Set.of(
            "der", "die", "das", "den", "dem", "denen", "deren", "dessen", "welcher", "welche", "welches", "welchen",
            "welchem");

    private static final List<String> LONG_PARTICLES = List.of(
            "voran",
            "vorwärts",
            "zurück",
            "zusammen",
            "weiter",
            "wieder",
            "hinaus",
            "heraus",
            "herbei",
            "herunter",
            "hinunter",
            "hinein",
            "herein",
            "hinzu",
            "hinweg",
            "hervor",
            "entgegen",
            "gegenüber",
            "auseinander",
            "aufrecht",
            "bereit",
            "sicher",
            "frei",
            "fest",
            "fort",
            "nieder",
            "still",
            "offen",
            "klar",
            "nahe",
            "teil",
            "stand",
            "preis",
            "aus",
            "auf",
            "ein",
            "vor",
            "nach",
            "mit",
            "los",
            "weg",
            "um",
            "ab",
            "an",
            "zu");

    private static final int SHORTEST_VERB = 4;

    private static final List<String> ADJECTIVE_ENDINGS = List.of(
            "isch",
            "lich",
            "ig",
            "bar",
            "sam",
            "los",
            "haft",
            "voll",
            "ell",
            "iv",
            "ierend",
            "reich",
            "mäßig",
            "fähig",
            "frei",
            "feindlich",
            "nah",
            "weit",
            "basiert",
            "orientiert",
            "gestützt",
            "geführt",
            "bedingt");

    private static final Set<String> INFLECTIONS = Set.of("e", "en", "er", "es", "em");

    private final GermanMorphology morphology = GermanMorphology.shared();
    private final PersonNouns people = new PersonNouns(morphology);
    private final Map<String, Form> remembered = new ConcurrentHashMap<>();

    /** The readings of a token; a capital at the start of a sentence may hide a small word. */
    Form of(Token token, boolean sentenceStart) {
        String key = sentenceStart ? "^" + token.surface() : token.surface();
        Form known = remembered.get(key);
        if (known != null) {
            return known;
        }
        if (remembered.size() > MOST_REMEMBERED) {
            remembered.clear();
        }
        Form made = make(token, sentenceStart);
        remembered.put(key, made);
        return made;
    }

    private Form make(Token token, boolean sentenceStart) {
        if (!token.isWord()) {
            int tags = token.kind() == Token.Kind.NUMBER ? Tag.NUMBER : 0;
            return new Form(tags, Agreement.ALL, List.of(), List.of(), token.surface(), Optional.empty());
        }
        String surface = token.surface();
        String lower = surface.toLowerCase(Locale.ROOT);
        FormBuilder builder = new FormBuilder(people);
        boolean capital = isCapital(token);
        if (capital) {
            morphology.readings(surface).forEach(reading -> add(builder, reading));
            if (builder.nominal() == 0) {
                compound(surface).forEach(reading -> add(builder, reading));
            }
        }
        if (!capital || sentenceStart) {
            List<Reading> small = morphology.readings(lower);
            small.forEach(reading -> add(builder, reading));
            if (small.isEmpty() && !capital) {
                separable(lower).forEach(reading -> add(builder, reading));
                builder.tagIf(isUnknownAdjective(lower), Tag.ADJECTIVE);
            }
            // At the start of a sentence an unknown capital is a name only if no small word explains it.
            builder.unknown(capital && small.isEmpty());
            if (capital && (HEDGES.contains(lower) || small.stream().anyMatch(reading -> isClosed(reading.tag())))) {
                builder.noNoun();
            }
        } else {
            builder.unknown(true);
            // "die Innere Sicherheit": as part of a name an adjective has a capital.
            morphology.readings(lower).stream()
                    .filter(reading -> reading.is("ADJ") && !reading.tag().contains(":PRD"))
                    .forEach(reading -> add(builder, reading));
        }
        if (capital && !sentenceStart) {
            builder.noVerb();
        }
        closedClasses(builder, lower, capital && !sentenceStart);
        return builder.build(surface);
    }

    /** Whether it is written as a noun or name: also "39-Jährige". */
    static boolean isCapital(Token token) {
        if (token.isCapitalised()) {
            return true;
        }
        String surface = token.surface();
        int dash = surface.indexOf('-');
        return dash > 0
                && dash + 1 < surface.length()
                && Character.isDigit(surface.charAt(0))
                && Character.isUpperCase(surface.charAt(dash + 1));
    }

    private static boolean isClosed(String tag) {
        return tag.startsWith("ART")
                || tag.startsWith("PRO")
                || tag.startsWith("PRP")
                || tag.startsWith("KON")
                || tag.startsWith("NEG")
                || tag.startsWith("ADV");
    }

    private static void closedClasses(FormBuilder builder, String lower, boolean capital) {
        if (capital) {
            return;
        }
        builder.tagIf(NEGATIONS.contains(lower) || lower.startsWith("kein"), Tag.NEGATION);
        builder.tagIf(SUBORDINATORS.contains(lower), Tag.SUBORDINATOR);
        builder.tagIf(HEDGES.contains(lower), Tag.HEDGE);
        builder.tagIf(COORDINATORS.contains(lower), Tag.COORDINATOR);
        builder.tagIf(QUESTION_WORDS.contains(lower), Tag.QUESTION_WORD);
        builder.tagIf(RELATIVES.contains(lower), Tag.RELATIVE);
        builder.tagIf(PARTICLES_BESIDE_ADVERB.contains(lower), Tag.PARTICLE);
        if (NEVER_VERBS.contains(lower) || RELATIVES.contains(lower)) {
            builder.noVerb();
        }
    }

    /** "thailändischen": the dictionary lacks adjectives of places and new ones. */
    private static boolean isUnknownAdjective(String lower) {
        for (String ending : ADJECTIVE_ENDINGS) {
            int stem = lower.lastIndexOf(ending);
            if (stem > 2 && INFLECTIONS.contains(lower.substring(stem + ending.length()))) {
                return true;
            }
        }
        return false;
    }

    /** "voranzutreiben", "vorangetrieben": the dictionary lacks some verbs with particles, but knows what follows. */
    private List<Reading> separable(String lower) {
        for (String particle : LONG_PARTICLES) {
            if (lower.startsWith(particle) && lower.length() > particle.length() + SHORTEST_VERB) {
                String rest = lower.substring(particle.length());
                List<Reading> zu = rest.startsWith("zu") ? verbs(particle, rest.substring(2), true) : List.of();
                List<Reading> found = zu.isEmpty() ? verbs(particle, rest, false) : zu;
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    private List<Reading> verbs(String particle, String rest, boolean zu) {
        return morphology.readings(rest).stream()
                .filter(reading ->
                        zu ? reading.tag().startsWith("VER:INF") : reading.is("VER:PA2") || reading.is("VER:INF"))
                .map(reading -> new Reading(
                        particle + reading.lemma(), zu ? reading.tag().replace(":INF", ":EIZ") : reading.tag()))
                .toList();
    }

    /** The dictionary lists few compounds: the longest known ending speaks for the whole. */
    private List<Reading> compound(String surface) {
        int dash = surface.lastIndexOf('-');
        if (dash >= 0 && dash + 2 < surface.length()) {
            return nouns(surface, dash + 1);
        }
        for (int i = 3; i <= surface.length() - 4; i++) {
            List<Reading> found = nouns(surface, i);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<Reading> nouns(String surface, int from) {
        String part = surface.substring(from);
        String before = surface.substring(0, from);
        boolean dashed = before.endsWith("-");
        String capital = part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1);
        return morphology.readings(capital).stream()
                .filter(reading -> reading.tag().startsWith("SUB"))
                .map(reading -> new Reading(
                        before + (dashed ? reading.lemma() : reading.lemma().toLowerCase(Locale.ROOT)), reading.tag()))
                .toList();
    }

    private void add(FormBuilder builder, Reading reading) {
        String tag = reading.tag();
        if (tag.startsWith("VER")) {
            builder.verb(reading.lemma(), tag);
        } else if (tag.startsWith("PA2")) {
            builder.participle(tag, verbsOf(reading.lemma()));
        } else {
            builder.other(reading.lemma(), tag);
        }
    }

    private Set<String> verbsOf(String participle) {
        Set<String> verbs = new LinkedHashSet<>();
        for (Reading reading : morphology.readings(participle)) {
            if (reading.tag().startsWith("VER:PA2")) {
                verbs.add(reading.lemma());
            }
        }
        return verbs;
    }
}

package newswatch.analysis.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the noun phrases of one clause from left to right, by word class and agreement alone. */
final class PhraseChunker {

    private static final Map<String, String> CONTRACTED = Map.ofEntries(
            Map.entry("im", "in"),
            Map.entry("ins", "in"),
            Map.entry("am", "an"),
            Map.entry("ans", "an"),
            Map.entry("zum", "zu"),
            Map.entry("zur", "zu"),
            Map.entry("vom", "von"),
            Map.entry("beim", "bei"),
            Map.entry("fürs", "für"),
            Map.entry("aufs", "auf"),
            Map.entry("übers", "über"),
            Map.entry("ums", "um"));

    private static final Set<String> PREPOSITIONS = Set.of(
            "an",
            "auf",
            "aus",
            "bei",
            "bis",
            "durch",
            "für",
            "gegen",
            "hinter",
            "in",
            "mit",
            "nach",
            "neben",
            "ohne",
            "seit",
            "trotz",
            "über",
            "um",
            "unter",
            "von",
            "vor",
            "während",
            "wegen",
            "zu",
            "zwischen",
            "zugunsten",
            "laut",
            "anstelle",
            "angesichts",
            "aufgrund",
            "innerhalb",
            "außerhalb",
            "mithilfe",
            "statt",
            "samt",
            "per",
            "seitens",
            "gegenüber",
            "entgegen",
            "ab",
            "namens",
            "gemäß",
            "binnen",
            "hinsichtlich",
            "bezüglich");

    private static final Set<String> NAME_PARTICLES = Set.of(
            "von", "van", "de", "der", "den", "al", "el", "bin", "ben", "da", "di", "du", "la", "le", "dos", "zu");

    private static final Set<String> FOREIGN_PARTICLES =
            Set.of("van", "de", "al", "el", "bin", "ben", "da", "di", "du", "la", "dos");

    private static final Set<String> MEASURES = Set.of(
            "Prozent",
            "Millionen",
            "Milliarden",
            "Million",
            "Milliarde",
            "Ende",
            "Anfang",
            "Mitte",
            "Tausende",
            "Hunderte",
            "Dutzende",
            "Zehntausende",
            "Herr",
            "Frau",
            "Euro",
            "Dollar");

    private static final Set<String> JOINING = Set.of("und", "oder", "sowie");

    private static final Set<String> QUANTITIES = Set.of(
            "sehr",
            "rund",
            "etwa",
            "so",
            "mehr",
            "noch",
            "alle",
            "viele",
            "beiden",
            "zwei",
            "drei",
            "vier",
            "fünf",
            "sechs",
            "sieben",
            "acht",
            "neun",
            "zehn",
            "elf",
            "zwölf",
            "zwanzig",
            "dreißig",
            "hundert",
            "tausend",
            "weniger",
            "mindestens",
            "höchstens");

    private static final Set<String> BEFORE_NACH =
            Set.of("vernehmen", "anschein", "voraussicht", "meinung", "ansicht", "auffassung", "überzeugung");

    private static final int LONGEST_ATTRIBUTE = 9;
    private static final int LONGEST_NAME = 8;

    /** Words that an aside in brackets takes, brackets included, and one. */
    private static final int SHORTEST_ASIDE = 4;

    private static final int LONGEST_ASIDE = 7;

    private final List<Word> words;
    private final List<Phrase> found = new ArrayList<>();
    private int at;

    private PhraseChunker(List<Word> words) {
        this.words = words;
    }

    /** The phrases, in text order; a genitive attribute is part of the phrase that it belongs to. */
    static List<Phrase> chunk(List<Word> words) {
        PhraseChunker chunker = new PhraseChunker(words);
        while (chunker.at < words.size()) {
            chunker.step();
        }
        return chunker.found;
    }

    /**
     * Whether a relative pronoun stands alone before these words: people's names and their titles have no article,
     * after one an adjective would end otherwise ("die wirtschaftliche Beziehungen"), and no clause begins with a
     * genitive ("der Zusagen fordert").
     */
    static boolean isPronounBefore(Word pronoun, List<Word> rest) {
        if (pronoun.lower().equals("deren") || pronoun.lower().equals("dessen")) {
            return false;
        }
        Word first = rest.get(0);
        boolean noun = first.isNominal();
        if (noun && first.isPerson()) {
            return true;
        }
        boolean next = rest.size() > 1 && rest.get(1).isNominal();
        if (noun) {
            int both = pronoun.form().agreement() & first.form().agreement();
            boolean genitive = both != 0 && (both & ~Agreement.GENITIVE) == 0;
            return genitive || (next && Roles.isTitle(first) && rest.get(1).isPerson());
        }
        return next && first.isAdjective() && first.lower().endsWith("e") && isOnlyPlural(pronoun, rest.get(1));
    }

    private static boolean isOnlyPlural(Word article, Word noun) {
        int both = article.form().agreement() & noun.form().agreement();
        boolean plural = (noun.form().agreement() & Agreement.PLURAL) != 0;
        return noun.is(Tag.NOUN) && plural && (both & Agreement.SINGULAR) == 0;
    }

    private void step() {
        int start = at;
        String preposition = preposition();
        Optional<Phrase> phrase = phrase(preposition.isEmpty() ? shared(start) : preposition, start);
        if (phrase.isPresent()) {
            found.add(phrase.get());
        } else {
            at = start + 1;
        }
    }

    /** "für Umweltschutz und Gesundheit": without determiner the second shares the preposition of the first. */
    private String shared(int start) {
        if (found.isEmpty()
                || start < 2
                || !JOINING.contains(words.get(start - 1).lower())) {
            return "";
        }
        Phrase before = found.get(found.size() - 1);
        boolean adjacent = before.end() == words.get(start - 1).index()
                && !words.get(start).is(Tag.DETERMINER);
        return adjacent && words.get(start).token().isWord() ? before.preposition() : "";
    }

    private String preposition() {
        Word word = words.get(at);
        boolean name =
                word.entity() >= 0 && at + 1 < words.size() && words.get(at + 1).entity() == word.entity();
        if (name || (word.token().isCapitalised() && !word.is(Tag.PREPOSITION))) {
            return ""; // "Von der Leyen" begins with no preposition
        }
        if (isPostposition(word)) {
            at++;
            return "";
        }
        String plain = CONTRACTED.get(word.lower());
        if (plain != null || PREPOSITIONS.contains(word.lower())) {
            at++;
            skipDegree();
            return plain != null ? plain : word.lower();
        }
        return "";
    }

    /** "über zu viele Spritzmittel", "mit zu hohen Kosten". */
    private void skipDegree() {
        boolean degree = at + 1 < words.size()
                && words.get(at).lower().equals("zu")
                && !words.get(at + 1).isNominal();
        at += degree ? 1 : 0;
    }

    /** "lehnt dem Vernehmen nach die Maut ab": it belongs to what stands before it. */
    private boolean isPostposition(Word word) {
        if (!word.lower().equals("nach") || found.isEmpty() || at + 1 >= words.size()) {
            return false;
        }
        Phrase before = found.get(found.size() - 1);
        return before.end() == word.index()
                && before.isFree()
                && BEFORE_NACH.contains(before.head().lower());
    }

    private Optional<Phrase> phrase(String preposition, int from) {
        if (at >= words.size()) {
            return Optional.empty();
        }
        int start = at;
        Word first = words.get(at);
        int agreement = preposition.isEmpty() ? Agreement.ALL : Agreement.ALL & ~Agreement.NOMINATIVE;
        boolean determined = isDeterminer(first);
        if (determined) {
            // "dessen" and "deren" say nothing of the case of their noun.
            boolean possessive = first.lower().equals("dessen") || first.lower().equals("deren");
            agreement = possessive
                    ? agreement
                    : Agreement.join(agreement, first.form().agreement());
            at++;
            skipAttribute();
        }
        int beforeModifiers = at;
        Optional<Word> possessor = possessor();
        modifiers();
        if (at < words.size() && words.get(at).isNominal()) {
            return Optional.of(nominal(start, beforeModifiers, preposition, agreement, possessor));
        }
        at = from;
        return pronoun(start, preposition);
    }

    private static boolean isDeterminer(Word word) {
        if (word.entity() >= 0 && !word.lower().startsWith("d")) {
            return false; // "Andres" is a first name here
        }
        return (word.is(Tag.DETERMINER) && !word.is(Tag.PERSONAL) && !(word.isNominal() && !word.is(Tag.RELATIVE)))
                || (word.is(Tag.RELATIVE) && word.is(Tag.DETERMINER));
    }

    /** Steps over "von Russland" in "die von Russland geforderte Abtretung", keeping it as a phrase of its own. */
    private void skipAttribute() {
        int open = at;
        if (at >= words.size()
                || (!PREPOSITIONS.contains(words.get(at).lower())
                        && !CONTRACTED.containsKey(words.get(at).lower()))) {
            return;
        }
        boolean nominal = false;
        for (int i = at; i < Math.min(words.size(), at + LONGEST_ATTRIBUTE); i++) {
            Word word = words.get(i);
            nominal |= word.isNominal();
            if (word.is(Tag.INFLECTED_PARTICIPLE) && nominal && !word.isNominal() && nounFollows(i + 1)) {
                found.addAll(chunk(words.subList(open, i)));
                at = i + 1;
                return;
            }
            if (!word.token().isWord() || (word.is(Tag.FINITE) && !word.isNominal())) {
                return;
            }
        }
    }

    private boolean nounFollows(int i) {
        return i < words.size()
                && (words.get(i).isNominal()
                        || (words.get(i).is(Tag.ADJECTIVE)
                                && i + 1 < words.size()
                                && words.get(i + 1).isNominal()));
    }

    private Optional<Word> possessor() {
        if (at + 1 >= words.size()) {
            return Optional.empty();
        }
        Word word = words.get(at);
        Word next = words.get(at + 1);
        boolean genitive = word.lower().endsWith("s")
                && word.isName()
                && (word.entity() >= 0
                        || word.form().agreement() == (word.form().agreement() & Agreement.GENITIVE));
        boolean continues = next.entity() != word.entity() || next.entity() < 0;
        if (genitive && continues && nounFollows(at + 1) && (!next.isNominal() || next.is(Tag.NOUN))) {
            at++;
            return Optional.of(word);
        }
        return Optional.empty();
    }

    private void modifiers() {
        while (at < words.size() && isInside() && !isHead(at) && isAdjacent()) {
            at++;
        }
    }

    private boolean isInside() {
        return words.get(at).isHedge() ? isHedgedAttribute() : isModifier(words.get(at)) || isAttribute();
    }

    /** "die vielleicht wichtigste Reform", but "fordert vielleicht höhere Löhne" hedges the verb. */
    private boolean isHedgedAttribute() {
        return at > 0
                && at + 1 < words.size()
                && words.get(at - 1).is(Tag.DETERMINER | Tag.PREPOSITION)
                && words.get(at + 1).is(Tag.ADJECTIVE | Tag.NUMBER);
    }

    /** "eine schnelle Entscheidung": also a verb form, but not between determiner and noun. */
    private boolean isAttribute() {
        return at > 0
                && words.get(at).is(Tag.ADJECTIVE)
                && words.get(at - 1).is(Tag.DETERMINER | Tag.PREPOSITION | Tag.ADJECTIVE)
                && nounFollows(at + 1);
    }

    private boolean isAdjacent() {
        int gap = at == 0 ? 1 : words.get(at).index() - words.get(at - 1).index();
        // A comma, or an aside in brackets that was left out: "von Müller (SPD) geforderte".
        return gap <= 2 || (gap >= SHORTEST_ASIDE && gap <= LONGEST_ASIDE);
    }

    private boolean isHead(int i) {
        Word word = words.get(i);
        if (!word.isNominal()) {
            return false;
        }
        boolean adjective = word.is(Tag.ADJECTIVE);
        return !(adjective
                && i + 1 < words.size()
                && words.get(i + 1).isNominal()
                && words.get(i + 1).is(Tag.NOUN));
    }

    private static boolean isModifier(Word word) {
        if (PREPOSITIONS.contains(word.lower())) {
            return false;
        }
        if (word.is(Tag.ADJECTIVE) && !word.is(Tag.FINITE)) {
            return true;
        }
        return word.is(Tag.NUMBER)
                || isQuoteMark(word)
                || (word.is(Tag.ADJECTIVE | Tag.POSSESSIVE) && !word.is(Tag.FINITE))
                || QUANTITIES.contains(word.lower());
    }

    static boolean isQuoteMark(Word word) {
        return "„“”\"‚‘’»«'".contains(word.surface());
    }

    private Phrase nominal(int start, int inner, String preposition, int outer, Optional<Word> possessor) {
        int agreement = outer;
        for (int i = inner; i < at; i++) {
            if (words.get(i).is(Tag.ADJECTIVE) && words.get(i).entity() < 0) {
                agreement = Agreement.join(agreement, words.get(i).form().agreement());
            }
        }
        Word head = words.get(at);
        // "Andres Granier": what the dictionary says of the word does not hold for the name.
        boolean named = head.entity() >= 0 && !head.is(Tag.NOUN | Tag.NAME);
        agreement = named ? agreement : Agreement.join(agreement, head.form().agreement());
        at++;
        while (at < words.size() && extendsName(words.get(at - 1), at)) {
            at++;
        }
        head = words.get(at - 1).isNominal() ? words.get(at - 1) : head;
        quotedName(head);
        Optional<Phrase> genitive = head.isName() ? Optional.empty() : genitive();
        return new Phrase(
                words.subList(start, at), head, preposition, agreement, possessor, genitive, Optional.empty());
    }

    /** "der Verein „Grüne Stadt“": a name in quotation marks belongs to the noun before it. */
    private void quotedName(Word head) {
        boolean opens = at < words.size() && isQuoteMark(words.get(at)) && Roles.isTitle(head);
        for (int i = at + 1; opens && i < Math.min(words.size(), at + LONGEST_NAME); i++) {
            if (isQuoteMark(words.get(i))) {
                at = i + 1;
                return;
            }
        }
    }

    private boolean extendsName(Word last, int i) {
        Word next = words.get(i);
        if (next.index() != last.index() + 1) {
            return false;
        }
        if (last.entity() >= 0 && last.entity() == next.entity()) {
            return true;
        }
        if (next.is(Tag.NUMBER) && last.isNominal()) {
            return i + 1 >= words.size() || !words.get(i + 1).isNominal();
        }
        if (NAME_PARTICLES.contains(next.lower()) && last.isName() && last.entity() < 0) {
            return i + 1 < words.size()
                    && words.get(i + 1).isName()
                    && !next.lower().equals("zu")
                    && (words.get(i + 1).is(Tag.UNKNOWN) || FOREIGN_PARTICLES.contains(next.lower()));
        }
        if (NAME_PARTICLES.contains(last.lower())) {
            return next.isName() && next.token().isCapitalised();
        }
        if (!next.isNominal() || (last.entity() >= 0 && next.entity() >= 0)) {
            return false;
        }
        boolean name = next.isName() && !isGenitiveName(next, last);
        return (name && (last.isName() || Roles.isTitle(last))) || MEASURES.contains(last.surface());
    }

    private static boolean isGenitiveName(Word name, Word before) {
        return !before.isName() && (name.form().agreement() & ~Agreement.GENITIVE) == 0;
    }

    /** A genitive right after a noun belongs to it. */
    private Optional<Phrase> genitive() {
        if (at >= words.size()) {
            return Optional.empty();
        }
        int start = at;
        Word first = words.get(at);
        if (first.index() != words.get(at - 1).index() + 1) {
            return Optional.empty();
        }
        boolean marked = first.is(Tag.DETERMINER)
                && (first.form().agreement() & Agreement.GENITIVE) != 0
                && !first.lower().equals("die");
        boolean name = first.isName() && first.lower().endsWith("s");
        boolean adjective = first.is(Tag.ADJECTIVE) && first.lower().endsWith("er") && !first.isName();
        if (marked || name || adjective) {
            Optional<Phrase> phrase = phrase("", at);
            if (phrase.isPresent() && !phrase.get().isPronoun() && phrase.get().can(Agreement.GENITIVE)) {
                return phrase;
            }
        }
        at = start;
        return Optional.empty();
    }

    private Optional<Phrase> pronoun(int start, String preposition) {
        Word word = words.get(start);
        boolean pronoun = (word.is(Tag.PERSONAL | Tag.RELATIVE | Tag.QUESTION_WORD)
                        || (word.is(Tag.DETERMINER) && !word.is(Tag.ADVERB)))
                && !word.lower().equals("sich")
                && word.token().isWord();
        if (!pronoun || (word.isNominal() && !word.is(Tag.RELATIVE | Tag.PERSONAL | Tag.DETERMINER))) {
            return Optional.empty();
        }
        at = start + 1;
        int agreement = word.form().agreement() & (preposition.isEmpty() ? Agreement.ALL : ~Agreement.NOMINATIVE);
        return Optional.of(new Phrase(
                List.of(word), word, preposition, agreement, Optional.empty(), Optional.empty(), Optional.empty()));
    }
}

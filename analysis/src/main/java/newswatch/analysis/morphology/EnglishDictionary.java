package newswatch.analysis.morphology;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newswatch.analysis.table.Rows;

/** The classes of English forms: closed classes and verbs by table, the rest by ending. Thread-safe. */
public final class EnglishDictionary {

    private static final String RESOURCE = "/newswatch/english/words.tsv";
    private static final List<String> ADJECTIVE_ENDINGS =
            List.of("able", "ible", "ical", "ional", "ious", "eous", "ful", "less", "ive", "ous", "ish", "ial");
    private static final List<String> PREFIXES = List.of("re", "over", "out", "under", "un", "mis", "dis");
    private static final int SHORTEST = 5;
    private static final Entry UNKNOWN = new Entry(0, "");

    private final Map<String, Entry> entries = new HashMap<>();

    /**
     * A form.
     *
     * @param classes bits, see {@link WordClass}; 0 where nothing is known
     * @param lemma the base form as a verb; empty where nothing is known
     */
    public record Entry(int classes, String lemma) {}

    private static final class Shared {

        private static final EnglishDictionary DICTIONARY = new EnglishDictionary();
    }

    /** The one for all. */
    public static EnglishDictionary shared() {
        return Shared.DICTIONARY;
    }

    private EnglishDictionary() {
        Rows.of(EnglishDictionary.class, RESOURCE).forEach(this::add);
    }

    private void add(List<String> cells) {
        List<String> words = List.of(cells.get(1).split(" ", -1));
        switch (cells.get(0)) {
            case "verb" -> words.forEach(this::regular);
            case "irregular" -> irregular(words.get(0), words.get(1), words.get(2));
            case "clausal" -> words.forEach(word -> put(word, WordClass.CLAUSAL | WordClass.BASE, word));
            case "noun" -> words.forEach(word -> put(word, 0, word));
            case "doubling" -> words.forEach(this::doubling);
            case "be-form" -> words.forEach(word -> put(word, WordClass.BE_FORM, "be"));
            case "be", "have", "do" -> words.forEach(word -> put(word, bit(cells.get(0)), cells.get(0)));
            default -> words.forEach(word -> put(word, bit(cells.get(0)), word));
        }
    }

    private static int bit(String name) {
        Integer bit = WordClass.BY_NAME.get(name);
        if (bit == null) {
            throw new IllegalStateException(RESOURCE + " has an unknown class: " + name);
        }
        return bit;
    }

    private void put(String form, int classes, String lemma) {
        entries.merge(
                form,
                new Entry(classes, lemma),
                (old, more) -> new Entry(
                        old.classes | more.classes, (old.classes & WordClass.VERB) != 0 ? old.lemma : more.lemma));
    }

    private void irregular(String base, String past, String participle) {
        put(past, WordClass.PAST, base);
        put(participle, WordClass.PARTICIPLE, base);
        put(base, WordClass.BASE, base);
        put(third(base), WordClass.THIRD, base);
        put(stem(base) + "ing", WordClass.ING, base);
    }

    /** "scrap", "scrapped": the last consonant is doubled, as no rule here would tell. */
    private void doubling(String base) {
        String stem = base + base.charAt(base.length() - 1);
        put(base, WordClass.BASE, base);
        put(third(base), WordClass.THIRD, base);
        put(stem + "ed", WordClass.PAST | WordClass.PARTICIPLE, base);
        put(stem + "ing", WordClass.ING, base);
    }

    private void regular(String base) {
        put(base, WordClass.BASE, base);
        put(third(base), WordClass.THIRD, base);
        String stem = base.endsWith("y") && isConsonant(base, base.length() - 2)
                ? base.substring(0, base.length() - 1) + "i"
                : base;
        put((stem.endsWith("e") ? stem : doubled(stem) + "e") + "d", WordClass.PAST | WordClass.PARTICIPLE, base);
        put(stem + "ed", WordClass.PAST | WordClass.PARTICIPLE, base);
        put(stem(base) + "ing", WordClass.ING, base);
        put(base + "ing", WordClass.ING, base);
    }

    private static String third(String base) {
        if (base.endsWith("y") && isConsonant(base, base.length() - 2)) {
            return base.substring(0, base.length() - 1) + "ies";
        }
        boolean hiss = base.endsWith("s") || base.endsWith("sh") || base.endsWith("ch") || base.endsWith("x");
        return base + (hiss || base.endsWith("o") || base.endsWith("z") ? "es" : "s");
    }

    private static String stem(String base) {
        return base.endsWith("e") && !base.endsWith("ee") ? base.substring(0, base.length() - 1) : doubled(base);
    }

    /** "slam", "slammed": one vowel before one consonant at the end of a short word. */
    private static String doubled(String base) {
        int last = base.length() - 1;
        boolean doubles = last >= 2
                && last <= 4
                && isConsonant(base, last)
                && "wxyh".indexOf(base.charAt(last)) < 0
                && !isConsonant(base, last - 1)
                && isConsonant(base, last - 2)
                && (last <= 3 || base.endsWith("it") || base.endsWith("el") || base.endsWith("er"));
        return doubles && !base.endsWith("er") && !base.endsWith("en") ? base + base.charAt(last) : base;
    }

    private static boolean isConsonant(String word, int at) {
        return at >= 0 && "aeiou".indexOf(word.charAt(at)) < 0;
    }

    /**
     * What a form can be; unknown forms by their ending.
     *
     * @param lower the form in small letters
     */
    public Entry of(String lower) {
        Entry known = entries.get(lower);
        return known == null ? prefixed(lower) : known;
    }

    /** "reopen" is a verb like "open". */
    private Entry prefixed(String lower) {
        for (String prefix : PREFIXES) {
            Entry bare = lower.startsWith(prefix) ? entries.get(lower.substring(prefix.length())) : null;
            if (bare != null && (bare.classes & WordClass.VERB) != 0) {
                return new Entry(bare.classes & WordClass.VERB, prefix + bare.lemma);
            }
        }
        return byEnding(lower);
    }

    /** Whether a verb takes a clause without "that". */
    public boolean isClausal(String lemma) {
        return (of(lemma).classes & WordClass.CLAUSAL) != 0;
    }

    /** Whether a base form stands in the table. */
    public boolean isVerb(String lemma) {
        Entry entry = entries.get(lemma);
        return entry != null && (entry.classes & (WordClass.BASE | WordClass.HAVE)) != 0;
    }

    private static Entry byEnding(String lower) {
        if (Character.isDigit(lower.charAt(0))) {
            return new Entry(WordClass.NUMBER, lower);
        }
        if (lower.length() < SHORTEST) {
            return UNKNOWN;
        }
        if (lower.endsWith("ly") && !lower.endsWith("ily")) {
            return new Entry(WordClass.ADVERB, lower);
        }
        if (lower.endsWith("ed")) {
            return new Entry(WordClass.PAST | WordClass.PARTICIPLE, lower.substring(0, lower.length() - 2));
        }
        if (lower.endsWith("ing")) {
            return new Entry(WordClass.ING, lower.substring(0, lower.length() - 3));
        }
        boolean adjective = ADJECTIVE_ENDINGS.stream().anyMatch(lower::endsWith);
        return adjective ? new Entry(WordClass.ADJECTIVE, lower) : UNKNOWN;
    }
}

package newswatch.analysis.entity;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Abbreviations that the text itself introduces: "Verband Freier Quellenforscher (VFQ)". */
final class Abbreviations {

    private static final int LONGEST = 9;

    private static final int MOST_WORDS = 8;

    private static final Set<String> INNER =
            Set.of("für", "der", "des", "die", "und", "zur", "zum", "von", "in", "im", "of", "for", "the", "and", "am");

    private final Document document;
    private final Map<String, KnownEntity> known = new HashMap<>();

    Abbreviations(Document document) {
        this.document = document;
    }

    void find() {
        for (int i = 1; i + 1 < document.size(); i++) {
            boolean inBrackets = document.surface(i - 1).equals("(")
                    && document.surface(i + 1).equals(")");
            if (inBrackets && isAbbreviation(document.surface(i))) {
                introduce(i);
            }
        }
        if (!known.isEmpty()) {
            replaceAll();
        }
    }

    private static boolean isAbbreviation(String word) {
        long capitals = word.chars().filter(Character::isUpperCase).count();
        return capitals >= 2 && word.length() <= LONGEST && capitals * 2 >= word.length();
    }

    private void introduce(int index) {
        Finding there = document.nameAt(index);
        int start = startOfLongForm(index - 2, document.surface(index));
        if (start < 0 || (there != null && there.entity().isLinked()) || !isFreeOrInside(start, index - 1)) {
            return;
        }
        KnownEntity entity = longForm(start, index - 1);
        if (entity != null) {
            claim(start, index - 1, entity);
            known.put(document.surface(index), entity);
        }
    }

    /** The organisation that is there already, or a new one; null if it is another kind of thing. */
    private @Nullable KnownEntity longForm(int first, int end) {
        Finding before = document.nameAt(end - 1);
        if (before == null || before.first() > first) {
            return KnownEntity.of(EntityType.ORG, "-", document.textOf(first, end));
        }
        return before.entity().type() == EntityType.ORG ? before.entity() : null;
    }

    /** Where the words begin whose letters the abbreviation has, or -1. */
    private int startOfLongForm(int last, String abbreviation) {
        int best = -1;
        for (int start = last; start >= 0 && last - start < MOST_WORDS; start--) {
            if (!document.tokens().get(start).isWord() || !isWordOfName(start)) {
                break;
            }
            if (document.isCapitalisedWord(start)
                    && document.surface(start).charAt(0) == abbreviation.charAt(0)
                    && hasLetters(start, last, abbreviation)) {
                best = start;
                break;
            }
        }
        return best;
    }

    private boolean isWordOfName(int index) {
        String surface = document.surface(index);
        return document.isCapitalisedWord(index)
                || INNER.contains(surface)
                || surface.endsWith("er")
                || surface.endsWith("e");
    }

    /** Whether the letters come in this order, and every capitalised word after the first one gives one. */
    private boolean hasLetters(int start, int last, String abbreviation) {
        String words = document.textOf(start, last + 1).toLowerCase(Locale.ROOT);
        String letters = abbreviation.toLowerCase(Locale.ROOT);
        int at = 0;
        int from = 0;
        while (at < letters.length()) {
            from = words.indexOf(letters.charAt(at), from);
            if (from < 0) {
                return false;
            }
            from++;
            at++;
        }
        int capitalised = 0;
        for (int i = start; i <= last; i++) {
            capitalised += document.isCapitalisedWord(i) ? 1 : 0;
        }
        return capitalised <= letters.length();
    }

    private boolean isFreeOrInside(int first, int end) {
        for (int i = first; i < end; i++) {
            Finding finding = document.nameAt(i);
            if (finding != null && (finding.first() < first || finding.end() > end)) {
                return false;
            }
        }
        return true;
    }

    private void claim(int first, int end, KnownEntity entity) {
        for (int i = first; i < end; i++) {
            Finding finding = document.nameAt(i);
            if (finding != null) {
                document.drop(finding);
            }
        }
        document.addName(first, end, entity);
    }

    private void replaceAll() {
        for (int i = 0; i < document.size(); i++) {
            KnownEntity entity = known.get(document.surface(i));
            Finding there = document.nameAt(i);
            if (entity != null && (there == null || there.length() == 1)) {
                if (there != null) {
                    document.drop(there);
                }
                document.addName(i, i + 1, entity);
            }
        }
    }
}

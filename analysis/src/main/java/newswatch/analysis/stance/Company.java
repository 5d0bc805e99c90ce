package newswatch.analysis.stance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import newswatch.analysis.clause.Word;

/**
 * The words of a clause, looked up often: what a frame needs beside its head.
 *
 * @param words all of them, lower case
 * @param nouns those written with a capital, lower case
 * @param isNegated whether the clause as a whole is denied
 */
record Company(Set<String> words, List<String> nouns, boolean isNegated) {

    private static final int SHORTEST_PART = 4;
    private static final Set<String> SELF = Set.of("mich", "uns");
    private static final Set<String> EMPHASIS = Set.of("nur", "zuletzt", "allein");

    static Company of(List<Word> clause) {
        Set<String> words = new HashSet<>();
        List<String> nouns = new ArrayList<>();
        boolean negated = false;
        for (int i = 0; i < clause.size(); i++) {
            Word word = clause.get(i);
            words.add(word.lower());
            if (word.isNominal()) {
                nouns.add(word.lower());
            }
            negated |= word.isNegation() && denies(clause, i);
        }
        return new Company(words, nouns, negated);
    }

    /** Whether a word in small letters stands here; also as the end of a compound noun or in the genitive. */
    boolean has(String need) {
        if (need.equals("nicht")) {
            return isNegated;
        }
        if (words.contains(need)) {
            return true;
        }
        if (need.equals("sich")) {
            return SELF.stream().anyMatch(words::contains);
        }
        boolean part = need.length() >= SHORTEST_PART;
        for (String noun : nouns) {
            boolean genitive = noun.length() == need.length() + 1 && noun.startsWith(need) && noun.endsWith("s");
            if (genitive || (part && noun.endsWith(need))) {
                return true;
            }
        }
        return false;
    }

    /** "noch nicht besetzte Gebiete", "nicht nur", "nicht zuletzt" deny nothing. */
    private static boolean denies(List<Word> words, int i) {
        if (i + 1 >= words.size()) {
            return true;
        }
        if (i > 1 && words.get(i - 1).lower().equals("und") && !isVerbal(words.get(i + 1))) {
            return false; // "mehr Züge und nicht mehr Straßen"
        }
        Word next = words.get(i + 1);
        boolean attribute = next.isInflectedParticiple()
                && i + 2 < words.size()
                && words.get(i + 2).isNominal();
        return !attribute && !EMPHASIS.contains(next.lower());
    }

    private static boolean isVerbal(Word word) {
        return !word.verbs().isEmpty() || !word.participles().isEmpty();
    }
}

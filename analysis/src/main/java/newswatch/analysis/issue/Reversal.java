package newswatch.analysis.issue;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import newswatch.analysis.issue.TargetWords.Word;
import newswatch.analysis.keyword.WordFolder;
import newswatch.analysis.table.Rows;

/**
 * Whether a target names the end or the opposite of what was found in it: "Abschaffung der Schuldenbremse", "kein
 * Tempolimit", "das Bürgergeld abzuschaffen". Two of them make none: "kein Verzicht auf Atomkraft".
 */
final class Reversal {

    private static final Map<String, Reversal> KNOWN = Map.of("de", new Reversal("de"), "en", new Reversal("en"));

    /** So many words lie between a negation and what it negates, at most. */
    private static final int NEAR = 4;

    private final Set<String> ending;
    private final Set<String> negating;
    private final Set<String> opposing;
    private final Set<String> turning;

    private Reversal(String language) {
        WordFolder folder = WordFolder.of(language);
        List<List<String>> rows = Rows.of(Reversal.class, "reversing-" + language + ".tsv");
        ending = words(rows, "end").stream()
                .map(word -> folder.fold(word).stem())
                .filter(stem -> !stem.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        negating = words(rows, "not");
        opposing = words(rows, "against");
        turning = words(rows, "but");
    }

    private static Set<String> words(List<List<String>> rows, String kind) {
        return rows.stream()
                .filter(row -> row.get(0).equals(kind))
                .flatMap(row -> List.of(row.get(1).split(" ")).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the words at these places are reversed by others, or by the head of their own compound. */
    static boolean of(TargetWords target, BitSet places, List<Word> pattern, String language) {
        Reversal reversal = KNOWN.get(language);
        return reversal != null && reversal.count(target.words(), places, pattern) % 2 == 1;
    }

    private int count(List<Word> words, BitSet places, List<Word> pattern) {
        int count = 0;
        for (int at = 0; at < words.size(); at++) {
            Word word = words.get(at);
            if (places.get(at)) {
                count += headEnds(word, pattern) ? 1 : 0;
            } else if (ending.contains(word.key()) || compoundEnds(word)) {
                count++;
            } else if (isNegation(word, at < places.nextSetBit(0)) && negates(words, at, places.nextSetBit(at))) {
                count++;
            }
        }
        return count;
    }

    /** "gegen" counts only before all of it: "Sanktionen gegen X" are the thing itself. */
    private boolean isNegation(Word word, boolean before) {
        return negating.contains(word.lower()) || (before && opposing.contains(word.lower()));
    }

    /** "Rentenkürzung" for the pattern "Rente"; for the pattern "Rentenkürzung" it is the thing itself. */
    private boolean headEnds(Word word, List<Word> pattern) {
        return compoundEnds(word)
                && pattern.stream().noneMatch(wanted -> word.has(wanted.key()) && ends(wanted))
                && pattern.stream().noneMatch(wanted -> wanted.key().equals(word.key()));
    }

    private boolean ends(Word word) {
        return ending.contains(word.key()) || compoundEnds(word);
    }

    private boolean compoundEnds(Word word) {
        return word.heads().stream().anyMatch(ending::contains);
    }

    /** "nicht mehr Waffen, sondern Verhandlungen": what comes after "sondern" is not negated. */
    private boolean negates(List<Word> words, int at, int match) {
        if (match < 0 || match - at > NEAR) {
            return false;
        }
        return words.subList(at, match).stream().noneMatch(word -> turning.contains(word.lower()));
    }
}

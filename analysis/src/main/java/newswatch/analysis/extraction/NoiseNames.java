package newswatch.analysis.extraction;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The kinds of boilerplate that elements confess in class, id and role; the words are in {@code noise-names.txt}. */
final class NoiseNames {

    /** Values of the attribute role that stand for navigation and the like. */
    static final Set<String> ROLES = Set.of(
            "navigation",
            "banner",
            "contentinfo",
            "complementary",
            "search",
            "dialog",
            "alertdialog",
            "menu",
            "menubar",
            "toolbar");

    /** What such a role makes of an element. */
    static final Optional<String> NAVIGATION = Optional.of("navigation");

    private static final int MOST_WORDS = 3;

    private static final List<String> LINES = WordList.lines("noise-names.txt");
    private static final List<String> KINDS =
            LINES.stream().map(line -> line.substring(0, line.indexOf(':'))).toList();
    /** Place of the line, by word or words. */
    private static final Map<String, Integer> RANKS = ranks();

    /** The first words of names of several. */
    private static final Set<String> BEGINNINGS = RANKS.keySet().stream()
            .filter(name -> name.indexOf(' ') > 0)
            .map(name -> name.substring(0, name.indexOf(' ')))
            .collect(Collectors.toUnmodifiableSet());

    private NoiseNames() {}

    private static Map<String, Integer> ranks() {
        Map<String, Integer> ranks = new HashMap<>();
        for (int rank = 0; rank < LINES.size(); rank++) {
            String words = LINES.get(rank).substring(LINES.get(rank).indexOf(':') + 1);
            for (String word : words.split(",")) {
                ranks.putIfAbsent(word.strip(), rank);
            }
        }
        return Collections.unmodifiableMap(ranks);
    }

    /**
     * The kind, or empty if the names do not look like boilerplate.
     *
     * @param names the words of each name
     */
    static Optional<String> kind(List<List<String>> names) {
        int least = LINES.size();
        for (List<String> words : names) {
            least = Math.min(least, rank(words));
        }
        return least < LINES.size() ? Optional.of(KINDS.get(least)) : Optional.empty();
    }

    private static int rank(List<String> words) {
        int rank = LINES.size();
        for (int from = 0; from < words.size(); from++) {
            String joined = words.get(from);
            rank = Math.min(rank, RANKS.getOrDefault(joined, rank));
            int end = BEGINNINGS.contains(joined) ? Math.min(words.size(), from + MOST_WORDS) : 0;
            for (int to = from + 1; to < end; to++) {
                joined = joined + ' ' + words.get(to);
                rank = Math.min(rank, RANKS.getOrDefault(joined, rank));
            }
        }
        return rank;
    }
}

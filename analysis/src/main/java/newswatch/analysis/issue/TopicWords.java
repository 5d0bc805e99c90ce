package newswatch.analysis.issue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newswatch.analysis.issue.TargetWords.Word;
import newswatch.analysis.keyword.WordFolder;
import newswatch.analysis.table.Rows;

/** The words of a target as groups of targets are compared: stems and parts of compounds, each with its weight. */
final class TopicWords {

    /** Targets less alike are two. */
    static final double LEAST_LIKENESS = 0.7;

    private static final double GENERIC = 0.25;
    private static final double WHOLE = 1;
    /** "Urteil" could be any: it takes two words, or a compound, to tell a matter. */
    private static final int FEWEST_UNITS = 2;

    private static final int SHORTEST_COMPOUND = 10;

    /** A target of more units than this is a sentence: it may join a group and founds none. */
    private static final int MOST_UNITS = 6;

    private static final Map<String, Set<String>> GENERIC_STEMS = Map.of("de", generic("de"), "en", generic("en"));

    private final TargetWords words;
    /** Units with their weight: the parts of a compound, else the stem. */
    private final Map<String, Double> units = new LinkedHashMap<>();

    private final boolean hasCompound;

    private TopicWords(TargetWords words, String language) {
        this.words = words;
        Set<String> generic = GENERIC_STEMS.getOrDefault(language, Set.of());
        boolean compound = false;
        for (Word word : words.words()) {
            if (word.isEmpty()) {
                continue;
            }
            compound |= isCompound(word) && !generic.contains(word.key());
            if (word.parts().size() > 1 && !generic.contains(word.key())) {
                word.parts().forEach(part -> units.put(part, weight(part, generic)));
            } else {
                units.put(word.key(), weight(word.key(), generic));
            }
        }
        hasCompound = compound;
    }

    /** In short words the dictionary sees compounds that are none: "Vorfall". */
    private static boolean isCompound(Word word) {
        return word.parts().size() > 1
                || (word.lower().length() >= SHORTEST_COMPOUND && !word.heads().isEmpty());
    }

    private static double weight(String unit, Set<String> generic) {
        return generic.contains(unit) ? GENERIC : 1;
    }

    private static Set<String> generic(String language) {
        WordFolder folder = WordFolder.of(language);
        return Stream.of("stubs-", "generic-")
                .flatMap(name -> Rows.of(TopicWords.class, name + language + ".tsv").stream())
                .flatMap(row -> Stream.of(row.get(0).split(" ")))
                .map(word -> folder.fold(word).stem())
                .filter(stem -> !stem.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    static TopicWords of(String target, String language) {
        return new TopicWords(TargetWords.of(target, language), language);
    }

    /** Whether it names a matter rather than any "Urteil": two words that are not generic, or a compound. */
    boolean tellATopic() {
        long whole = units.values().stream().filter(weight -> weight >= WHOLE).count();
        return whole >= FEWEST_UNITS || (whole == 1 && hasCompound);
    }

    boolean mayFound() {
        return units.size() <= MOST_UNITS;
    }

    /** All that another target may share with it. */
    Set<String> keys() {
        return words.keys();
    }

    /** The units that found a group, in order of the alphabet. */
    String signature() {
        return units.entrySet().stream()
                .filter(unit -> unit.getValue() >= WHOLE)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(" "));
    }

    /** Share of the weight that both have in common, 0 to 1 (Dice's coefficient over weighted words). */
    double likeness(TopicWords other) {
        double own = weight();
        double theirs = other.weight();
        return (shared(other) + other.shared(this)) / (own + theirs);
    }

    private double shared(TopicWords other) {
        double sum = 0;
        for (Map.Entry<String, Double> unit : units.entrySet()) {
            boolean has = other.words.words().stream().anyMatch(word -> word.has(unit.getKey()));
            sum += has ? unit.getValue() : 0;
        }
        return sum;
    }

    private double weight() {
        return units.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}

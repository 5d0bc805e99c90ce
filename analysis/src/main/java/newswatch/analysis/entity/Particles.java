package newswatch.analysis.entity;

import java.util.Set;

/** Small words inside of people's names: "von", "bin". */
final class Particles {

    private static final Set<String> ALL = Set.of(
            "von", "van", "de", "der", "den", "zu", "zur", "vom", "bin", "ibn", "al", "el", "da", "dos", "di", "du",
            "la", "le", "ten", "ter");

    private Particles() {}

    static boolean isOne(String word) {
        return ALL.contains(word);
    }
}

package newswatch.analysis.issue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import newswatch.analysis.issue.TargetWords.Word;
import newswatch.analysis.keyword.WordFolder;
import newswatch.analysis.table.Rows;

/** Targets that say nothing of a topic by themselves: pronouns, and nouns like "Plan" or "Vorschlag". */
final class Stubs {

    private static final Map<String, Set<String>> KEYS = Map.of("de", read("de"), "en", read("en"));

    private Stubs() {}

    private static Set<String> read(String language) {
        WordFolder folder = WordFolder.of(language);
        return Rows.of(Stubs.class, "stubs-" + language + ".tsv").stream()
                .flatMap(row -> List.of(row.get(0).split(" ")).stream())
                .map(word -> folder.fold(word).stem())
                .filter(stem -> !stem.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    static boolean isStub(TargetWords target, String language) {
        Set<String> stubs = KEYS.getOrDefault(language, Set.of());
        return target.words().stream().allMatch(word -> word.isEmpty() || isStub(word, stubs));
    }

    private static boolean isStub(Word word, Set<String> stubs) {
        return stubs.contains(word.key());
    }
}

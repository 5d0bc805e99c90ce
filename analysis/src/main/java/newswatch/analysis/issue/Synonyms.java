package newswatch.analysis.issue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import newswatch.analysis.keyword.FoldedWord;
import newswatch.analysis.keyword.WordFolder;
import newswatch.analysis.table.Rows;

/** Words that mean the same in politics: a row of the resource names them, the first stands for all. */
final class Synonyms {

    private static final Map<String, Synonyms> KNOWN = Map.of("de", new Synonyms("de"));
    private static final Synonyms NONE = new Synonyms(Map.of());

    private final Map<String, String> keys;

    private Synonyms(Map<String, String> keys) {
        this.keys = keys;
    }

    private Synonyms(String language) {
        this(read(language));
    }

    static Synonyms of(String language) {
        return KNOWN.getOrDefault(language, NONE);
    }

    private static Map<String, String> read(String language) {
        WordFolder folder = WordFolder.of(language);
        Map<String, String> keys = new HashMap<>();
        for (List<String> row : Rows.of(Synonyms.class, "synonyms-" + language + ".tsv")) {
            List<String> stems = row.stream()
                    .flatMap(cell -> Stream.of(cell.split(" ")))
                    .map(folder::fold)
                    .map(FoldedWord::stem)
                    .toList();
            stems.forEach(stem -> keys.put(stem, stems.get(0)));
        }
        return Map.copyOf(keys);
    }

    /** The stem that stands for this one. */
    String key(String stem) {
        return keys.getOrDefault(stem, stem);
    }
}

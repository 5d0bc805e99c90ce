package newswatch.analysis.entity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Words and ends of words that tell of names: first names, places, organisations, "Ortsteil", "verband" and "trainer".
 */
final class NameWords {

    private static final String RESOURCE = "/newswatch/entity/name-words.txt";

    private static final int LONGEST_END = 20;

    /** The bits of words as written, by kind in the order of the file. */
    private final Map<String, Integer> words = new HashMap<>();

    private final Map<String, Integer> ends = new HashMap<>();

    private NameWords() {}

    static NameWords load() {
        InputStream stream = NameWords.class.getResourceAsStream(RESOURCE);
        if (stream == null) {
            throw new IllegalStateException("Missing resource " + RESOURCE);
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return of(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NameWords of(List<String> lines) {
        NameWords names = new NameWords();
        int bit = 1;
        Map<String, Integer> kind = names.words;
        for (String line : lines) {
            if (line.startsWith("[")) {
                boolean whole = Character.isUpperCase(line.charAt(1));
                bit = whole == (kind == names.words) && !kind.isEmpty() ? bit << 1 : 1;
                kind = whole ? names.words : names.ends;
            } else if (!line.isBlank() && !line.startsWith("#")) {
                for (String word : line.split(" ")) {
                    kind.merge(word, bit, (one, other) -> one | other);
                }
            }
        }
        return names;
    }

    /** The kinds of a word as written, a bit each; 0 for none. */
    int kinds(String word) {
        return words.getOrDefault(word, 0);
    }

    /** The kinds of the longest known end of a word, a bit each, and one more if the end is the whole word. */
    int endKinds(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (int start = Math.max(0, lower.length() - LONGEST_END); start < lower.length() - 1; start++) {
            Integer found = ends.get(lower.substring(start));
            if (found != null) {
                return found << 1 | (start == 0 ? 1 : 0);
            }
        }
        return 0;
    }
}

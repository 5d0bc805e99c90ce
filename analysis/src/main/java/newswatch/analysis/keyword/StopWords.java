package newswatch.analysis.keyword;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that say nothing about what a text is about, one resource per language; {@code #} begins a comment. */
final class StopWords {

    private StopWords() {}

    /** The stop words of a language, in lower case; none for a language without a list. */
    static Set<String> of(String language) {
        try (InputStream in = StopWords.class.getResourceAsStream("stopwords-" + language + ".txt")) {
            if (in == null) {
                return Set.of();
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> java.util.Arrays.stream(line.trim().split("\\s+")))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package newswatch.analysis.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code neighbours.txt}. */
final class Neighbours {

    private static final String RESOURCE = "/newswatch/language/neighbours.txt";

    private Neighbours() {}

    /**
     * All neighbours.
     *
     * @param codes the languages of the counted model
     */
    static List<Neighbour> load(List<String> codes) {
        Map<String, Map<String, List<String>>> items = new LinkedHashMap<>();
        for (String line : lines()) {
            List<String> words = List.of(line.split(" "));
            items.computeIfAbsent(words.get(0), code -> new LinkedHashMap<>())
                    .computeIfAbsent(words.get(1), kind -> new ArrayList<>())
                    .addAll(words.subList(2, words.size()));
        }
        return items.entrySet().stream()
                .map(entry -> neighbour(entry.getKey(), entry.getValue(), codes))
                .toList();
    }

    private static Neighbour neighbour(String code, Map<String, List<String>> items, List<String> codes) {
        List<Integer> like = items.getOrDefault("like", List.of()).stream()
                .map(codes::indexOf)
                .toList();
        return new Neighbour(
                code,
                like,
                new HashSet<>(items.getOrDefault("words", List.of())),
                List.copyOf(items.getOrDefault("parts", List.of())));
    }

    private static List<String> lines() {
        InputStream stream = Neighbours.class.getResourceAsStream(RESOURCE);
        if (stream == null) {
            throw new IllegalStateException("Missing resource " + RESOURCE);
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

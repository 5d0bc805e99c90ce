package newswatch.analysis.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often every sequence of up to five signs occurs in a language, the edges of words among the signs. Lingua's files
 * hold the frequency of each sequence of letters given the letters before its last one, as exact fractions, and know
 * nothing of edges. Both can be won back: the product of the frequencies of its beginnings is the share of a sequence;
 * and what is missing between a sequence and all its continuations is how often a word ended there, as what is missing
 * on its left is how often a word began.
 */
final class LinguaCounts {

    static final char START = '^';

    static final char END = '$';

    private static final List<String> FILES =
            List.of("unigrams.json", "bigrams.json", "trigrams.json", "quadrigrams.json", "fivegrams.json");

    private final Map<String, Double> counts = new HashMap<>();
    private double total;

    private LinguaCounts() {}

    /**
     * Counts by sequence; {@link #START} and {@link #END} are the edges of words.
     *
     * @param folder one language's folder of Lingua's {@code language-models}
     */
    static Map<String, Double> read(Path folder) throws IOException {
        LinguaCounts counts = new LinguaCounts();
        for (String file : FILES) {
            counts.addOrder(folder.resolve(file));
        }
        counts.addEdges(END);
        counts.addEdges(START);
        counts.counts.values().removeIf(count -> count < 0.5);
        return counts.counts;
    }

    private void addOrder(Path file) throws IOException {
        JsonNode grams = new ObjectMapper()
                .readTree(Files.readString(file, StandardCharsets.UTF_8))
                .path("ngrams");
        Map<String, Double> shares = new HashMap<>();
        for (Map.Entry<String, JsonNode> entry : grams.properties()) {
            String[] fraction = entry.getKey().split("/");
            double above = Double.parseDouble(fraction[0]);
            double below = Double.parseDouble(fraction[1]);
            total = file.endsWith(FILES.get(0)) ? Math.max(total, below) : total;
            for (String gram : entry.getValue().asText().split(" ")) {
                shares.put(gram, above / below);
            }
        }
        shares.forEach((gram, share) -> counts.put(gram, share * before(gram)));
    }

    private double before(String gram) {
        return gram.length() == 1 ? total : counts.getOrDefault(gram.substring(0, gram.length() - 1), 0.0);
    }

    /** What is missing between a sequence and its continuations to this side. */
    private void addEdges(char edge) {
        Map<String, Double> inner = new HashMap<>();
        for (Map.Entry<String, Double> entry : counts.entrySet()) {
            String gram = entry.getKey();
            String rest = edge == END ? gram.substring(0, gram.length() - 1) : gram.substring(1);
            if (!gram.endsWith(String.valueOf(edge)) && !rest.isEmpty()) {
                inner.merge(rest, entry.getValue(), Double::sum);
            }
        }
        List<String> grams = new ArrayList<>(counts.keySet());
        for (String gram : grams) {
            if (gram.length() <= 4) {
                double missing = counts.getOrDefault(gram, 0.0) - inner.getOrDefault(gram, 0.0);
                counts.put(edge == END ? gram + edge : edge + gram, missing);
            }
        }
        if (edge == END) {
            addEnds(grams);
        }
    }

    private void addEnds(List<String> grams) {
        double words = 0;
        for (String gram : grams) {
            words += gram.length() == 1 ? counts.getOrDefault(gram + END, 0.0) : 0;
        }
        counts.put(String.valueOf(END), words);
    }
}

package newswatch.analysis.entity;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import newswatch.analysis.text.AnnotatedText;
import newswatch.analysis.text.Sentence;
import newswatch.analysis.text.TextAnnotator;
import newswatch.analysis.text.Token;

/**
 * Groups words by the groups of the words before and after them, with the exchange algorithm: every word goes where the
 * likelihood of a bigram model of groups is highest (S. Martin, J. Liermann, H. Ney, "Algorithms for bigram and trigram
 * word clustering", 1998).
 */
final class ClusterWords {

    private static final int ROUNDS = 8;

    /** n log n for small n. */
    private static final double[] TABLE = table();

    private final int groups;
    private final int rare;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    /** For every word the neighbours after and before it, with counts, as pairs. */
    private int[][] after = new int[0][];

    private int[][] before = new int[0][];
    private int[] frequency = new int[0];
    private int[] group = new int[0];
    private int[][] pairs = new int[0][];
    private int[] left = new int[0];
    private int[] right = new int[0];

    ClusterWords(int groups, int rare) {
        this.groups = groups;
        this.rare = rare;
    }

    static List<String> wikinews(Path file) throws IOException {
        List<String> texts = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                texts.add(json.readTree(line).path("text").asText());
            }
        }
        return texts;
    }

    WordClusters cluster(List<String> texts) {
        List<List<String>> sentences = sentences(texts);
        number(sentences);
        countNeighbours(sentences);
        start();
        for (int round = 0; round < ROUNDS; round++) {
            for (int word = 1; word < words.size(); word++) {
                move(word);
            }
        }
        Map<String, Integer> found = new HashMap<>();
        for (int word = 1; word < words.size(); word++) {
            found.put(words.get(word), 1 + group[word]);
        }
        return WordClusters.of(found);
    }

    private static List<List<String>> sentences(List<String> texts) {
        List<List<String>> sentences = new ArrayList<>();
        for (String text : texts) {
            AnnotatedText annotated = TextAnnotator.annotate(text);
            for (Sentence sentence : annotated.sentences()) {
                sentences.add(annotated.tokens().subList(sentence.firstToken(), sentence.endToken()).stream()
                        .map(ClusterWords::form)
                        .toList());
            }
        }
        return sentences;
    }

    private static String form(Token token) {
        return token.kind() == Token.Kind.NUMBER ? "0" : token.surface();
    }

    private void number(List<List<String>> sentences) {
        Map<String, Integer> counts = new HashMap<>();
        sentences.forEach(sentence -> sentence.forEach(word -> counts.merge(word, 1, Integer::sum)));
        words.add("");
        counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= rare)
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> {
                    numbers.put(entry.getKey(), words.size());
                    words.add(entry.getKey());
                });
    }

    private void countNeighbours(List<List<String>> sentences) {
        List<Map<Integer, Integer>> next = new ArrayList<>();
        List<Map<Integer, Integer>> last = new ArrayList<>();
        words.forEach(word -> {
            next.add(new HashMap<>());
            last.add(new HashMap<>());
        });
        frequency = new int[words.size()];
        for (List<String> sentence : sentences) {
            int previous = 0;
            for (int i = 0; i <= sentence.size(); i++) {
                int word = i == sentence.size() ? 0 : numbers.getOrDefault(sentence.get(i), 0);
                next.get(previous).merge(word, 1, Integer::sum);
                last.get(word).merge(previous, 1, Integer::sum);
                frequency[word]++;
                previous = word;
            }
        }
        after = next.stream().map(ClusterWords::flat).toArray(int[][]::new);
        before = last.stream().map(ClusterWords::flat).toArray(int[][]::new);
    }

    private static int[] flat(Map<Integer, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMapToInt(entry -> IntStream.of(entry.getKey(), entry.getValue()))
                .toArray();
    }

    /** The most frequent words have a group each, the others go round; what is rare or no word is the last group. */
    private void start() {
        group = new int[words.size()];
        group[0] = groups;
        for (int word = 1; word < group.length; word++) {
            group[word] = (word - 1) % groups;
        }
        pairs = new int[groups + 1][groups + 1];
        left = new int[groups + 1];
        right = new int[groups + 1];
        for (int word = 0; word < words.size(); word++) {
            for (int k = 0; k < after[word].length; k += 2) {
                int there = group[after[word][k]];
                pairs[group[word]][there] += after[word][k + 1];
                left[group[word]] += after[word][k + 1];
                right[there] += after[word][k + 1];
            }
        }
    }

    private void move(int word) {
        int old = group[word];
        int[] next = new int[groups + 1];
        int[] last = new int[groups + 1];
        int own = 0;
        for (int k = 0; k < after[word].length; k += 2) {
            if (after[word][k] == word) {
                own = after[word][k + 1];
            } else {
                next[group[after[word][k]]] += after[word][k + 1];
            }
        }
        for (int k = 0; k < before[word].length; k += 2) {
            if (before[word][k] != word) {
                last[group[before[word][k]]] += before[word][k + 1];
            }
        }
        int[] nextGroups = nonZero(next);
        int[] lastGroups = nonZero(last);
        shift(old, -1, next, last, own);
        int best = old;
        double highest = Double.NEGATIVE_INFINITY;
        for (int candidate = 0; candidate < groups; candidate++) {
            double gain = gain(candidate, next, nextGroups, last, lastGroups, own);
            if (gain > highest + 1e-9 || (candidate == old && gain > highest - 1e-9)) {
                highest = gain;
                best = candidate;
            }
        }
        shift(best, 1, next, last, own);
        group[word] = best;
    }

    private static int[] nonZero(int[] counts) {
        return IntStream.range(0, counts.length).filter(i -> counts[i] != 0).toArray();
    }

    private void shift(int to, int sign, int[] next, int[] last, int own) {
        int all = own;
        int allLast = own;
        for (int g = 0; g <= groups; g++) {
            pairs[to][g] += sign * next[g];
            pairs[g][to] += sign * last[g];
            all += next[g];
            allLast += last[g];
        }
        pairs[to][to] += sign * own;
        left[to] += sign * all;
        right[to] += sign * allLast;
    }

    private double gain(int to, int[] next, int[] nextGroups, int[] last, int[] lastGroups, int own) {
        double gain = 0;
        int all = own;
        int allLast = own;
        for (int g : nextGroups) {
            all += next[g];
            if (g != to) {
                gain += entropy(pairs[to][g] + next[g]) - entropy(pairs[to][g]);
            }
        }
        for (int g : lastGroups) {
            allLast += last[g];
            if (g != to) {
                gain += entropy(pairs[g][to] + last[g]) - entropy(pairs[g][to]);
            }
        }
        int inside = next[to] + last[to] + own;
        gain += entropy(pairs[to][to] + inside) - entropy(pairs[to][to]);
        gain -= entropy(left[to] + all) - entropy(left[to]);
        gain -= entropy(right[to] + allLast) - entropy(right[to]);
        return gain;
    }

    private static double[] table() {
        double[] table = new double[1 << 16];
        for (int n = 1; n < table.length; n++) {
            table[n] = n * Math.log(n);
        }
        return table;
    }

    private static double entropy(int n) {
        return n < TABLE.length ? TABLE[n] : n * Math.log(n);
    }
}

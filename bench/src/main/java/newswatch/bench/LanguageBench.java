package newswatch.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import newswatch.analysis.cleaning.TextCleaner;
import newswatch.analysis.language.LanguageGuess;
import newswatch.analysis.language.LanguageIdentifier;
import newswatch.analysis.text.TextAnnotator;

/**
 * How often the language identification is right, on a folder laid out as the test data of Lingua: {@code sentences},
 * {@code word-pairs} and {@code single-words}, each with one file of lines for each language, {@code de.txt}.
 */
final class LanguageBench {

    private static final List<String> KINDS = List.of("sentences", "word-pairs", "single-words");
    private static final List<String> NEIGHBOURS = List.of("de", "nl", "da", "af", "lb", "nds", "en");
    private static final int BINS = 5;
    private static final int ARTICLE = 4_000;
    private static final int ARTICLES = 1_000;
    private static final double NANOS = 1e9;

    /** Processor time, so that other work on the machine counts less. */
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private static final Tally NOTHING = new Tally(Map.of());

    private final Path folder;
    private final Markdown out;
    private final Map<String, Map<String, Tally>> tallies = new LinkedHashMap<>();
    private final int[] guesses = new int[BINS];
    private final int[] right = new int[BINS];

    LanguageBench(Path folder, Markdown out) {
        this.folder = folder;
        this.out = out;
    }

    /** What was guessed for the lines of one file. */
    private record Tally(Map<String, Integer> guesses) {

        int lines() {
            return guesses.values().stream().mapToInt(Integer::intValue).sum();
        }

        double share(String language) {
            return (double) guesses.getOrDefault(language, 0) / Math.max(1, lines());
        }
    }

    /** Measures and prints everything. */
    void run() {
        out.title("Language identification");
        long start = CPU.getCurrentThreadCpuTime();
        KINDS.forEach(kind -> tallies.put(kind, tally(folder.resolve(kind))));
        double seconds = (CPU.getCurrentThreadCpuTime() - start) / NANOS;
        accuracy();
        confusion();
        calibration();
        speed(seconds);
    }

    private Map<String, Tally> of(String kind) {
        return tallies.getOrDefault(kind, Map.of());
    }

    private Map<String, Tally> tally(Path files) {
        Map<String, Tally> byLanguage = new TreeMap<>();
        try (Stream<Path> list = Files.list(files)) {
            for (Path file : list.sorted().toList()) {
                String language = file.getFileName().toString().replace(".txt", "");
                byLanguage.put(language, guess(language, Files.readAllLines(file, StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return byLanguage;
    }

    private Tally guess(String language, List<String> lines) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String line : lines) {
            LanguageGuess guess = LanguageIdentifier.identify(line, "", Optional.empty());
            counts.merge(guess.code(), 1, Integer::sum);
            int bin = Math.min(BINS - 1, (int) (guess.confidence() * BINS));
            guesses[bin]++;
            right[bin] += guess.code().equals(language) ? 1 : 0;
        }
        return new Tally(counts);
    }

    private void accuracy() {
        List<List<String>> rows = new ArrayList<>();
        for (String language : of(KINDS.get(0)).keySet()) {
            List<String> row = new ArrayList<>(List.of(language));
            KINDS.forEach(kind ->
                    row.add(percent(of(kind).getOrDefault(language, NOTHING).share(language))));
            rows.add(row);
        }
        List<String> mean = new ArrayList<>(List.of("mean"));
        for (String kind : KINDS) {
            mean.add(percent(of(kind).entrySet().stream()
                    .mapToDouble(entry -> entry.getValue().share(entry.getKey()))
                    .average()
                    .orElse(0)));
        }
        rows.add(mean);
        out.heading("Right, %").table(List.of("language", "sentences", "word pairs", "single words"), rows);
    }

    private void confusion() {
        out.heading("German and its neighbours, sentences, ‰");
        List<List<String>> rows = new ArrayList<>();
        Map<String, Tally> sentences = of("sentences");
        for (String language : NEIGHBOURS) {
            if (sentences.containsKey(language)) {
                List<String> row = new ArrayList<>(List.of(language));
                NEIGHBOURS.forEach(guess -> row.add(Long.toString(Math.round(
                        1000 * sentences.getOrDefault(language, NOTHING).share(guess)))));
                rows.add(row);
            }
        }
        List<String> header = new ArrayList<>(List.of("is"));
        NEIGHBOURS.forEach(guess -> header.add("taken for " + guess));
        out.table(header, rows);
    }

    private void calibration() {
        List<List<String>> rows = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            if (guesses[bin] > 0) {
                rows.add(List.of(
                        String.format(Locale.ROOT, "%.1f to %.1f", (double) bin / BINS, (double) (bin + 1) / BINS),
                        Integer.toString(guesses[bin]),
                        percent((double) right[bin] / guesses[bin])));
            }
        }
        out.heading("Confidence").table(List.of("confidence", "guesses", "of these right, %"), rows);
    }

    private void speed(double seconds) {
        long lines = tallies.values().stream()
                .flatMap(byLanguage -> byLanguage.values().stream())
                .mapToLong(Tally::lines)
                .sum();
        List<String> articles = articles();
        articles.forEach(LanguageBench::read);
        long start = CPU.getCurrentThreadCpuTime();
        articles.forEach(LanguageBench::read);
        double perSecond = articles.size() * NANOS / (CPU.getCurrentThreadCpuTime() - start);
        out.heading("Speed, one thread, processor time")
                .table(
                        List.of("what", "a second"),
                        List.of(
                                List.of("lines of these files", Figures.rate(lines / seconds)),
                                List.of(
                                        "articles of 4,000 characters: cleaning, language, tokens, sentences",
                                        Figures.rate(perSecond))));
    }

    private static void read(String raw) {
        var clean = TextCleaner.clean(Optional.empty(), raw);
        LanguageIdentifier.identify(clean.title(), clean.text(), Optional.empty());
        TextAnnotator.annotate(clean.text());
    }

    /** The demo's invented articles, one after the other until there are 4,000 characters. */
    private static List<String> articles() {
        List<String> articles = new ArrayList<>();
        List<Corpus.Item> items = corpus();
        StringBuilder article = new StringBuilder();
        for (int i = 0; articles.size() < ARTICLES; i++) {
            article.append(items.get(i % items.size()).text()).append('\n');
            if (article.length() >= ARTICLE) {
                articles.add(article.substring(0, ARTICLE));
                article.setLength(0);
            }
        }
        return articles;
    }

    private static List<Corpus.Item> corpus() {
        try {
            return Corpus.of(ARTICLES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }
}

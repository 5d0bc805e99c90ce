package newswatch.bench.speech;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import newswatch.analysis.clause.Discourse;
import newswatch.analysis.clause.DiscourseReader;
import newswatch.analysis.entity.Entity;
import newswatch.analysis.entity.EntityFinder;
import newswatch.analysis.quote.QuoteFinder;
import newswatch.analysis.stance.StanceFinder;
import newswatch.analysis.text.AnnotatedText;
import newswatch.analysis.text.TextAnnotator;
import newswatch.bench.Markdown;

/** Articles per second and core of quotations and stances together, beside the tokenisation of the same articles. */
final class SpeechSpeed {

    private static final int ROUNDS = 7;
    private static final int WARM_UP = 3;
    private static final double NANOS = 1e9;

    private final Markdown out;
    private final EntityFinder entities = new EntityFinder();
    private final DiscourseReader reader = new DiscourseReader();
    private final QuoteFinder quotes = new QuoteFinder();
    private final StanceFinder stances = new StanceFinder();
    private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();

    SpeechSpeed(Markdown out) {
        this.out = out;
    }

    private record Ready(AnnotatedText text, List<Entity> entities) {}

    /** Measures on the first so many articles of a file of JSON lines with {@code text}. */
    void measure(Path corpus, int articles) throws IOException {
        List<String> texts = texts(corpus, articles);
        List<Ready> ready = new ArrayList<>();
        for (String text : texts) {
            AnnotatedText annotated = TextAnnotator.annotate(text);
            ready.add(new Ready(annotated, entities.find(annotated, "de")));
        }
        double[] tokens = new double[ROUNDS];
        double[] speech = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            double first = seconds(() -> texts.forEach(TextAnnotator::annotate));
            double second = seconds(() -> ready.forEach(this::read));
            if (round >= 0) {
                tokens[round] = texts.size() / first;
                speech[round] = texts.size() / second;
            }
        }
        tell(texts, median(tokens), median(speech));
    }

    private void read(Ready article) {
        Discourse discourse = reader.read(article.text(), article.entities());
        stances.find(discourse, quotes.find(article.text(), discourse));
    }

    private double seconds(Runnable work) {
        long start = clock.getCurrentThreadCpuTime();
        work.run();
        return (clock.getCurrentThreadCpuTime() - start) / NANOS;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private void tell(List<String> texts, double tokens, double speech) {
        double characters = texts.stream().mapToInt(String::length).average().orElse(0);
        out.heading("Speed");
        out.paragraph(String.format(
                Locale.ROOT,
                "%d articles, %.0f characters on average, processor time of one thread, median of %d rounds after %d; names found before.",
                texts.size(),
                characters,
                ROUNDS,
                WARM_UP));
        out.table(
                List.of("what", "articles/s and core", "time of the tokenisation"),
                List.of(
                        List.of("tokens and sentences", String.format(Locale.ROOT, "%.0f", tokens), "1.00"),
                        List.of(
                                "clauses, quotations and stances",
                                String.format(Locale.ROOT, "%.0f", speech),
                                String.format(Locale.ROOT, "%.2f", tokens / speech))));
    }

    private static List<String> texts(Path file, int most) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<String> texts = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null && texts.size() < most; line = lines.readLine()) {
                texts.add(json.readTree(line).path("text").asText());
            }
        }
        return texts;
    }
}

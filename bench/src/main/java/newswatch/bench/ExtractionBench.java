package newswatch.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import net.dankito.readability4j.Readability4J;
import newswatch.analysis.extraction.PageExtractor;
import newswatch.standalone.Console;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code newswatch bench extraction}: our extraction beside jsoup's parse alone and beside another extractor. */
@Command(
        name = "extraction",
        description =
                "Measures the extraction of articles from web pages: speed beside jsoup's parse of the same pages, "
                        + "quality and speed beside Readability4J. One thread.",
        mixinStandardHelpOptions = true)
final class ExtractionBench implements Callable<Integer> {

    private static final String OWN_PAGES = "analysis/src/test/resources/extraction/pages";
    /** So many pages each of them reads at least before it counts: the JVM compiles meanwhile. */
    private static final int LEAST_WARM_UP = 1_500;
    /** Processor time of the one thread: what other programs take meanwhile does not count. */
    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();

    private final Console console;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "5",
            description = "How often all pages are read, 1 to 100; the median round counts. Default ${DEFAULT-VALUE}.")
    private int rounds;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description =
                    "Holds expected.json and the pages, plain or compressed by gzip; default: our own invented pages.")
    private @Nullable Path directory;

    ExtractionBench(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (rounds < 1 || rounds > 100) {
            console.err().println("--rounds must be 1 to 100, was " + rounds);
            return ExitCode.USAGE;
        }
        Configurator.setLevel("net.dankito", Level.OFF); // Readability4J logs whole pages that it cannot read
        Path home = Path.of(System.getProperty("newswatch.home", "")).toAbsolutePath();
        List<GoldPage> pages = GoldPage.read(directory == null ? home.resolve(OWN_PAGES) : directory);
        new Markdown(console.lines())
                .paragraph(new Machine().describe())
                .paragraph(String.format(
                        Locale.ROOT,
                        "%d pages, %.1f KiB on average; processor time of one thread, median of %d rounds.",
                        pages.size(),
                        pages.stream()
                                        .mapToInt(page -> page.bytes().length)
                                        .average()
                                        .orElse(0)
                                / 1024,
                        rounds))
                .table(
                        List.of("what", "pages/s and core", "time of jsoup's parse", "precision", "recall", "F"),
                        rows(pages));
        return ExitCode.OK;
    }

    private List<List<String>> rows(List<GoldPage> pages) {
        List<Extractor> extractors = List.of(
                new Extractor("jsoup, parse alone", ExtractionBench::parse),
                new Extractor("Newswatch", ExtractionBench::ours),
                new Extractor("Readability4J 1.0.8", ExtractionBench::readability));
        extractors.forEach(extractor -> extractor.warmUp(pages));
        for (int round = 0; round < rounds; round++) {
            extractors.forEach(extractor -> extractor.run(pages)); // by turns: a busy moment of the machine meets all
        }
        double parse = extractors.get(0).seconds();
        return extractors.stream().map(extractor -> extractor.row(pages, parse)).toList();
    }

    private static String parse(GoldPage page) {
        try {
            Jsoup.parse(new ByteArrayInputStream(page.bytes()), null, page.url());
            return "";
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String ours(GoldPage page) {
        return PageExtractor.extract(page.bytes(), Optional.empty(), Optional.of(page.url()))
                .text();
    }

    /** It takes a text, so the bytes are read as jsoup reads them; its own parse of it is in its time. */
    private static String readability(GoldPage page) {
        String html = page.html();
        String text = new Readability4J(page.url(), html).parse().getTextContent();
        return text == null ? "" : text;
    }

    /** One of the things that are compared. */
    private static final class Extractor {
        private final String name;
        private final Extraction extraction;
        private final List<Double> seconds = new ArrayList<>();

        Extractor(String name, Extraction extraction) {
            this.name = name;
            this.extraction = extraction;
        }

        void warmUp(List<GoldPage> pages) {
            for (int done = 0; done < LEAST_WARM_UP; done += pages.size()) {
                run(pages);
            }
            seconds.clear();
        }

        void run(List<GoldPage> pages) {
            long start = PROCESSOR.getCurrentThreadCpuTime();
            pages.forEach(extraction::text);
            seconds.add((PROCESSOR.getCurrentThreadCpuTime() - start) / 1e9);
        }

        double seconds() {
            return seconds.stream().sorted().toList().get(seconds.size() / 2);
        }

        List<String> row(List<GoldPage> pages, double parse) {
            GoldScore score = new GoldScore();
            pages.forEach(page -> score.add(page, extraction.text(page)));
            List<String> row = new ArrayList<>(List.of(
                    name,
                    String.format(Locale.ROOT, "%.0f", pages.size() / seconds()),
                    String.format(Locale.ROOT, "%.2f", seconds() / parse)));
            row.addAll(score.isEmpty() ? List.of("–", "–", "–") : score.counts().cells());
            return row;
        }
    }

    /** From a page to the text of its article; empty for what finds none. */
    private interface Extraction {
        String text(GoldPage page);
    }
}

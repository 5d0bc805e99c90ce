package newswatch.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import newswatch.analysis.entity.EntityFinder;
import newswatch.analysis.entity.EntityType;
import newswatch.analysis.entity.Gazetteer;
import newswatch.analysis.entity.GazetteerEntry;
import newswatch.analysis.text.AnnotatedText;
import newswatch.analysis.text.TextAnnotator;
import newswatch.standalone.Console;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code newswatch bench gazetteer}: what many names of users cost. */
@Command(
        name = "gazetteer",
        description =
                "Measures recognition and linking with the shipped names alone and with many more, on the same articles "
                        + "in turns, one thread: time to take them in, memory, articles a second.",
        mixinStandardHelpOptions = true)
final class GazetteerBench implements Callable<Integer> {

    private static final int NAMES_PER_ENTRY = 2;
    private static final int LEAST_WARM_UP = 1_000;
    private static final double NANOS = 1e9;
    private static final double MIB = 1 << 20;

    /** What one change brings at most while the topic is read, as in enrich. */
    private static final int AT_ONCE = 20_000;

    private static final String[] SYLLABLES = {
        "ba", "ber", "dor", "fel", "gar", "hol", "kin", "lau", "mer", "nor", "pas", "ril", "sto", "tam", "ul", "ven",
        "wei", "zan", "chu", "schi"
    };

    /** Processor time of the one thread: what other programs take meanwhile does not count. */
    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();

    private final Console console;

    @Option(
            names = "--names",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "Invented names to add, 1000 to 5000000; default ${DEFAULT-VALUE}.")
    private int names;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "5",
            description =
                    "How often all articles are read, 1 to 100; the median round counts. Default ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
            names = "--articles",
            paramLabel = "N",
            defaultValue = "500",
            description = "Articles at most, 10 to 100000; default ${DEFAULT-VALUE}.")
    private int most;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description =
                    "Articles in German, JSON lines with a field text, plain or compressed by gzip; default: the demo's.")
    private @Nullable Path file;

    GazetteerBench(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (names < 1000 || names > 5_000_000 || rounds < 1 || rounds > 100 || most < 10 || most > 100_000) {
            console.err().println("--names must be 1000 to 5000000, --rounds 1 to 100, --articles 10 to 100000.");
            return ExitCode.USAGE;
        }
        List<AnnotatedText> articles = articles();
        EntityFinder shipped = new EntityFinder();
        List<GazetteerEntry> invented = invented();
        long before = used();
        long start = PROCESSOR.getCurrentThreadCpuTime();
        Gazetteer large = shipped.gazetteer();
        for (int i = 0; i < invented.size(); i += AT_ONCE) {
            large = large.with(invented.subList(i, Math.min(invented.size(), i + AT_ONCE)));
        }
        double seconds = (PROCESSOR.getCurrentThreadCpuTime() - start) / NANOS;
        double heap = (used() - before) / MIB;
        tell(articles, List.of(shipped, shipped.with(large)), seconds, heap);
        return ExitCode.OK;
    }

    private void tell(List<AnnotatedText> articles, List<EntityFinder> finders, double seconds, double heap) {
        List<Double> rates = rates(articles, finders);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < finders.size(); i++) {
            Gazetteer gazetteer = finders.get(i).gazetteer();
            rows.add(List.of(
                    i == 0 ? "shipped" : "shipped and %d invented names".formatted(names),
                    Integer.toString(gazetteer.size()),
                    number("%.0f", gazetteer.bytes() / MIB),
                    i == 0 ? "–" : number("%.0f", heap),
                    i == 0 ? "–" : number("%.1f", seconds),
                    number("%.0f", rates.get(i)),
                    number("%.2f", rates.get(i) / rates.get(0))));
        }
        double characters = articles.stream()
                .mapToInt(article -> article.text().length())
                .average()
                .orElse(0);
        new Markdown(console.lines())
                .paragraph(new Machine().describe())
                .paragraph(String.format(
                        Locale.ROOT,
                        "Recognition and linking of %d articles, %.0f characters on average, already split into words;"
                                + " processor time of one thread, median of %d rounds in turns. Names taken in %d entries"
                                + " at a time.",
                        articles.size(),
                        characters,
                        rounds,
                        AT_ONCE))
                .table(
                        List.of(
                                "names",
                                "entries",
                                "MiB of arrays",
                                "MiB of heap more",
                                "s to take them in",
                                "articles/s and core",
                                "of shipped"),
                        rows);
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    /** By turns: a busy moment of the machine meets all. */
    private List<Double> rates(List<AnnotatedText> articles, List<EntityFinder> finders) {
        List<List<Double>> seconds = finders.stream()
                .map(finder -> (List<Double>) new ArrayList<Double>())
                .toList();
        for (EntityFinder finder : finders) {
            for (int done = 0; done < LEAST_WARM_UP; done += articles.size()) {
                seconds(finder, articles);
            }
        }
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < finders.size(); i++) {
                seconds.get(i).add(seconds(finders.get(i), articles));
            }
        }
        return seconds.stream()
                .map(all -> articles.size() / all.stream().sorted().toList().get(all.size() / 2))
                .toList();
    }

    private static double seconds(EntityFinder finder, List<AnnotatedText> articles) {
        long start = PROCESSOR.getCurrentThreadCpuTime();
        articles.forEach(article -> finder.find(article, "de"));
        return (PROCESSOR.getCurrentThreadCpuTime() - start) / NANOS;
    }

    private List<AnnotatedText> articles() throws IOException {
        List<AnnotatedText> articles = new ArrayList<>();
        if (file == null) {
            for (Corpus.Item item : Corpus.of(most)) {
                articles.add(TextAnnotator.annotate(item.text()));
            }
            return articles;
        }
        for (String text : ArticleLines.texts(file, most)) {
            articles.add(TextAnnotator.annotate(text));
        }
        return articles;
    }

    private List<GazetteerEntry> invented() {
        Random random = new Random(1);
        List<GazetteerEntry> entries = new ArrayList<>(names / NAMES_PER_ENTRY);
        for (int i = 0; i < names / NAMES_PER_ENTRY; i++) {
            entries.add(new GazetteerEntry(
                    "e" + i,
                    "Q" + (900_000_000L + i),
                    word(random) + " " + word(random),
                    i % 3 == 0 ? EntityType.ORG : EntityType.PER,
                    List.of(word(random) + " " + word(random)),
                    GazetteerEntry.Facts.NONE));
        }
        return entries;
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}

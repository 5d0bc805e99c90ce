package newswatch.bench.entities;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import newswatch.analysis.entity.EntityFinder;
import newswatch.analysis.entity.EntityType;
import newswatch.analysis.entity.Gazetteer;
import newswatch.bench.ArticleLines;
import newswatch.bench.Machine;
import newswatch.bench.Markdown;
import newswatch.standalone.Console;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code newswatch bench entities}: names found, by the strict count, and how fast. */
@Command(
        name = "entities",
        description =
                "Scores recognition on collections of marked texts: P, R and F1 of the exact place and type. A set that the "
                        + "tagger was trained on flatters it; --tagger takes one that was trained on others.",
        mixinStandardHelpOptions = true)
public final class EntitiesCommand implements Callable<Integer> {

    private static final String GERMEVAL = "ner-germeval2014/dev.tsv";
    private static final String SMARTDATA = "ner-smartdata/v3-dev.json.gz";
    private static final String ARTICLES = "corpus-wikinews-de/articles.jsonl.gz";
    private static final List<String> HEAD =
            List.of("recogniser", "type", "P", "R", "F1", "right", "made up", "missed");
    private static final List<EntityType> ALL = List.of(EntityType.values());
    private static final List<EntityType> THREE = List.of(EntityType.PER, EntityType.LOC, EntityType.ORG);

    private final Console console;
    private final Markdown out;

    @Option(
            names = "--tagger",
            paramLabel = "FILE",
            description = "Weights as TrainNameTagger writes them; default the shipped ones.")
    private @Nullable Path tagger;

    @Option(
            names = "--corenlp",
            paramLabel = "DIR",
            description =
                    "Folder with the jars of Stanford CoreNLP and its German models, which you have fetched: its CRF is run beside ours, in a process of its own.")
    private @Nullable Path coreNlp;

    @Option(
            names = "--articles",
            paramLabel = "N",
            defaultValue = "500",
            description = "Articles for the speed, 10 to 100000; default ${DEFAULT-VALUE}.")
    private int articles;

    @Parameters(
            paramLabel = "DIR",
            description = "Holds what is there of " + GERMEVAL + ", " + SMARTDATA + " and, for the speed, " + ARTICLES)
    @SuppressWarnings("NullAway.Init") // required
    private Path folder;

    /** Tells there. */
    public EntitiesCommand(Console console) {
        this.console = console;
        this.out = new Markdown(console.lines());
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (articles < 10 || articles > 100_000) {
            console.err().println("--articles must be 10 to 100000.");
            return ExitCode.USAGE;
        }
        Path work = Files.createTempDirectory("newswatch-entities");
        try {
            run(recognisers(work));
        } catch (java.nio.file.NoSuchFileException missing) {
            console.err().println("There is no file " + missing.getMessage());
            return ExitCode.USAGE;
        } finally {
            try (Stream<Path> files = Files.walk(work)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
        return ExitCode.OK;
    }

    private List<Recogniser> recognisers(Path work) throws IOException {
        List<Recogniser> recognisers = new ArrayList<>();
        recognisers.add(new OurRecogniser(finder()));
        if (coreNlp != null) {
            recognisers.add(new CoreNlp(coreNlp, work));
        }
        return recognisers;
    }

    private EntityFinder finder() throws IOException {
        if (tagger == null) {
            return new EntityFinder();
        }
        try (InputStream weights = Files.newInputStream(tagger)) {
            return new EntityFinder(Gazetteer.shipped(), weights);
        }
    }

    private void run(List<Recogniser> recognisers) throws IOException, InterruptedException {
        out.paragraph(new Machine().describe());
        Path germEval = folder.resolve(GERMEVAL);
        Path smartData = folder.resolve(SMARTDATA);
        if (Files.exists(germEval)) {
            table("GermEval 2014, development set", MarkedTexts.germEval(germEval), ALL, recognisers);
            table("The same, without other names", MarkedTexts.germEval(germEval), THREE, recognisers);
        }
        if (Files.exists(smartData)) {
            for (String kind : List.of("NEWS_HTML", "RSS_XML")) {
                List<MarkedText> texts = MarkedTexts.smartData(smartData, Set.of(kind));
                table("SmartData 3, development set, " + kind, texts, THREE, recognisers);
            }
        }
        if (Files.exists(folder.resolve(ARTICLES))) {
            speed(ArticleLines.texts(folder.resolve(ARTICLES), articles), recognisers);
        }
    }

    private void table(String title, List<MarkedText> texts, List<EntityType> types, List<Recogniser> recognisers)
            throws IOException, InterruptedException {
        List<List<String>> rows = new ArrayList<>();
        for (Recogniser recogniser : recognisers) {
            StrictScore score = new StrictScore();
            Recogniser.Found found =
                    recogniser.find(texts.stream().map(MarkedText::text).toList());
            for (int i = 0; i < texts.size(); i++) {
                score.add(texts.get(i), found.names().get(i));
            }
            rows.addAll(score.rows(recogniser.name(), types));
        }
        out.heading(title + ", " + texts.size() + " texts").table(HEAD, rows);
    }

    private void speed(List<String> texts, List<Recogniser> recognisers) throws IOException, InterruptedException {
        List<List<String>> rows = new ArrayList<>();
        double first = 0;
        for (Recogniser recogniser : recognisers) {
            double rate = texts.size() / recogniser.find(texts).seconds();
            first = rows.isEmpty() ? rate : first;
            rows.add(List.of(recogniser.name(), number("%.1f", rate), number("%.2f", rate / first)));
        }
        double characters = texts.stream().mapToInt(String::length).average().orElse(0);
        out.heading("Speed")
                .paragraph(String.format(
                        Locale.ROOT,
                        "%d articles, %.0f characters on average, one thread, by the clock, without loading; ours with"
                                + " linking, the other without.",
                        texts.size(),
                        characters))
                .table(List.of("recogniser", "articles/s", "of ours"), rows);
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}

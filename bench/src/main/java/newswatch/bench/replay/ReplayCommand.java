package newswatch.bench.replay;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import newswatch.bench.Markdown;
import newswatch.schema.Registry;
import newswatch.schema.Topics;
import newswatch.standalone.embedded.DataFolder;
import newswatch.standalone.embedded.EmbeddedRegistry;
import newswatch.standalone.embedded.Ports;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code newswatch bench replay}: the same articles twice, and everything that came out compared. */
@Command(
        name = "replay",
        description = "Plays the same invented articles twice through the story desk, the second time with rebalances"
                + " and kills, and compares everything that came out. Ends with 1 if anything is different.",
        mixinStandardHelpOptions = true)
public final class ReplayCommand implements Callable<Integer> {

    private static final int LEAST_ARTICLES = 100;
    private static final int LEAST_OPEN = 200;
    private static final int MOST_OPEN = 25_000;
    private static final int ARTICLES_TO_ONE_OPEN = 20;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Option(names = "--articles", paramLabel = "N", defaultValue = "100000", description = "Default ${DEFAULT-VALUE}.")
    private int articles;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "20261127", description = "Default ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--rebalances",
            paramLabel = "N",
            defaultValue = "3",
            description = "How often an instance joins and another leaves; default ${DEFAULT-VALUE}.")
    private int rebalances;

    @Option(
            names = "--kills",
            paramLabel = "N",
            defaultValue = "2",
            description = "How often an instance is killed (kill -9); default ${DEFAULT-VALUE}.")
    private int kills;

    @Option(
            names = "--open",
            paramLabel = "N",
            defaultValue = "0",
            description = "Happenings that begin within three days, about as many stories are open; by default a"
                    + " twentieth of the articles, 200 to 25000.")
    private int open;

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            defaultValue = "${sys:java.io.tmpdir}",
            description = "Where the temporary folder is made; default ${DEFAULT-VALUE}. A million articles need some"
                    + " 20 GB there.")
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private Path dir;

    /** A command; picocli fills its options. */
    public ReplayCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        if (articles < LEAST_ARTICLES || rebalances < 0 || kills < 0) {
            err.println("--articles must be %d or more, --rebalances and --kills 0 or more".formatted(LEAST_ARTICLES));
            return ExitCode.USAGE;
        }
        Path folder = Files.createTempDirectory(dir, "newswatch-replay");
        if (compare(folder, err)) {
            remove(folder);
            return ExitCode.OK;
        }
        err.println("What run 2 left is kept in " + folder);
        return ExitCode.SOFTWARE;
    }

    private int perWindow() {
        return open > 0 ? open : Math.max(LEAST_OPEN, Math.min(MOST_OPEN, articles / ARTICLES_TO_ONE_OPEN));
    }

    private boolean compare(Path folder, PrintWriter err) throws IOException, InterruptedException {
        Path program = Path.of(System.getProperty("newswatch.home", ""), "standalone/target/dist/registry");
        try (DataFolder data = DataFolder.open(folder.resolve("registry"));
                EmbeddedRegistry registry = EmbeddedRegistry.start(data, new Ports(data), program)) {
            // Ctrl-C ends the JVM without closing anything.
            Runtime.getRuntime().addShutdownHook(new Thread(registry::close, "end-registry"));
            Registry schemas = Registry.at(registry.awaitReady().url());
            Topics topics = new Topics(schemas);
            topics.all()
                    .forEach(topic -> schemas.register(
                            topic.subject(), topic.schema(), topic.layout().compatibility()));
            err.println("Makes up the articles");
            Tape tape = Tape.record(
                    new SyntheticStream(seed, perWindow()),
                    articles,
                    folder.resolve("tape"),
                    topics.analyzedArticles());
            err.println("Run 1, undisturbed");
            ReplayRun.Result one;
            try (ReplayRun run = new ReplayRun(tape, folder.resolve("one"), registry.url(), err)) {
                one = run.undisturbed();
            }
            remove(folder.resolve("one"));
            err.println("Run 2, disturbed");
            List<Disturbance> script = Disturbance.script(rebalances, kills);
            try (ReplayRun run = new ReplayRun(tape, folder.resolve("two"), registry.url(), err)) {
                ReplayRun.Result two = run.disturbed(script);
                return new ReplayReport(
                                articles,
                                perWindow(),
                                topics,
                                new Markdown(spec.commandLine().getOut()))
                        .tell(one, two);
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}

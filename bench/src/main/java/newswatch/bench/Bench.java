package newswatch.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import newswatch.bench.entities.EntitiesCommand;
import newswatch.bench.politeness.FeedsScaleCommand;
import newswatch.bench.politeness.PolitenessCommand;
import newswatch.bench.replay.ReplayCommand;
import newswatch.bench.speech.QuotesCommand;
import newswatch.bench.speech.StancesCommand;
import newswatch.bench.stories.StoriesOrdersCommand;
import newswatch.bench.stories.StoriesScaleCommand;
import newswatch.bench.stories.StoriesTrainCommand;
import newswatch.standalone.Console;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** The command {@code newswatch bench}: prints a Markdown document with all figures. */
@Command(
        name = "newswatch bench",
        description = "Measures Newswatch on this machine and prints a Markdown document. Takes some minutes.",
        subcommands = {
            Bench.LanguageId.class,
            FeedsScaleCommand.class,
            PolitenessCommand.class,
            ReplayCommand.class,
            StoriesScaleCommand.class,
            StoriesOrdersCommand.class,
            StoriesTrainCommand.class
        },
        mixinStandardHelpOptions = true)
public final class Bench implements Callable<Integer> {

    private final Console console;

    @Option(
            names = "--articles",
            paramLabel = "N",
            defaultValue = "5000",
            description = "Articles of the load, 100 to 100000; default ${DEFAULT-VALUE}.")
    private int articles;

    @Option(
            names = "--quick",
            description = "Few of everything, within two minutes: only shows that all can be measured.")
    private boolean quick;

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            defaultValue = "${sys:java.io.tmpdir}",
            description = "Where the temporary data folder is made; default ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private Path dir;

    private Bench(Console console) {
        this.console = console;
    }

    /** Runs it and ends the process: 0 when everything was measured, 1 when something failed, 2 for wrong usage. */
    public static void main(String[] arguments) {
        Console console = Console.ofProcess();
        int status = new CommandLine(new Bench(console))
                .addSubcommand(new CalibrationBench(console))
                .addSubcommand(new ExtractionBench(console))
                .addSubcommand(new EntitiesCommand(console))
                .addSubcommand(new FetchBench(console))
                .addSubcommand(new GazetteerBench(console))
                .addSubcommand(new QuotesCommand(console))
                .addSubcommand(new StancesCommand(console))
                .setOut(console.lines())
                .setErr(console.err())
                .setExecutionExceptionHandler(Bench::explain)
                .execute(arguments);
        console.err().flush();
        System.exit(status);
    }

    /**
     * A file that is not there, or cannot be read, is the user's to mend: said in a sentence. Anything else is ours.
     */
    private static int explain(Exception failure, CommandLine line, CommandLine.ParseResult ignored) throws Exception {
        Throwable cause = failure instanceof UncheckedIOException ? failure.getCause() : failure;
        if (!(cause instanceof IOException)) {
            throw failure;
        }
        boolean missing = cause instanceof NoSuchFileException;
        line.getErr().println("newswatch bench: " + (missing ? "there is no " : "") + cause.getMessage());
        return CommandLine.ExitCode.SOFTWARE;
    }

    @Override
    public Integer call() throws Exception {
        if (articles < 100 || articles > 100_000) {
            console.err().println("--articles must be 100 to 100000, was " + articles);
            return CommandLine.ExitCode.USAGE;
        }
        Path home = Path.of(System.getProperty("newswatch.home", "")).toAbsolutePath();
        Scale scale = quick ? Scale.quick() : Scale.whole(articles);
        try (Session session = Session.open(home, dir)) {
            new BenchRun(scale, session, new Markdown(console.lines()), console.err()).run();
        }
        return CommandLine.ExitCode.OK;
    }

    /** The command {@code newswatch bench language-id DIR}. */
    @Command(
            name = "language-id",
            description = "Measures language identification on a folder laid out as Lingua's test data.",
            mixinStandardHelpOptions = true)
    static final class LanguageId implements Callable<Integer> {

        @ParentCommand
        @SuppressWarnings("NullAway.Init") // set by picocli before call()
        private Bench bench;

        @Parameters(paramLabel = "DIR", description = "The folder with sentences, word-pairs and single-words.")
        @SuppressWarnings("NullAway.Init") // set by picocli before call()
        private Path folder;

        @Override
        public Integer call() {
            if (!Files.isDirectory(folder.resolve("sentences"))) {
                bench.console.err().println("There is no folder sentences in " + folder);
                return CommandLine.ExitCode.USAGE;
            }
            new LanguageBench(folder, new Markdown(bench.console.lines())).run();
            return CommandLine.ExitCode.OK;
        }
    }
}

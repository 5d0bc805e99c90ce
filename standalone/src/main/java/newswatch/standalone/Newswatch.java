package newswatch.standalone;

import newswatch.runtime.InvalidSettingsException;
import newswatch.schema.TopicUnavailableException;
import newswatch.standalone.feeds.FeedsCommand;
import newswatch.standalone.feeds.RealSurroundings;
import newswatch.standalone.gazetteer.GazetteerCommand;
import newswatch.standalone.gazetteer.Names;
import newswatch.standalone.issue.IssueCommand;
import newswatch.standalone.issue.Issues;
import newswatch.standalone.live.DemoCommand;
import newswatch.standalone.live.ImportCommand;
import newswatch.standalone.live.RunCommand;
import newswatch.standalone.live.StatusCommand;
import newswatch.standalone.live.TopicsCommand;
import newswatch.standalone.live.UpCommand;
import newswatch.standalone.offline.AnalyzeCommand;
import newswatch.standalone.offline.ExtractCommand;
import newswatch.standalone.offline.FeedCommand;
import newswatch.standalone.offline.StoriesCommand;
import newswatch.standalone.story.StoryCommand;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code newswatch}: exit status 0 when done, 1 when something failed, 2 for wrong usage. */
@Command(
        name = "newswatch",
        description = "Watches news feeds and joins what they report into stories, entities and stance statements.",
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "./newswatch bench measures speed, latency, start and memory.",
            "Settings and files: see the README.  Every command answers to --help."
        })
public final class Newswatch implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run()
    private CommandSpec spec;

    private Newswatch() {}

    /** Runs one command and ends the process. */
    public static void main(String[] arguments) {
        Console console = Console.ofProcess();
        int status = commandLine(console).execute(arguments);
        console.err().flush();
        System.exit(status);
    }

    /** The command line with all its commands. */
    public static CommandLine commandLine(Console console) {
        CommandLine line = new CommandLine(new Newswatch())
                .addSubcommand(new DemoCommand(console))
                .addSubcommand(new UpCommand(console))
                .addSubcommand(new StatusCommand(console))
                .addSubcommand(new ImportCommand(console))
                .addSubcommand(FeedsCommand.commandLine(console, new RealSurroundings(System.getenv())))
                .addSubcommand(GazetteerCommand.commandLine(console, Names::of))
                .addSubcommand(IssueCommand.commandLine(console, Issues::of))
                .addSubcommand(new StoryCommand(console))
                .addSubcommand(new TopicsCommand(console))
                .addSubcommand(new RunCommand())
                .addSubcommand(new ExtractCommand(console))
                .addSubcommand(new FeedCommand(console))
                .addSubcommand(new AnalyzeCommand(console))
                .addSubcommand(new StoriesCommand(console))
                .addSubcommand(new VersionCommand(console))
                .addSubcommand(new CommandLine.HelpCommand())
                .addSubcommand(new AutoComplete.GenerateCompletion());
        return line.setOut(console.lines())
                .setErr(console.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Newswatch::explain);
    }

    private static int explain(Exception failure, CommandLine line, CommandLine.ParseResult ignored) throws Exception {
        if (failure instanceof UserError || failure instanceof TopicUnavailableException) {
            line.getErr().println("newswatch: " + failure.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        if (failure instanceof InvalidSettingsException) {
            line.getErr().println(failure.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
        throw failure;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }
}

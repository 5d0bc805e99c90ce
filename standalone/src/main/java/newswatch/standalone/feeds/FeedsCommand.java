package newswatch.standalone.feeds;

import newswatch.standalone.Console;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code newswatch feeds}. */
@Command(
        name = "feeds",
        description = "Looks at the feeds that are watched, adds, removes and checks them.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
public final class FeedsCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run()
    private CommandSpec spec;

    private FeedsCommand() {}

    /** The command with its commands. */
    public static CommandLine commandLine(Console console, Surroundings surroundings) {
        return new CommandLine(new FeedsCommand())
                .addSubcommand(new ListFeeds(console, surroundings))
                .addSubcommand(new AddFeeds(console, surroundings))
                .addSubcommand(new RemoveFeeds(console, surroundings))
                .addSubcommand(new CheckFeeds(console, surroundings))
                .addSubcommand(new ImportFeeds(console, surroundings))
                .addSubcommand(new ExportFeeds(console, surroundings));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }
}

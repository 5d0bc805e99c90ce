package newswatch.standalone.gazetteer;

import newswatch.standalone.Console;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code newswatch gazetteer}. */
@Command(
        name = "gazetteer",
        description = "Names of your own: people, places, organisations that a running instance shall know.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
public final class GazetteerCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run()
    private CommandSpec spec;

    private GazetteerCommand() {}

    /** The command with its commands. */
    public static CommandLine commandLine(Console console, Names.Source names) {
        return new CommandLine(new GazetteerCommand())
                .addSubcommand(new AddName(console, names))
                .addSubcommand(new ImportNames(console, names))
                .addSubcommand(new ExportNames(console, names))
                .addSubcommand(new ListNames(console, names))
                .addSubcommand(new RemoveNames(console, names));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }
}

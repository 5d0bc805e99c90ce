package newswatch.standalone.issue;

import newswatch.standalone.Console;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code newswatch issue}. */
@Command(
        name = "issue",
        description = "Issues that actors stand for or against: those that we ship and your own.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
public final class IssueCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run()
    private CommandSpec spec;

    private IssueCommand() {}

    /** The command with its commands. */
    public static CommandLine commandLine(Console console, Issues.Source issues) {
        return new CommandLine(new IssueCommand())
                .addSubcommand(new AddIssue(console, issues))
                .addSubcommand(new ImportIssues(console, issues))
                .addSubcommand(new ExportIssues(console, issues))
                .addSubcommand(new ListIssues(console, issues))
                .addSubcommand(new RemoveIssues(console, issues))
                .addSubcommand(new TestIssues(console));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }
}

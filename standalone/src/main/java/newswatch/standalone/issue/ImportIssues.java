package newswatch.standalone.issue;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import newswatch.standalone.Console;
import newswatch.standalone.live.BrokerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code newswatch issue import}. */
@Command(
        name = "import",
        description =
                "Defines the issues of a file: JSON lines as export writes them. What cannot be used is named with its line, the rest is added; status 1 if something could not be used.",
        mixinStandardHelpOptions = true)
final class ImportIssues implements Callable<Integer> {

    private final Console console;
    private final Issues.Source source;

    @Mixin
    private BrokerOptions where = new BrokerOptions();

    @Parameters(paramLabel = "FILE", description = "Issues; - is standard input.")
    private Path file = Path.of("");

    ImportIssues(Console console, Issues.Source source) {
        this.console = console;
        this.source = source;
    }

    @Override
    public Integer call() {
        IssueFiles.Reading reading = IssueFiles.read(console, file);
        try (Issues issues = source.open(where)) {
            IssueChanges changes = IssueChanges.of(issues.all(), reading.issues());
            issues.put(changes.written());
            console.lines().println(changes.told());
        }
        return reading.problems().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}

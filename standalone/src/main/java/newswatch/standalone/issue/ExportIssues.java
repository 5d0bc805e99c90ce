package newswatch.standalone.issue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import newswatch.analysis.issue.IssueDefinition;
import newswatch.analysis.issue.StarterIssues;
import newswatch.standalone.Console;
import newswatch.standalone.UserError;
import newswatch.standalone.live.BrokerOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code newswatch issue export}. */
@Command(
        name = "export",
        description = "Writes the issues of users as JSON lines, which import reads.",
        mixinStandardHelpOptions = true)
final class ExportIssues implements Callable<Integer> {

    private final Console console;
    private final Issues.Source source;

    @Mixin
    private BrokerOptions where = new BrokerOptions();

    @Option(names = "--starter", description = "Those that we ship instead, as a start for your own; asks no instance.")
    private boolean starter;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "Where to; default standard output.")
    private @Nullable Path file;

    ExportIssues(Console console, Issues.Source source) {
        this.console = console;
        this.source = source;
    }

    @Override
    public Integer call() {
        byte[] lines = issues().stream()
                .map(issue -> IssueFiles.line(issue) + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
        try {
            if (file == null) {
                console.out().write(lines);
                console.out().flush();
            } else {
                Files.write(file, lines);
            }
        } catch (IOException refused) {
            throw new UserError("%s cannot be written.".formatted(file == null ? "Standard output" : file), refused);
        }
        return ExitCode.OK;
    }

    private List<IssueDefinition> issues() {
        if (starter) {
            return StarterIssues.all();
        }
        try (Issues issues = source.open(where)) {
            return KnownIssues.of(issues.all());
        }
    }
}

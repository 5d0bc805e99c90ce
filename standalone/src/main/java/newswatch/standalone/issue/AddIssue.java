package newswatch.standalone.issue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import newswatch.analysis.issue.IssueDefinition;
import newswatch.analysis.issue.IssueIndex;
import newswatch.standalone.Console;
import newswatch.standalone.live.BrokerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code newswatch issue add}. */
@Command(
        name = "add",
        description =
                "Defines an issue, or changes the one of the same id. Statements are joined to it from the next article on.",
        mixinStandardHelpOptions = true)
final class AddIssue implements Callable<Integer> {

    private final Console console;
    private final Issues.Source source;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Mixin
    private BrokerOptions where = new BrokerOptions();

    @Option(names = "--label", paramLabel = "LANGUAGE=TEXT", required = true, description = "Its name: de=Hafenausbau.")
    private Map<String, String> labels = new LinkedHashMap<>();

    @Option(
            names = "--pattern",
            paramLabel = "WORDS",
            required = true,
            description =
                    "Words that make a target one of this issue, in any order and form, also as parts of compounds; may be given many times. -WORDS: the opposite of the issue; =WORDS: no compounds.")
    private List<String> patterns = List.of();

    @Option(names = "--exclude", paramLabel = "WORDS", description = "Words that forbid it; may be given many times.")
    private List<String> exclusions = List.of();

    @Option(names = "--example", paramLabel = "TARGET", description = "A target that must match, or it is not added.")
    private List<String> examples = List.of();

    @Parameters(paramLabel = "ID", description = "Lower-case letters, digits, dots and dashes.")
    private String id = "";

    AddIssue(Console console, Issues.Source source) {
        this.console = console;
        this.source = source;
    }

    @Override
    public Integer call() {
        IssueDefinition issue = new IssueDefinition(id, labels, patterns, exclusions, examples);
        List<String> problems = issue.problems();
        if (!problems.isEmpty()) {
            throw new ParameterException(spec.commandLine(), String.join(System.lineSeparator(), problems));
        }
        IssueIndex alone = IssueIndex.of(List.of(issue));
        examples.stream()
                .filter(example -> alone.match(example, "", "de").isEmpty())
                .findFirst()
                .ifPresent(example -> {
                    throw new ParameterException(
                            spec.commandLine(), "No pattern finds the example \"%s\".".formatted(example));
                });
        try (Issues issues = source.open(where)) {
            IssueChanges changes = IssueChanges.of(issues.all(), List.of(issue));
            issues.put(changes.written());
            String done = changes.added() > 0 ? "added" : changes.changed() > 0 ? "changed" : "there already";
            console.lines().println(done + ": " + IssueWords.told(issue));
        }
        return ExitCode.OK;
    }
}

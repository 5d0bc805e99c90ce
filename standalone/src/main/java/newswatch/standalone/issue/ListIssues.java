package newswatch.standalone.issue;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import newswatch.analysis.issue.IssueDefinition;
import newswatch.analysis.issue.StarterIssues;
import newswatch.standalone.Console;
import newswatch.standalone.live.BrokerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code newswatch issue list}. */
@Command(
        name = "list",
        description = "Lists the issues that statements are joined to: those of users and those that we ship.",
        mixinStandardHelpOptions = true)
final class ListIssues implements Callable<Integer> {

    private final Console console;
    private final Issues.Source source;

    @Mixin
    private BrokerOptions where = new BrokerOptions();

    @Option(names = "--own", description = "Only those of users.")
    private boolean own;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    ListIssues(Console console, Issues.Source source) {
        this.console = console;
        this.source = source;
    }

    @Override
    public Integer call() {
        List<IssueDefinition> defined;
        try (Issues issues = source.open(where)) {
            defined = KnownIssues.of(issues.all());
        }
        Map<String, IssueDefinition> shown = new TreeMap<>();
        if (!own) {
            StarterIssues.all().forEach(issue -> shown.put(issue.id(), issue));
        }
        defined.forEach(issue -> shown.put(issue.id(), issue));
        PrintWriter out = console.lines();
        shown.values()
                .forEach(issue -> out.println(json ? IssueFiles.line(issue).toString() : IssueWords.told(issue)));
        if (!json) {
            out.println(IssueWords.count(shown.size()) + ", " + defined.size() + " of users.");
        }
        return ExitCode.OK;
    }
}

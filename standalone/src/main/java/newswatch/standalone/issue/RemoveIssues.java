package newswatch.standalone.issue;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import newswatch.analysis.issue.IssueDefinition;
import newswatch.analysis.issue.StarterIssues;
import newswatch.enrich.issues.IssueEntries;
import newswatch.standalone.Console;
import newswatch.standalone.live.BrokerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code newswatch issue remove}. */
@Command(
        name = "remove",
        description =
                "Takes issues back; one that we ship is switched off, removing it again switches it on. What was joined to them stays. Status 1 if one is not there.",
        mixinStandardHelpOptions = true)
final class RemoveIssues implements Callable<Integer> {

    private final Console console;
    private final Issues.Source source;

    @Mixin
    private BrokerOptions where = new BrokerOptions();

    @Parameters(arity = "1..*", paramLabel = "ID", description = "Ids of issues.")
    private List<String> ids = List.of();

    RemoveIssues(Console console, Issues.Source source) {
        this.console = console;
        this.source = source;
    }

    @Override
    public Integer call() {
        PrintWriter out = console.lines();
        Set<String> shipped =
                StarterIssues.all().stream().map(IssueDefinition::id).collect(Collectors.toUnmodifiableSet());
        List<String> gone = new ArrayList<>();
        List<newswatch.contract.IssueDefinition> off = new ArrayList<>();
        int unknown = 0;
        try (Issues issues = source.open(where)) {
            Map<String, newswatch.contract.IssueDefinition> own = issues.all();
            for (String id : ids) {
                if (own.containsKey(id)) {
                    gone.add(id);
                    out.println("removed: " + id + (shipped.contains(id) ? " (ours of this id is on again)" : ""));
                } else if (shipped.contains(id)) {
                    off.add(switchedOff(id));
                    out.println("switched off: " + id);
                } else {
                    unknown++;
                    console.err().println("newswatch: no such issue: " + IssueWords.plain(id));
                }
            }
            issues.remove(gone);
            issues.put(off);
        }
        return unknown == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private static newswatch.contract.IssueDefinition switchedOff(String id) {
        return IssueEntries.record(new IssueDefinition(id, Map.of("en", id), List.of(), List.of(), List.of()));
    }
}

package newswatch.standalone.issue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import newswatch.analysis.issue.IssueDefinition;
import newswatch.enrich.issues.IssueEntries;

/** Definitions of the topic as the analysis takes them; what it would refuse is left out here as it is there. */
final class KnownIssues {

    private KnownIssues() {}

    static List<IssueDefinition> of(Map<String, newswatch.contract.IssueDefinition> records) {
        return records.entrySet().stream()
                .flatMap(entry -> IssueEntries.of(entry.getKey(), entry.getValue())
                        .<Optional<IssueDefinition>>fold(Optional::of, refusal -> Optional.empty())
                        .stream())
                .toList();
    }
}

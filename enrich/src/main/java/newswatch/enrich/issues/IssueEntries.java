package newswatch.enrich.issues;

import java.util.List;
import newswatch.analysis.Outcome;
import newswatch.analysis.Refusal;
import newswatch.analysis.issue.IssueDefinition;
import org.jspecify.annotations.Nullable;

/** What a definition of the topic means to the analysis. */
public final class IssueEntries {

    private IssueEntries() {}

    /**
     * The definition, or why it is none.
     *
     * @param key the record's key
     */
    public static Outcome<IssueDefinition> of(@Nullable String key, newswatch.contract.IssueDefinition record) {
        if (!record.getIssueId().equals(key)) {
            return Outcome.refused(Refusal.Reason.INVALID, "The record's key and its issue_id must be the same.");
        }
        IssueDefinition issue = new IssueDefinition(
                record.getIssueId(),
                record.getLabels(),
                record.getPatterns(),
                record.getExclusions(),
                record.getExamples());
        List<String> problems = issue.problems();
        return problems.isEmpty()
                ? Outcome.accepted(issue)
                : Outcome.refused(Refusal.Reason.INVALID, String.join(" ", problems));
    }

    /** The other way round. */
    public static newswatch.contract.IssueDefinition record(IssueDefinition issue) {
        return newswatch.contract.IssueDefinition.newBuilder()
                .setIssueId(issue.id())
                .setLabels(issue.labels())
                .setPatterns(issue.patterns())
                .setExclusions(issue.exclusions())
                .setExamples(issue.examples())
                .build();
    }
}

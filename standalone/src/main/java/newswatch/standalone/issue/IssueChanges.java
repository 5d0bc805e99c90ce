package newswatch.standalone.issue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newswatch.analysis.issue.IssueDefinition;
import newswatch.enrich.issues.IssueEntries;

/**
 * What definitions that are wanted change in those that are there.
 *
 * @param written those that are new or different
 * @param added how many are new
 * @param changed how many are different
 * @param same how many are there as they are wanted
 */
record IssueChanges(List<newswatch.contract.IssueDefinition> written, int added, int changed, int same) {

    static IssueChanges of(Map<String, newswatch.contract.IssueDefinition> known, List<IssueDefinition> wanted) {
        Map<String, newswatch.contract.IssueDefinition> last = new LinkedHashMap<>();
        wanted.forEach(issue -> last.put(issue.id(), IssueEntries.record(issue)));
        List<newswatch.contract.IssueDefinition> written = new ArrayList<>();
        int added = 0;
        for (newswatch.contract.IssueDefinition record : last.values()) {
            newswatch.contract.IssueDefinition before = known.get(record.getIssueId());
            if (!record.equals(before)) {
                added += before == null ? 1 : 0;
                written.add(record);
            }
        }
        return new IssueChanges(written, added, written.size() - added, last.size() - written.size());
    }

    /** One line for people. */
    String told() {
        return "%d added, %d changed, %d as they were.".formatted(added, changed, same);
    }
}

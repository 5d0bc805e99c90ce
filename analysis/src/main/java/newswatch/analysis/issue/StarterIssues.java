package newswatch.analysis.issue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import newswatch.analysis.table.Rows;

/**
 * The issues of German politics that we ship, rows of {@code starter-issues.tsv}: id, label in German, in English, and
 * patterns, exclusions and examples, each separated by semicolons.
 */
public final class StarterIssues {

    private static final String RESOURCE = "starter-issues.tsv";
    private static final int CELLS = 6;

    private StarterIssues() {}

    /** All of them, in the order of the table. */
    public static List<IssueDefinition> all() {
        return Rows.of(StarterIssues.class, RESOURCE).stream()
                .map(StarterIssues::read)
                .toList();
    }

    private static IssueDefinition read(List<String> row) {
        if (row.size() != CELLS) {
            throw new IllegalStateException("%s: a row must have %d cells: %s".formatted(RESOURCE, CELLS, row));
        }
        return new IssueDefinition(
                row.get(0),
                Map.of("de", row.get(1), "en", row.get(2)),
                list(row.get(3)),
                list(row.get(4)),
                list(row.get(5)));
    }

    private static List<String> list(String cell) {
        return Stream.of(cell.split(";"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }
}

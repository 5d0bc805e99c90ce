package newswatch.enrich.issues;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import newswatch.analysis.issue.EmergingIssue;
import org.junit.jupiter.api.Test;

class GroupTargetsTest {

    @Test
    void aStoredGroupIsReadAsItWasWritten() {
        EmergingIssue issue = new EmergingIssue(
                "emerging:0123456789abcdef", "Ausbau des Hafens", Instant.parse("2026-03-04T12:00:00.123Z"));

        assertThat(StoredIssue.read(issue.id(), StoredIssue.write(issue))).isEqualTo(issue);
        assertThat(StoredIssue.read(issue.id(), "1772625600123 Ausbau des Hafens"))
                .isEqualTo(issue);
    }
}

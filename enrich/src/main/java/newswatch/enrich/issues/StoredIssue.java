package newswatch.enrich.issues;

import java.time.Instant;
import newswatch.analysis.issue.EmergingIssue;

/**
 * The stored form of a group of targets: when one joined it last, in milliseconds, a blank, and its founding target.
 */
final class StoredIssue {

    private StoredIssue() {}

    static String write(EmergingIssue issue) {
        return issue.lastSeen().toEpochMilli() + " " + issue.founder();
    }

    static EmergingIssue read(String id, String stored) {
        int blank = stored.indexOf(' ');
        return new EmergingIssue(
                id, stored.substring(blank + 1), Instant.ofEpochMilli(Long.parseLong(stored.substring(0, blank))));
    }
}

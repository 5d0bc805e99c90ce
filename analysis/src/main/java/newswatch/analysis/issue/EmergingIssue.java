package newswatch.analysis.issue;

import java.time.Instant;
import newswatch.analysis.text.Checks;

/**
 * A group of similar targets that no defined issue covers.
 *
 * @param id {@code emerging:} and a hash of the words that founded it; never changes
 * @param founder the target that founded it
 * @param lastSeen when a target last joined it
 */
public record EmergingIssue(String id, String founder, Instant lastSeen) {

    /** What every such id begins with; no id of a defined issue does. */
    public static final String PREFIX = "emerging:";

    public EmergingIssue {
        Checks.notBlank(id, "id");
        Checks.notBlank(founder, "founder");
    }

    EmergingIssue seen(Instant time) {
        return time.isAfter(lastSeen) ? new EmergingIssue(id, founder, time) : this;
    }
}

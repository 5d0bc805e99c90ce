package newswatch.analysis.issue;

/**
 * A target belongs to an issue.
 *
 * @param reversed whether who is for the target stands against the issue: its end, its ban, a pattern with {@code -}
 * @param score 0 to 1: how much of the pattern stands in the target, and how plainly
 * @param pattern the pattern that matched, as it was written
 * @param reason one line for people
 */
public record IssueMatch(IssueDefinition issue, boolean reversed, double score, String pattern, String reason) {}

/**
 * Issues that users define while enrich runs, taken in as names are (package {@code names}, ADR 13).
 *
 * <pre>
 *   news.issue.definition.v1 ─┬─▶ {@link newswatch.enrich.issues.LiveIssues}: a reader beside the topology, in every instance
 *                             └─▶ {@link newswatch.enrich.flow.CheckEntries}: says of every broken definition where it is and why, once
 * </pre>
 *
 * <p>Both ask {@link newswatch.enrich.issues.IssueEntries} what a definition means.
 */
@NullMarked
package newswatch.enrich.issues;

import org.jspecify.annotations.NullMarked;

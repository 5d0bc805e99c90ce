/**
 * Which issue a statement is about.
 *
 * <pre>
 *   definition (id, labels, patterns, exclusions, examples) ─▶ {@link newswatch.analysis.issue.IssueIndex}
 *   target ─▶ words: stem, compound parts, synonyms ─▶ patterns by their rarest key ─▶ verified, most specific wins
 * </pre>
 *
 * <p>Start at {@link newswatch.analysis.issue.IssueIndex}. Everything here is a pure function of its arguments. Our own
 * definitions are rows of {@code starter-issues.tsv}, synonyms of {@code synonyms-de.tsv}.
 */
@NullMarked
package newswatch.analysis.issue;

import org.jspecify.annotations.NullMarked;

/**
 * {@code newswatch issue}: questions of users that statements are joined to. Start at
 * {@link newswatch.standalone.issue.IssueCommand}; what a file of issues looks like stands at
 * {@link newswatch.standalone.issue.IssueFiles}.
 */
@NullMarked
package newswatch.standalone.issue;

import org.jspecify.annotations.NullMarked;

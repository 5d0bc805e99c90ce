/**
 * What changed between two revisions of an article.
 *
 * <pre>
 *   text, stances ──▶ {@link newswatch.analysis.revision.Digest} (small enough to be kept)
 *                           │ beside that of the revision before
 *                           ▼
 *                     {@link newswatch.analysis.revision.Difference}
 * </pre>
 *
 * <p>Start at {@link newswatch.analysis.revision.Difference}. Pure: remembering is the caller's business.
 */
@NullMarked
package newswatch.analysis.revision;

import org.jspecify.annotations.NullMarked;

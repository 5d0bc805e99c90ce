/**
 * From the bytes of the raw topic to articles that are new or have changed.
 *
 * <pre>
 *   bytes ──▶ {@link newswatch.enrich.intake.DecodeArticles} ──▶ {@link newswatch.enrich.intake.DropUnchanged} ──▶ analysis ──▶ {@link newswatch.enrich.intake.RememberRevisions}
 *                                           reads │ article-revisions-v1 │ writes
 * </pre>
 *
 * <p>Remembers per article its latest revision and a fingerprint of what it was made of. Only articles that the
 * analysis accepted are remembered: a refused one that comes again is judged again, and refused again with the address
 * of its new record, so nothing refused can hide a later good version.
 */
@NullMarked
package newswatch.enrich.intake;

import org.jspecify.annotations.NullMarked;

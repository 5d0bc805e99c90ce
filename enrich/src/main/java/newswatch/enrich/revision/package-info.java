/**
 * Says what changed when an article comes again with other content.
 *
 * <pre>
 *   analysed article ──▶ {@link newswatch.enrich.revision.CompareRevisions} ──▶ what changed
 *                              reads and writes article-digests-v1
 * </pre>
 *
 * <p>Remembers of each article's latest revision hashes of its sentences and its stances, for
 * {@link newswatch.enrich.revision.DigestStore#KEPT}: pages are looked at again for a week, corrections rarely come
 * later.
 */
@NullMarked
package newswatch.enrich.revision;

import org.jspecify.annotations.NullMarked;

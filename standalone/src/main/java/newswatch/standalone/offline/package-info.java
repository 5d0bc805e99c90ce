/**
 * The commands that need no broker and no network: {@code extract}, {@code feed}, {@code analyze}, {@code stories}.
 *
 * <pre>
 *   lines ──▶ {@link newswatch.standalone.offline.ArticleLine} ──▶ newswatch.analysis (two threads) ──▶ lines, in input order
 * </pre>
 *
 * <p>One line of JSON for every input, also for a bad one; memory does not grow with the input. They call the same code
 * as the pipeline and add nothing but the mapping to JSON.
 */
@NullMarked
package newswatch.standalone.offline;

import org.jspecify.annotations.NullMarked;

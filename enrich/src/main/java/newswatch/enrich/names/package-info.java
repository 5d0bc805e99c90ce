/**
 * Names that users add while enrich runs.
 *
 * <pre>
 *   news.gazetteer.entry.v1 ─┬─▶ {@link newswatch.enrich.names.LiveNames}: a reader beside the topology, in every instance;
 *                            │    makes another analyser, which all tasks take from their next article on
 *                            └─▶ {@link newswatch.enrich.names.CheckNames}: a step of the topology, in one task;
 *                                 says of every broken entry where it is and why, once
 * </pre>
 *
 * <p>Both ask {@link newswatch.enrich.names.NameEntries} what an entry means. See docs/adr for why it is read twice.
 */
@NullMarked
package newswatch.enrich.names;

import org.jspecify.annotations.NullMarked;

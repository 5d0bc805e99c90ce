/**
 * From an item to its article.
 *
 * <pre>
 *   new item ──▶ {@link newswatch.contract.PageState} (on its topic) ── due ──▶ {@link newswatch.ingest.page.PageDesk}
 *                       ▲                                                     │ ask for the page, politely
 *                       └── looked at again at 1 h, 6 h, 24 h, 7 d of age ◀──┤ what its owner allows: {@link newswatch.ingest.page.PageRights}
 *                                                                             ▼
 *                 {@link newswatch.ingest.page.PageWalk} follows an article over its pages, ten at most
 *                                                                             ▼
 *                                              article and page state leave together
 * </pre>
 *
 * <p>What is to be done stands on the topic before it is begun, and the article leaves in the transaction that says
 * that it is done: after a crash nothing is lost and nothing doubled.
 */
@NullMarked
package newswatch.ingest.page;

import org.jspecify.annotations.NullMarked;

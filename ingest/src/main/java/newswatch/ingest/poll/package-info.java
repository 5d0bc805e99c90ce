/**
 * From a subscription to new items.
 *
 * <pre>
 *   subscriptions ──▶ {@link newswatch.ingest.poll.Watch} ── due feed ──▶ ask the feed ──▶ what the answer means
 *                                  │                          ──▶ which items are new, which are archive material
 *                                  │                          ──▶ when to ask next
 *                                  │                                     │
 *                                  │          articles, pages to be fetched, feed state and feed health leave together
 *                                  └── due page ──▶ {@link newswatch.ingest.page.PageDesk}
 * </pre>
 *
 * <p>What a feed has announced is remembered in its {@link newswatch.contract.FeedState}, which is written in the
 * transaction of the articles: after a crash the poll is repeated, and nothing is lost or doubled.
 */
@NullMarked
package newswatch.ingest.poll;

import org.jspecify.annotations.NullMarked;

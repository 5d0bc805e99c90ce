/**
 * From a subscription to articles.
 *
 * <pre>
 *   subscriptions ──▶ {@link newswatch.ingest.poll.PollLoop} ── due feed ──▶ {@link newswatch.ingest.poll.FeedPoller}
 *                                                             │ ask the feed ──▶ {@link newswatch.ingest.poll.FeedReading}
 *                                                             │ new and changed items ──▶ their pages
 *                                                             ▼
 *                        articles, dead letters, feed state and feed health leave together
 * </pre>
 *
 * <p>What a feed has announced is remembered in its {@link newswatch.contract.FeedState}, which is written in the
 * transaction of the articles: after a crash the poll is repeated, and nothing is lost or doubled.
 */
@NullMarked
package newswatch.ingest.poll;

import org.jspecify.annotations.NullMarked;

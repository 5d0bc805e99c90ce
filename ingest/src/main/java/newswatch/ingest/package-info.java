/**
 * Brings articles in: fetches feeds and pages politely, takes what is pushed or imported, and writes it to the raw
 * topic.
 *
 * <pre>
 *   feeds.yaml ──▶ {@link newswatch.ingest.feedlist} ──▶ subscription topic ──▶ {@link newswatch.ingest.poll} ──┐
 *                                     pages and feeds ◀── {@link newswatch.ingest.fetch}                        │
 *   POST /v1/articles ──▶ {@link newswatch.ingest.push} ──────────────────────────────────────────────────────┤
 *        ▲                                                                                                   ▼
 *   {@link newswatch.ingest.importer}                              {@link newswatch.ingest.outbox} (all or nothing)
 * </pre>
 *
 * <p>Start at {@link newswatch.ingest.IngestService}. What it remembers is on the topic {@code news.feed.state.v1}, and
 * nowhere else.
 */
@NullMarked
package newswatch.ingest;

import org.jspecify.annotations.NullMarked;

/**
 * Topics to PostgreSQL, exactly once in effect.
 *
 * <pre>
 *   poll ──▶ decode ──▶ one transaction: rows of all records, and the next offsets ──▶ commit
 *               └─ unreadable ──▶ news.deadletter.sink.v1
 * </pre>
 *
 * <p>Start at {@link newswatch.sink.SinkService}. The place in the topics stands in the database ({@code sink_offset}),
 * not in Kafka: a crash before the commit repeats everything, a crash after it repeats nothing. Tables come from the
 * numbered migrations in {@code db/migration}.
 */
@NullMarked
package newswatch.sink;

import org.jspecify.annotations.NullMarked;

/**
 * The one way out: whatever ingest has to say leaves through {@link newswatch.ingest.outbox.Outbox}, all of a delivery
 * or nothing of it. {@link newswatch.ingest.outbox.GroupOutbox} gathers what waits, and
 * {@link newswatch.ingest.outbox.KafkaTransactions} commits it in one Kafka transaction.
 */
@NullMarked
package newswatch.ingest.outbox;

import org.jspecify.annotations.NullMarked;

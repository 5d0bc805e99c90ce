/**
 * The one way out: whatever ingest has to say leaves through {@link newswatch.ingest.outbox.Outbox}, all of a delivery
 * or nothing of it. {@link newswatch.ingest.outbox.KafkaOutbox} does it with a Kafka transaction.
 */
@NullMarked
package newswatch.ingest.outbox;

import org.jspecify.annotations.NullMarked;

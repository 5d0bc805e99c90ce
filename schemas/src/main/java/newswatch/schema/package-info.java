/**
 * The contracts between the modules and with the world: which topics there are, what is on them, and how it is written.
 *
 * <pre>
 *   contracts.avdl ──▶ newswatch.contract.* (generated)
 *                             │
 *   {@link newswatch.schema.Topics} ── name, serdes, partitions, retention, compatibility ──▶ {@link newswatch.schema.TopicSetup} (newswatch topics apply)
 *                             │
 *   {@link newswatch.schema.AvroSerde}: Confluent wire format (magic 0, 4-byte id, Avro binary)
 * </pre>
 *
 * <p>Start at {@link newswatch.schema.Topics}. A released schema never changes: its old versions stand in
 * {@code src/main/schemas-released}, and a test holds every schema against all of them.
 */
@NullMarked
package newswatch.schema;

import org.jspecify.annotations.NullMarked;

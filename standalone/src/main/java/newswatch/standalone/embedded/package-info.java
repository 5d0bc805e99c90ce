/** Kafka, a schema registry and PostgreSQL as parts of one Newswatch, durable, on the loopback address alone. */
@NullMarked
package newswatch.standalone.embedded;

import org.jspecify.annotations.NullMarked;

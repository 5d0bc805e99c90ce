@NullMarked
package newswatch.ingest.outbox;

import org.jspecify.annotations.NullMarked;

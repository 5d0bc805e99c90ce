@NullMarked
package newswatch.ingest.backfill;

import org.jspecify.annotations.NullMarked;

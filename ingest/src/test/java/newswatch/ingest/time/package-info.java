@NullMarked
package newswatch.ingest.time;

import org.jspecify.annotations.NullMarked;

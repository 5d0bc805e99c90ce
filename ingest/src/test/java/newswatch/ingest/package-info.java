@NullMarked
package newswatch.ingest;

import org.jspecify.annotations.NullMarked;

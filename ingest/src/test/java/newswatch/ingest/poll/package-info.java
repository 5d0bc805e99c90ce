@NullMarked
package newswatch.ingest.poll;

import org.jspecify.annotations.NullMarked;

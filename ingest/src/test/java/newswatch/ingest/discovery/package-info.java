@NullMarked
package newswatch.ingest.discovery;

import org.jspecify.annotations.NullMarked;

@NullMarked
package newswatch.ingest.fetch;

import org.jspecify.annotations.NullMarked;

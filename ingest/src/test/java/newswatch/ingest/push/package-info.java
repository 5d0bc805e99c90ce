@NullMarked
package newswatch.ingest.push;

import org.jspecify.annotations.NullMarked;

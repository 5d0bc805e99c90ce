@NullMarked
package newswatch.ingest.hub;

import org.jspecify.annotations.NullMarked;

@NullMarked
package newswatch.ingest.feedlist;

import org.jspecify.annotations.NullMarked;

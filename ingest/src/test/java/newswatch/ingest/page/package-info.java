@NullMarked
package newswatch.ingest.page;

import org.jspecify.annotations.NullMarked;

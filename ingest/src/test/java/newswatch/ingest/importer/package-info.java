@NullMarked
package newswatch.ingest.importer;

import org.jspecify.annotations.NullMarked;

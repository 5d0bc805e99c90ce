@NullMarked
package newswatch.ingest.topic;

import org.jspecify.annotations.NullMarked;

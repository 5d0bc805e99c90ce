/** Time as ingest sees it: the system's, or a simulated one in which a year passes in minutes. */
@NullMarked
package newswatch.ingest.time;

import org.jspecify.annotations.NullMarked;

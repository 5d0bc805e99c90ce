/** Reads the compacted topics that ingest works from: subscriptions, and what it remembers of feeds. */
@NullMarked
package newswatch.ingest.topic;

import org.jspecify.annotations.NullMarked;

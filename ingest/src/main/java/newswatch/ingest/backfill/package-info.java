/**
 * The slow lane: archive material enters only as fast as the analysis keeps up with it, so that live articles never
 * wait behind an archive.
 */
@NullMarked
package newswatch.ingest.backfill;

import org.jspecify.annotations.NullMarked;

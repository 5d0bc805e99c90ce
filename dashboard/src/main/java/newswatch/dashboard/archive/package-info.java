/**
 * What the database holds: articles in full and the search in them. Start at
 * {@link newswatch.dashboard.archive.Archive}. Only reads; the tables belong to the sink.
 */
@NullMarked
package newswatch.dashboard.archive;

import org.jspecify.annotations.NullMarked;

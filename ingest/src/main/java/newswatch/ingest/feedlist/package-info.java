/**
 * The feeds that a user wants watched, as written in a file: {@link newswatch.ingest.feedlist.FeedList} reads YAML and
 * OPML and names all problems of a file at once.
 */
@NullMarked
package newswatch.ingest.feedlist;

import org.jspecify.annotations.NullMarked;

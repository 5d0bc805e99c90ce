/**
 * Which feeds a web page leads to. Start at {@link newswatch.analysis.discovery.FeedLinks}; asking for what was found
 * is the business of ingest.
 */
@NullMarked
package newswatch.analysis.discovery;

import org.jspecify.annotations.NullMarked;

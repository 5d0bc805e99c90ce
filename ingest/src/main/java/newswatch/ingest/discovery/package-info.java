/**
 * Finds feeds and looks at them by hand: {@link newswatch.ingest.discovery.Discovery} finds the feeds and news sitemaps
 * of a site, {@link newswatch.ingest.discovery.FeedCheck} says in words what comes of asking a feed once. Both ask
 * politely, through {@link newswatch.ingest.fetch.Web}, and remember nothing.
 */
@NullMarked
package newswatch.ingest.discovery;

import org.jspecify.annotations.NullMarked;

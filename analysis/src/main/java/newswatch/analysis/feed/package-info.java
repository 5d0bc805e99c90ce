/**
 * From the bytes of a feed to its items: RSS, Atom, JSON Feed, news sitemaps. Start at
 * {@link newswatch.analysis.feed.FeedParser}.
 *
 * <pre>
 *   bytes ──▶ characters ──▶ XML tree ──▶ RssReader | AtomReader | SitemapReader ──▶ {@link newswatch.analysis.feed.ParsedFeed}
 *                       └──▶ JSON tree ─▶ JsonFeedReader ─────────────────────────┘
 * </pre>
 *
 * <p>One reader serves sound and broken feeds: jsoup's XML tree, which repairs what it can. A strict parser runs before
 * it only to say, as a warning, that repair was needed. Why no library: {@code docs/adr/0009-feed-parsing.md}. No file
 * or address that a document names is ever opened, its own entities are put in only where they stand for plain text,
 * and tags, depth, items, links and entities are bounded. What feeds look like stands in tables under
 * {@code src/test/resources/feed}; add a line there first.
 */
@NullMarked
package newswatch.analysis.feed;

import org.jspecify.annotations.NullMarked;

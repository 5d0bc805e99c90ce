/**
 * From the bytes of a feed to its items: RSS, Atom, JSON Feed, news sitemaps. Start at
 * {@link newswatch.analysis.feed.FeedParser}.
 *
 * <pre>
 *   bytes ──▶ characters ──▶ XML tree ──▶ RssReader | AtomReader | SitemapReader ──▶ {@link newswatch.analysis.feed.ParsedFeed}
 *                       └──▶ JSON tree ─▶ JsonFeedReader ─────────────────────────┘
 * </pre>
 *
 * <p>One reader serves sound and broken feeds: jsoup's XML tree, which repairs what it can. A strict parser runs beside
 * it only to say, as a warning, that repair was needed. Rome was not taken: its last release is of 2023, it wants JDOM,
 * and it gives up on the broken feeds that watching the press is full of; jsoup is here anyway, for the pages. No
 * document type declaration is ever loaded or expanded, so external entities and entity bombs do nothing.
 */
@NullMarked
package newswatch.analysis.feed;

import org.jspecify.annotations.NullMarked;

/**
 * From the bytes of a web page to the article in it, with its metadata. Start at
 * {@link newswatch.analysis.extraction.PageExtractor}; {@link newswatch.analysis.extraction.PageSigns} tells walls from
 * articles before that.
 *
 * <pre>
 *   bytes ─▶ PageTree ─┬▶ JSON-LD, meta tags, bylines ───────────────▶ metadata
 *                      └▶ BlockReader (blocks of text; Boilerplate says which are none of the article's)
 *                           └▶ SiteMemory (what other pages held too) ─▶ BodyFinder (what holds them) ─▶ BodyText
 * </pre>
 *
 * <p>One algorithm for all pages; the rare rest is in one file, {@code site-rules.tsv}. The parsed page is read twice
 * and never changed. Every pass is linear in the size of the page (the tree is at most 512 deep, and what lies behind
 * the first four megabytes is not read), so no page takes long.
 *
 * <p>The article that a page hides from readers who have not paid is left hidden, even where its markup carries it.
 */
@NullMarked
package newswatch.analysis.extraction;

import org.jspecify.annotations.NullMarked;

/**
 * From the bytes of a web page to the article in it, with its metadata. Start at
 * {@link newswatch.analysis.extraction.PageExtractor}.
 *
 * <pre>
 *   bytes ─▶ tree ─┬▶ JSON-LD, meta tags, bylines ───────────────▶ metadata
 *                  └▶ Boilerplate (take out what names itself noise)
 *                       └▶ BlockReader (leaf blocks of text) ─▶ BodyFinder (which element holds them) ─▶ BodyText
 * </pre>
 *
 * <p>One algorithm for all pages: there are no rules for single sites, and there must never be. Every pass is linear in
 * the size of the page (the tree is at most 512 deep), so no page takes long.
 *
 * <p>The article that a page hides from readers who have not paid is left hidden, even where its markup carries it.
 */
@NullMarked
package newswatch.analysis.extraction;

import org.jspecify.annotations.NullMarked;

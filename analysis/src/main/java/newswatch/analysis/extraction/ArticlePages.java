package newswatch.analysis.extraction;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newswatch.analysis.cleaning.Removed;

/** Makes one article of the pages that its site spreads it over. */
public final class ArticlePages {

    private ArticlePages() {}

    /**
     * The article: what the first page says of it, and the text of all in order. Pages that show a wall add nothing.
     *
     * @param further the pages after the first
     */
    public static ExtractedPage join(ExtractedPage first, List<ExtractedPage> further) {
        ExtractedPage article = first;
        PagedText text = PagedText.of(first.text());
        for (ExtractedPage page : further) {
            if (page.access() != Access.CONSENT_WALL && page.access() != Access.BOT_WALL) {
                text = text.with(page.text());
                article = with(article, page, text.text());
            }
        }
        return article;
    }

    private static ExtractedPage with(ExtractedPage article, ExtractedPage page, String text) {
        List<Removed> removed = Stream.concat(article.removed().stream(), page.removed().stream())
                .toList();
        List<Long> fingerprints = Stream.concat(article.fingerprints().stream(), page.fingerprints().stream())
                .distinct()
                .toList();
        ExtractedPage.Details details = article.details();
        return new ExtractedPage(
                article.canonicalUrl(),
                article.title(),
                text,
                article.authors(),
                article.published(),
                later(article, page),
                article.language(),
                article.siteName(),
                article.image(),
                page.access() == Access.PAYWALL_TEASER ? Access.PAYWALL_TEASER : article.access(),
                removed,
                new ExtractedPage.Details(
                        details.section(),
                        details.tags(),
                        page.details().nextPage(),
                        details.readWhole() && page.details().readWhole()),
                fingerprints);
    }

    private static Optional<Instant> later(ExtractedPage article, ExtractedPage page) {
        return Stream.of(article.modified(), page.modified())
                .flatMap(Optional::stream)
                .max(Instant::compareTo);
    }
}

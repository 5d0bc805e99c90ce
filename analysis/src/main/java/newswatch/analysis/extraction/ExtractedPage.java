package newswatch.analysis.extraction;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newswatch.analysis.cleaning.Removed;

/**
 * The article of a page, with its metadata.
 *
 * @param canonicalUrl address that the page gives itself, resolved
 * @param title title without the site's name; empty if there is none
 * @param text the article alone, NFC, paragraphs separated by one blank line, subheadings as paragraphs; may be empty
 * @param authors in order of naming
 * @param language ISO 639-1 code that the page declares
 * @param removed notable stretches that were taken out of the article's own block
 */
public record ExtractedPage(
        Optional<String> canonicalUrl,
        String title,
        String text,
        List<String> authors,
        Optional<Instant> published,
        Optional<Instant> modified,
        Optional<String> language,
        Optional<String> siteName,
        Optional<String> image,
        Access access,
        List<Removed> removed) {

    public ExtractedPage {
        authors = List.copyOf(authors);
        removed = List.copyOf(removed);
    }

    /** What is known of an article that came as text. */
    public static ExtractedPage ofText(String title, String text, List<Removed> removed) {
        return new ExtractedPage(
                Optional.empty(),
                title,
                text,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Access.UNKNOWN,
                removed);
    }

    /** The same page under another title. */
    public ExtractedPage withTitle(String other) {
        return new ExtractedPage(
                canonicalUrl, other, text, authors, published, modified, language, siteName, image, access, removed);
    }
}

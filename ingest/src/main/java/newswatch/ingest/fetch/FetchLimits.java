package newswatch.ingest.fetch;

import java.time.Duration;

/**
 * What a fetch may cost.
 *
 * @param timeout from the request to the last byte of the answer
 * @param maxBytes most bytes of a body, before and after the content coding is taken off
 */
public record FetchLimits(Duration timeout, int maxBytes) {

    /** A page or feed has at most this many bytes; contracts and topics are laid out for it. */
    public static final int MAX_BYTES = 5 * 1024 * 1024;
}

package newswatch.ingest.fetch;

import java.util.Optional;

/**
 * An address to ask, and what is known of its last answer.
 *
 * @param accept media types wanted
 * @param etag ETag of the last full answer, sent back byte for byte
 * @param lastModified Last-Modified of the last full answer, sent back byte for byte
 * @param urgency its place among those that wait for the same site
 * @param obeysRobots whether robots.txt is asked first; false only for what a site's owner offers to machines by name
 * @param form body of a POST, {@code application/x-www-form-urlencoded}; empty for a GET
 */
public record Request(
        String url,
        String accept,
        Optional<String> etag,
        Optional<String> lastModified,
        Urgency urgency,
        boolean obeysRobots,
        Optional<String> form) {

    /** Asks for an address without knowing anything of it. */
    public static Request of(String url, String accept, Urgency urgency) {
        return new Request(url, accept, Optional.empty(), Optional.empty(), urgency, true, Optional.empty());
    }

    /** Asks for a page. */
    public static Request page(String url) {
        return of(url, "text/html, application/xhtml+xml;q=0.9, */*;q=0.1", Urgency.PAGE);
    }

    /** The same, for a server that may answer that nothing has changed. */
    public Request since(Optional<String> lastEtag, Optional<String> lastTime) {
        return new Request(url, accept, lastEtag, lastTime, urgency, obeysRobots, form);
    }

    /** The same, more or less urgent. */
    public Request as(Urgency other) {
        return new Request(url, accept, etag, lastModified, other, obeysRobots, form);
    }

    /** The same, without asking robots.txt. */
    public Request withoutRobots() {
        return new Request(url, accept, etag, lastModified, urgency, false, form);
    }
}

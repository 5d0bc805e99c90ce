package newswatch.ingest.fetch;

import java.time.Instant;

/**
 * The patience that a site has asked for by 429 or 503, to be kept across restarts.
 *
 * @param site registrable domain, or the host where it has none
 * @param notBefore no request before
 * @param refusals refusals since the last other answer; 0 when the site answers again and this may be forgotten
 * @param status HTTP status of the last refusal
 */
public record SitePatience(String site, Instant notBefore, int refusals, int status) {}

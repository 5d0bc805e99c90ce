package newswatch.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import newswatch.contract.FeedState;
import newswatch.contract.FeedSubscription;
import newswatch.ingest.fetch.Request;
import newswatch.ingest.fetch.Urgency;

/**
 * How a feed is asked. Some servers say that nothing has changed although it has; so once a day a feed that has only
 * said so is read in full. One that was caught is read in full for a month.
 *
 * @param isAudit whether it is a feed with validators that is read in full all the same, to see if they hold
 */
record Asking(Request request, boolean isAudit) {

    /** How long a feed that was caught is read in full each time. */
    static final Duration DISTRUST = Duration.ofDays(30);

    private static final Duration AUDIT_AFTER = Duration.ofHours(24);
    private static final String ACCEPT = "application/rss+xml, application/atom+xml, application/rdf+xml;q=0.9,"
            + " application/feed+json;q=0.9, application/xml;q=0.8, text/xml;q=0.8, */*;q=0.1";

    static Asking of(FeedSubscription feed, FeedState before, Instant now) {
        Request plain = plain(feed.getUrl());
        boolean distrusted = before.getLiarUntil().filter(now::isBefore).isPresent();
        boolean auditDue = before.getUnchangedInARow() > 0
                && before.getLastFullAt()
                        .map(last -> !last.plus(AUDIT_AFTER).isAfter(now))
                        .orElse(true);
        return distrusted || auditDue
                ? new Asking(plain, auditDue)
                : new Asking(plain.since(before.getEtag(), before.getLastModified()), false);
    }

    /** Asks for a feed without knowing anything of it. */
    static Request plain(String url) {
        return Request.of(url, ACCEPT, Urgency.FEED);
    }
}

package newswatch.ingest.fetch;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import newswatch.ingest.rights.RobotsRules;

/**
 * Asks a site's robots.txt before its pages are asked for, and keeps it for a day. A site without one allows
 * everything; one whose robots.txt cannot be had allows nothing, and is asked again after ten minutes (RFC 9309,
 * 2.3.1).
 */
public final class Robots {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration KEPT_WITHOUT_ANSWER = Duration.ofMinutes(10);
    private static final int OK = 200;
    private static final int CLIENT_ERROR = 400;
    private static final int SERVER_ERROR = 500;
    private static final int TOO_MANY_REQUESTS = 429;

    private final Fetcher fetcher;
    private final InstantSource clock;
    private final Map<String, Known> bySite = new ConcurrentHashMap<>();

    private record Known(RobotsRules rules, Instant until) {}

    /** Asks through this fetcher. */
    public Robots(Fetcher fetcher, InstantSource clock) {
        this.fetcher = fetcher;
        this.clock = clock;
    }

    /** Whether the site lets this page be fetched. */
    public boolean allow(String url) throws InterruptedException {
        Optional<URI> uri = Fetcher.httpUri(url);
        if (uri.isEmpty()) {
            return true; // the fetch itself says what is wrong with it
        }
        String site = uri.get().getScheme() + "://" + uri.get().getRawAuthority();
        Known known = bySite.get(site);
        if (known == null || !known.until().isAfter(clock.instant())) {
            known = ask(site);
            bySite.put(site, known);
        }
        String path = uri.get().getRawPath().isEmpty() ? "/" : uri.get().getRawPath();
        String query = uri.get().getRawQuery();
        return known.rules().allows(query == null ? path : path + "?" + query);
    }

    private Known ask(String site) throws InterruptedException {
        Fetch fetch = fetcher.fetch(Request.of(site + "/robots.txt", "text/plain, */*;q=0.1", Urgency.NEEDED));
        Optional<RobotsRules> rules = fetch.fold(Robots::rules, failure -> Optional.empty());
        return new Known(
                rules.orElse(RobotsRules.all(false)),
                clock.instant().plus(rules.isPresent() ? KEPT : KEPT_WITHOUT_ANSWER));
    }

    private static Optional<RobotsRules> rules(Fetch.Answer answer) {
        if (answer.status() == OK) {
            String text = new String(answer.body(), StandardCharsets.UTF_8);
            return Optional.of(RobotsRules.parse(text, UserAgent.PRODUCT));
        }
        boolean none = answer.status() >= CLIENT_ERROR
                && answer.status() < SERVER_ERROR
                && answer.status() != TOO_MANY_REQUESTS;
        return none ? Optional.of(RobotsRules.all(true)) : Optional.empty();
    }
}

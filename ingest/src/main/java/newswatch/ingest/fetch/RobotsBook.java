package newswatch.ingest.fetch;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import newswatch.ingest.fetch.Fetch.Kind;
import newswatch.ingest.fetch.Fetch.NoAnswer;
import newswatch.ingest.rights.RobotsRules;
import newswatch.ingest.time.Timeline;

/**
 * The robots.txt of every origin, as RFC 9309 wants them read: kept for a day; none there (4xx) allows everything; one
 * that cannot be had (5xx, 429, no answer) allows nothing and is asked for again after ten minutes, then ever later up
 * to a day. Those who ask for the same one at the same time share one request. Lives on the timeline's thread, apart
 * from {@link #rules}.
 */
public final class RobotsBook {

    /** What is longer is cut; RFC 9309 wants at least 500 KiB read. */
    static final int LONGEST = 512 * 1024;

    private static final int MOST_ORIGINS = 20_000;
    /** RFC 9309 allows a day; whoever was let in at the last moment may still have to queue. */
    private static final Duration KEPT = Duration.ofHours(23);

    private static final Duration FIRST_RETRY = Duration.ofMinutes(10);
    private static final int MOST_DOUBLINGS = 8;
    private static final int OK = 200;
    private static final int REDIRECT = 300;
    private static final int SERVER_ERROR = 500;
    private static final int TOO_MANY_REQUESTS = 429;

    private final Web web;
    private final Timeline timeline;
    private final Map<String, Known> byOrigin = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST_ORIGINS;
        }
    };
    private final Map<String, List<Asker>> asking = new HashMap<>();

    private record Asker(Consumer<Known> known, Consumer<NoAnswer> throttled) {}

    /**
     * What is known of an origin.
     *
     * @param until when it has to be asked for again
     * @param failures how often in a row it could not be had
     */
    record Known(RobotsRules rules, Instant until, int failures) {

        /** What those hear who are not allowed. */
        NoAnswer refusal() {
            return failures == 0
                    ? new NoAnswer(Kind.DISALLOWED, "The site's robots.txt does not allow it.")
                    : new NoAnswer(
                            Kind.DISALLOWED,
                            "The site's robots.txt could not be had, so nothing is asked for.",
                            Optional.of(until));
        }
    }

    /**
     * An empty book.
     *
     * @param web how to ask; with {@link Request#withoutRobots}
     */
    public RobotsBook(Web web, Timeline timeline) {
        this.web = web;
        this.timeline = timeline;
    }

    /**
     * The rules for an address's origin. Safe for use by many threads; completes on the timeline's.
     *
     * @return rules that allow nothing where robots.txt cannot be had, or where the address is none
     */
    public CompletableFuture<RobotsRules> rules(String url) {
        CompletableFuture<RobotsRules> result = new CompletableFuture<>();
        Runnable none = () -> result.complete(RobotsRules.all(false));
        WebAddress.of(url)
                .ifPresentOrElse(
                        address -> timeline.soon(() ->
                                consult(address, entry -> result.complete(entry.rules()), throttled -> none.run())),
                        none);
        return result;
    }

    /** Tells what is known, at once or later, or that the site cannot be asked now. */
    void consult(WebAddress address, Consumer<Known> known, Consumer<NoAnswer> throttled) {
        String origin = address.origin();
        Known entry = byOrigin.get(origin);
        if (entry != null && entry.until().isAfter(timeline.instant())) {
            known.accept(entry);
            return;
        }
        List<Asker> askers = asking.computeIfAbsent(origin, unknown -> new ArrayList<>());
        askers.add(new Asker(known, throttled));
        if (askers.size() == 1) {
            ask(origin, entry == null ? 0 : entry.failures());
        }
    }

    private void ask(String origin, int failures) {
        Request request = Request.of(origin + "/robots.txt", "text/plain, */*;q=0.1", Urgency.NEEDED)
                .withoutRobots();
        var unused = web.fetch(request)
                .thenApply(Reading::of)
                .exceptionally(bug -> new Reading(Optional.empty(), Optional.empty()))
                .thenAccept(reading -> timeline.soon(() -> answered(origin, reading, failures)));
    }

    /**
     * What came of asking.
     *
     * @param rules empty if it cannot be had
     * @param throttled the site was not asked at all
     */
    private record Reading(Optional<RobotsRules> rules, Optional<NoAnswer> throttled) {

        static Reading of(Fetch fetch) {
            return fetch.fold(
                    answer -> new Reading(read(answer), Optional.empty()), failure -> switch (failure.kind()) {
                        case THROTTLED -> new Reading(Optional.empty(), Optional.of(failure));
                        case BAD_REDIRECT -> new Reading(Optional.of(RobotsRules.all(true)), Optional.empty());
                        default -> new Reading(Optional.empty(), Optional.empty());
                    });
        }

        private static Optional<RobotsRules> read(Fetch.Answer answer) {
            int status = answer.status();
            if (status >= SERVER_ERROR || status == TOO_MANY_REQUESTS) {
                return Optional.empty();
            }
            if (status < OK || status >= REDIRECT) {
                return Optional.of(RobotsRules.all(true));
            }
            int length = Math.min(answer.body().length, LONGEST);
            String text = new String(answer.body(), 0, length, StandardCharsets.UTF_8);
            return Optional.of(RobotsRules.parse(text, UserAgent.PRODUCT));
        }
    }

    private void answered(String origin, Reading reading, int failuresBefore) {
        List<Asker> askers = Optional.ofNullable(asking.remove(origin)).orElse(List.of());
        if (reading.throttled().isPresent()) {
            askers.forEach(asker -> asker.throttled().accept(reading.throttled().get()));
            return;
        }
        Known entry = reading.rules().map(this::had).orElseGet(() -> missed(failuresBefore + 1));
        byOrigin.put(origin, entry);
        askers.forEach(asker -> asker.known().accept(entry));
    }

    private Known had(RobotsRules rules) {
        return new Known(rules, timeline.instant().plus(KEPT), 0);
    }

    private Known missed(int failures) {
        Duration wait = FIRST_RETRY.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        Instant until = timeline.instant().plus(wait.compareTo(KEPT) > 0 ? KEPT : wait);
        return new Known(RobotsRules.all(false), until, failures);
    }
}

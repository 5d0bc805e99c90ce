package newswatch.ingest.rights;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import newswatch.ingest.fetch.Fetch;
import newswatch.ingest.fetch.Request;
import newswatch.ingest.fetch.Urgency;
import newswatch.ingest.fetch.Web;
import newswatch.ingest.time.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * Asks each site's tdmrep.json once a day. Where it could not be had, what was known before counts, and it is asked
 * again after an hour. All state lives on the timeline.
 */
final class TdmBook {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration KEPT_WITHOUT_ANSWER = Duration.ofHours(1);
    private static final int MOST_SITES = 20_000;
    private static final int LARGEST = 1 << 20;

    private final Web web;
    private final Timeline timeline;
    private final Map<String, Known> known = new LatestUsed();
    private final Map<String, List<CompletableFuture<TdmRules>>> waiting = new HashMap<>();

    private record Known(TdmRules rules, Instant until) {}

    /** Forgets the site that was not asked for the longest time. */
    private static final class LatestUsed extends LinkedHashMap<String, Known> {
        private static final long serialVersionUID = 1;

        LatestUsed() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST_SITES;
        }
    }

    TdmBook(Web web, Timeline timeline) {
        this.web = web;
        this.timeline = timeline;
    }

    /** The rules of a site; from any thread, answered on the timeline. */
    CompletableFuture<TdmRules> rules(String origin) {
        CompletableFuture<TdmRules> answer = new CompletableFuture<>();
        timeline.soon(() -> find(origin, answer));
        return answer;
    }

    private void find(String origin, CompletableFuture<TdmRules> answer) {
        Known site = known.get(origin);
        if (site != null && site.until().isAfter(timeline.instant())) {
            answer.complete(site.rules());
            return;
        }
        List<CompletableFuture<TdmRules>> others = waiting.get(origin);
        if (others == null) {
            waiting.put(origin, new ArrayList<>(List.of(answer)));
            ask(origin);
        } else {
            others.add(answer);
        }
    }

    private void ask(String origin) {
        // The file is written for machines; a robots.txt that keeps them off it would keep its owner's word from them.
        Request request = Request.of(origin + "/.well-known/tdmrep.json", "application/json", Urgency.NEEDED)
                .withoutRobots();
        var unused = web.fetch(request)
                .thenApply(fetch -> fetch.fold(TdmBook::read, failure -> Optional.<TdmRules>empty()))
                .thenAccept(read -> timeline.soon(() -> tell(origin, read)))
                .whenComplete((done, bug) -> timeline.soon(() -> fail(origin, bug)));
    }

    /** The rules; nothing where asking again may bring some. */
    private static Optional<TdmRules> read(Fetch.Answer answer) {
        boolean there = answer.status() == 200;
        if (there && answer.body().length <= LARGEST) {
            return Optional.of(TdmRules.parse(answer.body()));
        }
        boolean none = answer.status() < 500 && answer.status() != 429;
        return none ? Optional.of(TdmRules.NONE) : Optional.empty();
    }

    private void tell(String origin, Optional<TdmRules> read) {
        Known before = known.get(origin);
        TdmRules rules = read.orElse(before == null ? TdmRules.NONE : before.rules());
        Duration kept = read.isPresent() ? KEPT : KEPT_WITHOUT_ANSWER;
        known.put(origin, new Known(rules, timeline.instant().plus(kept)));
        askers(origin).forEach(asker -> asker.complete(rules));
    }

    private void fail(String origin, @Nullable Throwable bug) {
        if (bug != null) {
            askers(origin).forEach(asker -> asker.completeExceptionally(bug));
        }
    }

    private List<CompletableFuture<TdmRules>> askers(String origin) {
        return Optional.ofNullable(waiting.remove(origin)).orElse(List.of());
    }
}

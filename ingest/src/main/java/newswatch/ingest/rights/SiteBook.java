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
import java.util.function.Supplier;
import newswatch.ingest.time.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * What sites say, kept for a while. Those who ask for the same site at the same time share one question; where it gets
 * no answer, what was known before counts. All state lives on the timeline.
 *
 * @param <T> what a site says
 */
final class SiteBook<T> {

    private static final int MOST_SITES = 20_000;

    private final Timeline timeline;
    private final T nothing;
    private final Map<String, Known<T>> known = new LatestUsed<>();
    private final Map<String, List<CompletableFuture<T>>> waiting = new HashMap<>();

    /**
     * What came of a question.
     *
     * @param found empty where asking again may bring something
     * @param kept for how long it holds
     */
    record Said<T>(Optional<T> found, Duration kept) {}

    private record Known<T>(T said, Instant until) {}

    /** Forgets the site that was not asked for the longest time. */
    private static final class LatestUsed<T> extends LinkedHashMap<String, Known<T>> {
        private static final long serialVersionUID = 1;

        LatestUsed() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known<T>> eldest) {
            return size() > MOST_SITES;
        }
    }

    /**
     * An empty book.
     *
     * @param nothing what a site says that was never heard
     */
    SiteBook(Timeline timeline, T nothing) {
        this.timeline = timeline;
        this.nothing = nothing;
    }

    /**
     * What a site says; from any thread, answered on the timeline.
     *
     * @param question how to ask it where that is not known; completes on any thread, exceptionally only for a bug
     */
    CompletableFuture<T> said(String site, Supplier<CompletableFuture<Said<T>>> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        timeline.soon(() -> find(site, question, answer));
        return answer;
    }

    private void find(String site, Supplier<CompletableFuture<Said<T>>> question, CompletableFuture<T> answer) {
        Known<T> entry = known.get(site);
        if (entry != null && entry.until().isAfter(timeline.instant())) {
            answer.complete(entry.said());
            return;
        }
        List<CompletableFuture<T>> others = waiting.get(site);
        if (others == null) {
            waiting.put(site, new ArrayList<>(List.of(answer)));
            ask(site, question.get());
        } else {
            others.add(answer);
        }
    }

    private void ask(String site, CompletableFuture<Said<T>> asked) {
        var unused = asked.thenAccept(said -> timeline.soon(() -> tell(site, said)))
                .whenComplete((done, bug) -> timeline.soon(() -> fail(site, bug)));
    }

    private void tell(String site, Said<T> said) {
        Known<T> before = known.get(site);
        T holds = said.found().orElse(before == null ? nothing : before.said());
        known.put(site, new Known<>(holds, timeline.instant().plus(said.kept())));
        askers(site).forEach(asker -> asker.complete(holds));
    }

    private void fail(String site, @Nullable Throwable bug) {
        if (bug != null) {
            askers(site).forEach(asker -> asker.completeExceptionally(bug));
        }
    }

    private List<CompletableFuture<T>> askers(String site) {
        return Optional.ofNullable(waiting.remove(site)).orElse(List.of());
    }
}

package newswatch.bench.politeness;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import newswatch.contract.DeadLetter;
import newswatch.contract.FeedHealth;
import newswatch.contract.FeedState;
import newswatch.contract.FeedSubscription;
import newswatch.contract.PageState;
import newswatch.contract.RawArticle;
import newswatch.contract.SiteState;
import newswatch.ingest.outbox.Delivery;
import newswatch.ingest.outbox.Outbox;
import newswatch.ingest.outbox.UndeliveredException;
import newswatch.ingest.poll.Memory;

/**
 * The topics, in memory: what is committed of states stays, articles are only counted. Commits take some milliseconds,
 * some fail. It outlives the crashes of whoever delivers.
 */
final class MemoryOutbox implements Outbox {

    private static final double FAILURES = 1e-4;
    private static final long SLOWEST_MILLIS = 25;

    private final SimulatedTimeline timeline;
    private final ItemLedger items;
    private final Map<String, FeedState> states = new HashMap<>();
    private final Map<String, FeedHealth> health = new HashMap<>();
    private final Map<String, PageState> pages = new HashMap<>();
    private final Map<String, SiteState> sites = new HashMap<>();
    private final Map<String, FeedSubscription> subscriptions = new HashMap<>();
    private final Map<String, Boolean> liars = new HashMap<>();
    private final Queue<Pending> pending = new ArrayDeque<>();
    private final Chance chance;
    private long deliveries;
    private long failures;

    private record Pending(Delivery delivery, CompletableFuture<Void> answer) {}

    MemoryOutbox(SimulatedTimeline timeline, ItemLedger items, long seed) {
        this.timeline = timeline;
        this.items = items;
        this.chance = Chance.of(seed, 4711);
    }

    @Override
    public CompletableFuture<Void> submit(Delivery delivery) {
        deliveries++;
        CompletableFuture<Void> answer = new CompletableFuture<>();
        if (chance.hits(FAILURES)) {
            failures++;
            var refused = new UndeliveredException("Simulated", new IllegalStateException("no broker"));
            timeline.after(Duration.ofMillis(SLOWEST_MILLIS), () -> answer.completeExceptionally(refused));
            return answer;
        }
        Pending waiting = new Pending(delivery, answer);
        pending.add(waiting);
        timeline.after(Duration.ofMillis(chance.between(1, SLOWEST_MILLIS)), () -> commitUpTo(waiting));
        return answer;
    }

    /** Deliveries leave in order: with one, all before it. */
    private void commitUpTo(Pending last) {
        while (pending.contains(last)) {
            Pending next = pending.remove();
            commit(next.delivery());
            next.answer().complete(null);
        }
    }

    private void commit(Delivery delivery) {
        long now = timeline.instant().toEpochMilli();
        delivery.articles().forEach(article -> arrived(article, now));
        delivery.deadLetters().forEach(this::refused);
        delivery.states().forEach(this::remember);
        delivery.health().forEach(told -> health.put(told.getFeedId(), told));
        delivery.pages().forEach(page -> pages.put(page.getArticleId(), page));
        delivery.endedPages().forEach(pages::remove);
        delivery.endedFeeds().forEach(ended -> {
            states.remove(ended);
            health.remove(ended);
        });
        delivery.sites().forEach(site -> sites.put(site.getSite(), site));
        delivery.subscriptions().forEach(change -> change.subscription()
                .ifPresentOrElse(
                        now2 -> subscriptions.put(change.feedId(), now2), () -> subscriptions.remove(change.feedId())));
    }

    private void remember(FeedState state) {
        states.put(state.getFeedId(), state);
        if (state.getLiarUntil().isPresent()) {
            liars.put(state.getFeedId(), true);
        }
    }

    private void arrived(RawArticle article, long now) {
        key(article)
                .ifPresentOrElse(
                        key -> {
                            items.arrived(key, contentOf(article), article.getBackfill(), now);
                            items.came(key, Spread.came(article));
                        },
                        () -> items.stranger(article.getUrl().orElse(article.getArticleId())));
    }

    private static Optional<ItemKey> key(RawArticle article) {
        return article.getUrl()
                .flatMap(ItemKey::last)
                .or(() -> article.getExternalId().flatMap(ItemKey::last))
                .or(() -> article.getTitle().flatMap(ItemKey::marked));
    }

    private static int contentOf(RawArticle article) {
        int hash = article.getTitle().orElse("").hashCode() * 31
                + article.getSummary().orElse("").hashCode();
        return (hash * 31 + article.getContentKind().name().hashCode()) * 31
                + article.getContent().hashCode()
                + article.getFurtherPages().hashCode();
    }

    private void refused(DeadLetter letter) {
        letter.getInput().flatMap(ItemKey::last).ifPresent(items::refused);
    }

    /** Whoever delivers has crashed: some of what was on its way was committed, and nobody was told. */
    void crash() {
        long committed = chance.between(0, pending.size() + 1L);
        for (long i = 0; i < committed; i++) {
            commit(pending.remove().delivery());
        }
        pending.clear();
    }

    /** What a new run finds in the topics. */
    Memory memory() {
        Memory memory = new Memory();
        states.values().forEach(memory::remember);
        health.values().forEach(memory::remember);
        pages.values().forEach(memory::remember);
        return memory;
    }

    /** Adds a subscription, as a user does. */
    void subscribe(FeedSubscription subscription) {
        subscriptions.put(subscription.getFeedId(), subscription);
    }

    /** All subscriptions, by feed id. */
    Map<String, FeedSubscription> subscriptions() {
        return subscriptions;
    }

    Map<String, SiteState> sites() {
        return sites;
    }

    /** Feeds whose server was ever taken for a liar. */
    Map<String, Boolean> liars() {
        return liars;
    }

    Map<String, FeedState> states() {
        return states;
    }

    /** Tells which items still wait for their first page. */
    void waiting(Consumer<ItemKey> each) {
        pages.values().stream().filter(page -> page.getFetches() == 0).forEach(page -> ItemKey.last(page.getUrl())
                .ifPresent(each));
    }

    int pageStates() {
        return pages.size();
    }

    long deliveries() {
        return deliveries;
    }

    long failures() {
        return failures;
    }

    @Override
    public void close() {
        pending.clear();
    }
}

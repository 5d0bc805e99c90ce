package newswatch.ingest.poll;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import newswatch.contract.FeedState;
import newswatch.contract.FeedSubscription;
import newswatch.contract.PageState;
import newswatch.ingest.IngestMetrics;
import newswatch.ingest.fetch.Fetch;
import newswatch.ingest.outbox.Delivery;
import newswatch.ingest.page.ItemArticle;
import newswatch.ingest.page.PageDesk;
import newswatch.ingest.page.PageRights.Verdict;
import newswatch.ingest.poll.PollRecords.FeedInfo;
import org.jspecify.annotations.Nullable;

/** Polls feeds: what is new in one leaves together with what is to be remembered. On the timeline's thread. */
final class FeedDesk {

    private static final byte[] NO_PAGE = new byte[0];

    private final PageDesk.Tools tools;
    private final FeedMemory memory;
    private final WatchPolicy policy;
    private final IngestMetrics metrics;
    private final Supplier<FeedListener> listener;
    /**
     * SHA-256 of the answers of which nothing is left to be taken. Not kept over restarts: what is new in ourselves,
     * and hubs, are to be seen.
     */
    private final Map<String, String> taken = new HashMap<>();

    FeedDesk(
            PageDesk.Tools tools,
            FeedMemory memory,
            WatchPolicy policy,
            IngestMetrics metrics,
            Supplier<FeedListener> listener) {
        this.tools = tools;
        this.memory = memory;
        this.policy = policy;
        this.metrics = metrics;
        this.listener = listener;
    }

    /** What came of asking: the reading, its items, and the index where it is one. */
    private record Answered(FeedReading reading, List<Candidate> items, Optional<SitemapIndex> index) {}

    /** A poll under way. */
    private record Poll(FeedInfo feed, FeedState before, Asking asking, Optional<String> taken, Runnable then) {
        FeedSubscription subscription() {
            return feed.subscription();
        }
    }

    /**
     * Polls a feed.
     *
     * @param then what follows when all is committed
     */
    void begin(FeedInfo feed, Runnable then) {
        FeedState before = memory.state(feed.id());
        Optional<String> last = Optional.ofNullable(taken.remove(feed.id()));
        Optional<String> known = before.getLastFullAt().isPresent() ? last : Optional.empty(); // it was added again
        Poll poll = new Poll(feed, before, Asking.of(feed.subscription(), before, now()), known, then);
        var unused = tools.web()
                .fetch(poll.asking().request())
                .thenComposeAsync(fetch -> read(poll, fetch), tools.worker())
                .whenComplete((answered, bug) -> onTimeline(poll, bug, () -> conclude(poll, answered)));
    }

    private void onTimeline(Poll poll, @Nullable Throwable bug, Runnable next) {
        tools.timeline().soon(() -> {
            if (bug == null) {
                next.run();
            } else {
                tools.onBug()
                        .accept(new CompletionException(
                                "The poll of " + poll.subscription().getUrl() + " failed", bug));
            }
        });
    }

    /** On a worker. */
    private CompletableFuture<Answered> read(Poll poll, Fetch fetch) {
        FeedReading reading = FeedReading.of(fetch, tools.timeline().instant(), poll.taken());
        if (reading instanceof FeedReading.Full full && SitemapIndex.isIndex(full.feed())) {
            return readIndex(poll, full);
        }
        if (reading instanceof FeedReading.Full full
                && poll.before().getLastFullAt().isPresent()) {
            String outletId = poll.subscription().getOutlet().getOutletId();
            return readOn(poll, new EarlierPages(full, outletId, KnownItems.of(poll.before())));
        }
        return CompletableFuture.completedFuture(answered(poll, reading, Optional.empty()));
    }

    private static Answered answered(Poll poll, FeedReading reading, Optional<SitemapIndex> index) {
        String outletId = poll.subscription().getOutlet().getOutletId();
        List<Candidate> items =
                reading instanceof FeedReading.Full full ? Candidate.of(full.feed(), outletId) : List.of();
        return new Answered(reading, items, index);
    }

    private CompletableFuture<Answered> readOn(Poll poll, EarlierPages pages) {
        return pages.next()
                .map(address -> tools.web()
                        .fetch(Asking.plain(address))
                        .thenComposeAsync(
                                fetch -> {
                                    pages.take(FeedReading.of(
                                            fetch, tools.timeline().instant()));
                                    return readOn(poll, pages);
                                },
                                tools.worker()))
                .orElseGet(() -> CompletableFuture.completedFuture(answered(poll, pages.feed(), Optional.empty())));
    }

    private CompletableFuture<Answered> readIndex(Poll poll, FeedReading.Full full) {
        KnownItems known = KnownItems.of(poll.before());
        SitemapIndex index = new SitemapIndex(
                full.feed(), known, poll.before().getLastFullAt().isEmpty());
        CompletableFuture<Void> children = CompletableFuture.completedFuture(null);
        for (String address : index.addresses()) {
            children = children.thenCompose(done -> tools.web().fetch(Asking.plain(address)))
                    .thenAcceptAsync(
                            fetch -> index.take(
                                    address,
                                    FeedReading.of(fetch, tools.timeline().instant())),
                            tools.worker());
        }
        return children.thenApply(done -> answered(poll, full.with(index.feed()), Optional.of(index)));
    }

    private void conclude(Poll poll, Answered answered) {
        FeedReading reading = answered.reading();
        boolean fetched = reading instanceof FeedReading.Full || reading instanceof FeedReading.Same;
        metrics.polled(fetched, reading instanceof FeedReading.Unchanged);
        if (!(reading instanceof FeedReading.Full)) {
            poll.taken().ifPresent(sha256 -> taken.put(poll.feed().id(), sha256));
        }
        if (reading instanceof FeedReading.Full full) {
            take(poll, full, answered);
        } else if (reading instanceof FeedReading.Unchanged unchanged) {
            leave(poll, records(poll).unchanged(unchanged), List.of());
        } else if (reading instanceof FeedReading.Same same) {
            leave(poll, records(poll).same(same), List.of());
        } else if (reading instanceof FeedReading.Gone gone) {
            leave(poll, records(poll).gone(gone.status()), List.of());
        } else if (reading instanceof FeedReading.Broken broken) {
            leave(poll, records(poll).broken(broken), List.of());
        }
    }

    private PollRecords records(Poll poll) {
        return new PollRecords(
                policy, poll.feed(), poll.before(), memory.health(poll.feed().id()), now());
    }

    /** Texts of the feed's own may be reserved as pages may; that is looked up where one of them is to leave. */
    private void take(Poll poll, FeedReading.Full full, Answered answered) {
        KnownItems known = KnownItems.of(poll.before());
        boolean ownTexts = answered.items().stream()
                .anyMatch(item -> !known.has(item.known()) && !hasPage(poll.subscription(), item));
        if (!ownTexts) {
            take(poll, full, answered, Verdict.UNKNOWN);
            return;
        }
        var unused = tools.rights()
                .judge(full.url(), full.headers(), NO_PAGE)
                .whenComplete((verdict, bug) -> onTimeline(poll, bug, () -> take(poll, full, answered, verdict)));
    }

    private void take(Poll poll, FeedReading.Full full, Answered answered, Verdict verdict) {
        PollRecords records = records(poll);
        KnownItems known = KnownItems.of(poll.before());
        Triage first = triage(poll, answered.items(), known, false);
        boolean lied = poll.asking().isAudit() && records.hasLied(full, first.fresh());
        Triage triage = lied ? triage(poll, answered.items(), known, true) : first;
        Haul haul = new Haul(poll.subscription(), verdict, records.now());
        triage.fresh().forEach(sighting -> haul.add(sighting.candidate(), sighting.backfill()));
        triage.changed().forEach(haul::change);
        answered.items().stream()
                .filter(item -> !haul.skipped.contains(item.articleId()))
                .forEach(item -> known.note(item.known()));
        answered.index().ifPresent(index -> index.read().forEach(known::note));
        boolean whole = answered.index().map(SitemapIndex::isWhole).orElse(true) && haul.skipped.isEmpty();
        if (whole && answered.index().isEmpty()) {
            taken.put(poll.feed().id(), full.bodySha256());
        }
        var read = new PollRecords.Read(full, triage, lied, warnings(full), whole);
        leave(poll, records.full(read, known, haul.fresh).and(haul.delivery.build()), haul.claims);
        listener.get().read(poll.subscription(), full.hubs(), full.self(), haul.fresh);
    }

    private Triage triage(Poll poll, List<Candidate> items, KnownItems known, boolean lied) {
        Optional<Instant> lastRead = Triage.lastRead(poll.before(), lied);
        return Triage.of(items, known, lastRead, policy.backfillAge(), now());
    }

    private static List<String> warnings(FeedReading.Full full) {
        List<String> warnings = new ArrayList<>(full.feed().warnings());
        int items = full.feed().items().size();
        if (items > Candidate.MOST_ITEMS) {
            warnings.add("The feed has %d items; the latest %d are read.".formatted(items, Candidate.MOST_ITEMS));
        }
        return warnings;
    }

    private void leave(Poll poll, Delivery delivery, List<String> claims) {
        tools.memory().claim(claims);
        tools.departures().leave(delivery, () -> {
            tools.memory().release(claims);
            poll.then().run();
        });
    }

    private static boolean hasPage(FeedSubscription feed, Candidate item) {
        return feed.getFetchPages() && item.canonicalUrl().isPresent();
    }

    private Instant now() {
        return tools.timeline().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** What a reading brings in. */
    private final class Haul {

        private final FeedSubscription feed;
        private final Verdict verdict;
        private final Instant now;
        private final Delivery.Builder delivery = Delivery.builder();
        private final List<String> claims = new ArrayList<>();
        private final List<String> skipped = new ArrayList<>();
        private int fresh;

        Haul(FeedSubscription feed, Verdict verdict, Instant now) {
            this.feed = feed;
            this.verdict = verdict;
            this.now = now;
        }

        /** An item seen for the first time here; another feed may have seen it before. */
        void add(Candidate item, boolean backfill) {
            PageState page = item.page(feed.getFeedId(), backfill, now);
            if (!hasPage(feed, item)) {
                ItemArticle.leave(delivery, feed, page, verdict, now);
                fresh++;
            } else if (tools.memory().isClaimed(item.articleId())) {
                skipped.add(item.articleId()); // looked at again in the next poll, when that work is committed
            } else if (tools.memory().page(item.articleId()).isEmpty()) {
                take(page);
                fresh++;
            }
        }

        /** An item of which the feed says something else now: its page is looked at again. */
        void change(Candidate item) {
            if (!hasPage(feed, item)) {
                ItemArticle.leave(delivery, feed, item.page(feed.getFeedId(), false, now), verdict, now);
            } else if (tools.memory().isClaimed(item.articleId())) {
                skipped.add(item.articleId());
            } else {
                take(tools.memory()
                        .page(item.articleId())
                        .map(page -> ItemArticle.changed(page, item.page(feed.getFeedId(), false, now)))
                        .orElseGet(() -> item.page(feed.getFeedId(), false, now)));
            }
        }

        private void take(PageState page) {
            delivery.page(page);
            claims.add(page.getArticleId());
        }
    }
}

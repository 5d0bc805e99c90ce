package newswatch.ingest.poll;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import newswatch.contract.FeedState;
import newswatch.contract.FeedSubscription;
import newswatch.contract.KnownItem;
import newswatch.ingest.IngestMetrics;
import newswatch.ingest.fetch.Fetcher;
import newswatch.ingest.fetch.Request;
import newswatch.ingest.fetch.Urgency;
import newswatch.ingest.outbox.Delivery;
import newswatch.ingest.outbox.Outbox;

/** Polls one feed: what is new in it leaves together with what is to be remembered of the poll. */
public final class FeedPoller {

    private static final String ACCEPT = "application/rss+xml, application/atom+xml, application/rdf+xml;q=0.9,"
            + " application/feed+json;q=0.9, application/xml;q=0.8, text/xml;q=0.8, */*;q=0.1";

    private final Tools tools;
    private final PollSchedule schedule;
    private final ArticleMaker maker;

    /** What a poller works with. */
    public record Tools(
            Fetcher fetcher, Outbox outbox, FeedMemory memory, IngestMetrics metrics, InstantSource clock) {}

    /** A poller. */
    public FeedPoller(Tools tools, PollSchedule schedule) {
        this.tools = tools;
        this.schedule = schedule;
        this.maker = new ArticleMaker(tools.fetcher(), tools.clock());
    }

    /** When the feed is to be asked next; long ago for one never asked. */
    public Instant dueAt(FeedSubscription feed) {
        return tools.memory().state(feed.getFeedId()).getNextAttemptAt();
    }

    /**
     * Asks the feed and delivers what came of it.
     *
     * @throws newswatch.ingest.outbox.UndeliveredException nothing or a first part was delivered; poll again
     */
    public void poll(FeedSubscription feed) throws InterruptedException {
        FeedState before = tools.memory().state(feed.getFeedId());
        FeedReading reading = FeedReading.of(tools.fetcher()
                .fetch(Request.of(feed.getUrl(), ACCEPT, Urgency.FEED)
                        .since(before.getEtag(), before.getLastModified())));
        tools.metrics().polled(reading instanceof FeedReading.Full, reading instanceof FeedReading.Unchanged);
        if (reading instanceof FeedReading.Full full) {
            take(feed, before, full);
        } else if (reading instanceof FeedReading.Unchanged unchanged) {
            leave(records(feed, before).unchanged(unchanged.status()));
        } else if (reading instanceof FeedReading.Gone gone) {
            leave(records(feed, before).gone(gone.status()));
        } else if (reading instanceof FeedReading.Broken broken) {
            boolean knownAlready = tools.memory().failsAlready(feed.getFeedId(), broken.explanation());
            leave(records(feed, before).broken(broken, knownAlready));
        }
    }

    private void take(FeedSubscription feed, FeedState before, FeedReading.Full full) throws InterruptedException {
        List<Candidate> candidates = Candidate.of(full.feed(), feed.getOutlet().getOutletId());
        KnownItems known = new KnownItems(before.getKnownItems());
        FeedState taken = before;
        Portion portion = new Portion();
        int fresh = 0;
        for (Candidate candidate : candidates) {
            if (known.isNew(candidate)) {
                portion.add(maker.make(feed, candidate));
                fresh++;
            }
            known.note(candidate.known());
            if (portion.isFull()) {
                taken = with(taken, portion, known.toList(candidates.size()));
                // The old validators stay until all is taken: after a crash now the feed is read in full once more.
                leave(Delivery.of(portion.articles(), portion.deadLetters(), taken));
                portion = new Portion();
            }
        }
        taken = with(taken, portion, known.toList(candidates.size()));
        leave(records(feed, before).full(full, portion, taken, fresh));
    }

    private static FeedState with(FeedState taken, Portion portion, List<KnownItem> known) {
        return FeedState.newBuilder(taken)
                .setArticlesTotal(taken.getArticlesTotal() + portion.articles().size())
                .setKnownItems(known)
                .build();
    }

    private PollRecords records(FeedSubscription feed, FeedState before) {
        Instant now = tools.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        return new PollRecords(schedule, feed, before, tools.memory().itemsInFeed(feed.getFeedId()), now);
    }

    /** Memory follows the commit, never the other way round. */
    private void leave(Delivery delivery) {
        tools.outbox().deliver(delivery);
        tools.metrics().delivered(delivery);
        delivery.states().forEach(tools.memory()::remember);
        delivery.health().forEach(tools.memory()::remember);
    }
}

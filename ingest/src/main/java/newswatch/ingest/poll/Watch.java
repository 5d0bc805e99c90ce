package newswatch.ingest.poll;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import newswatch.contract.FeedHealth;
import newswatch.contract.FeedState;
import newswatch.contract.FeedStatus;
import newswatch.contract.FeedSubscription;
import newswatch.contract.PageState;
import newswatch.ingest.IngestMetrics;
import newswatch.ingest.fetch.Web;
import newswatch.ingest.outbox.Delivery;
import newswatch.ingest.outbox.Departures;
import newswatch.ingest.outbox.Outbox;
import newswatch.ingest.outbox.SubscriptionChange;
import newswatch.ingest.page.PageDesk;
import newswatch.ingest.page.PageMemory;
import newswatch.ingest.page.PageRights;
import newswatch.ingest.poll.Lanes.Turn;
import newswatch.ingest.time.Timeline;

/**
 * Watches feeds: polls each when it is due, and looks at the pages of their articles. Every decision is made on the
 * timeline's thread; what blocks or takes long runs elsewhere.
 */
public final class Watch implements AutoCloseable {

    /** A feed whose hub pushes its news is polled no more often than this, to be sure. */
    static final Duration WITH_HUB = Duration.ofHours(6);

    private static final Duration CALM = Duration.ofMinutes(1);

    private final Parts parts;
    private final Departures departures;
    private final FeedDesk feedDesk;
    private final PageDesk pageDesk;
    private final Map<String, Watched> watched = new HashMap<>();
    private final Map<String, String> hubs = new HashMap<>();
    private final DueQueue dueFeeds = new DueQueue();
    private final DueQueue duePages = new DueQueue();
    private final Set<String> polling = new HashSet<>();
    private final Set<String> hurried = new HashSet<>();
    private final Lanes lanes = new Lanes();
    private final Slots slots;
    private Instant wake = Instant.MAX;
    private boolean started;
    private volatile int size;
    private volatile boolean closed;

    /**
     * What a watch works with.
     *
     * @param worker what takes long runs here
     * @param memory all that is committed; the watch's own from now on
     * @param onBroken told when nothing can go on: the outbox is broken, or there is a bug
     */
    public record Parts(
            Web web,
            Timeline timeline,
            Executor worker,
            Outbox outbox,
            Memory memory,
            PageRights rights,
            IngestMetrics metrics,
            Consumer<RuntimeException> onBroken) {}

    private record Watched(FeedSubscription subscription, String origin) {}

    /** A watch; {@link #start} makes it work. */
    public Watch(Parts parts, WatchPolicy policy) {
        this.parts = parts;
        this.slots = new Slots(policy.inFlight());
        this.departures = new Departures(parts.outbox(), parts.timeline(), this::committed, this::breakDown);
        PageDesk.Tools tools = new PageDesk.Tools(
                parts.web(),
                parts.timeline(),
                parts.worker(),
                parts.rights(),
                parts.memory().pages(),
                departures,
                this::breakDown);
        this.feedDesk = new FeedDesk(tools, parts.memory().feeds(), policy, parts.metrics());
        this.pageDesk = new PageDesk(tools, policy.pages());
    }

    /** A subscription begins, changes or, if empty, ends. On any thread, before the start or after it. */
    public void subscription(String feedId, Optional<FeedSubscription> subscription) {
        subscription(feedId, subscription, "");
    }

    /**
     * A subscription begins, changes or, if empty, ends.
     *
     * @param origin where it stems from, as in {@link SubscriptionChange}
     */
    public void subscription(String feedId, Optional<FeedSubscription> subscription, String origin) {
        onTimeline(() -> subscription.ifPresentOrElse(
                present -> watch(feedId, new Watched(present, origin)), () -> forget(feedId)));
    }

    /** Begins to work, once the memory is filled and the subscriptions of that time are given. On any thread. */
    public void start() {
        onTimeline(() -> {
            started = true;
            dropStrangers();
            parts.memory().pages().forEach(page -> duePages.put(page.getArticleId(), page.getNextAttemptAt()));
        });
    }

    /** Asks this feed soon, whatever its interval: its hub or a user says that there is news. On any thread. */
    public void hurry(String feedId) {
        onTimeline(() -> {
            if (polling.contains(feedId)) {
                hurried.add(feedId);
            } else if (watched.containsKey(feedId) && !hasToWait(feedId)) {
                Optional<Instant> last = parts.memory().feeds().health(feedId).map(FeedHealth::getLastAttemptAt);
                Instant calm = last.map(time -> time.plus(CALM)).orElse(Instant.EPOCH);
                dueFeeds.put(feedId, calm.isBefore(now()) ? now() : calm);
            }
        });
    }

    /** A hub pushes the feed's news from now on, or no more. On any thread. */
    public void hub(String feedId, Optional<String> hub) {
        onTimeline(() -> hub.ifPresentOrElse(address -> hubs.put(feedId, address), () -> hubs.remove(feedId)));
    }

    /** Feeds that are watched. */
    public int size() {
        return size;
    }

    /** Begins nothing any more; what runs is dropped and repeated after the next start. */
    @Override
    public void close() {
        closed = true;
        parts.timeline().soon(departures::close);
    }

    private void onTimeline(Runnable task) {
        parts.timeline().soon(() -> {
            if (!closed) {
                task.run();
                begin();
            }
        });
    }

    private void breakDown(RuntimeException reason) {
        closed = true;
        departures.close();
        parts.onBroken().accept(reason);
    }

    private void watch(String feedId, Watched now) {
        watched.put(feedId, now);
        size = watched.size();
        if (!polling.contains(feedId)) {
            dueFeeds.put(feedId, dueAt(now.subscription()));
        }
    }

    /** A feed that was added again after it had ended is asked at once. */
    private Instant dueAt(FeedSubscription feed) {
        FeedState state = parts.memory().feeds().state(feed.getFeedId());
        boolean addedAgain = state.getGoneAt()
                .filter(time -> time.isBefore(feed.getAddedAt()))
                .isPresent();
        return addedAgain ? now() : state.getNextAttemptAt();
    }

    /** Throttled and closed feeds must not be hurried. */
    private boolean hasToWait(String feedId) {
        return parts.memory()
                .feeds()
                .health(feedId)
                .map(FeedHealth::getStatus)
                .filter(status -> status == FeedStatus.THROTTLED || status == FeedStatus.DISALLOWED)
                .isPresent();
    }

    private void forget(String feedId) {
        watched.remove(feedId);
        hubs.remove(feedId);
        size = watched.size();
        dueFeeds.remove(feedId);
        if (started && !polling.contains(feedId)) {
            drop(List.of(feedId));
        }
    }

    /** What ended while nobody watched. */
    private void dropStrangers() {
        drop(parts.memory().feeds().feedIds().stream()
                .filter(feedId -> !watched.containsKey(feedId))
                .toList());
    }

    /** Nothing is remembered of feeds that have ended; their pages are dropped when they come up. */
    private void drop(List<String> feedIds) {
        Delivery.Builder delivery = Delivery.builder();
        feedIds.forEach(delivery::endedFeed);
        departures.leave(delivery.build(), this::begin);
    }

    /** Begins what is due, as far as there is room, and sets the alarm for the next. */
    private void begin() {
        if (!started || closed || departures.isStuck()) {
            return;
        }
        Instant now = now();
        dueFeeds.take(now).forEach(this::queueFeed);
        duePages.take(now).forEach(this::queuePage);
        Optional<Slots.Slot> slot = slots.take(now);
        while (slot.isPresent()) {
            Optional<Turn> turn = lanes.next();
            if (turn.isEmpty()) {
                slots.free(slot.get());
                break;
            }
            begin(turn.get(), slot.get());
            slot = slots.take(now);
        }
        setAlarm(slot.isEmpty() ? slots.nextFree() : Optional.empty());
    }

    private void setAlarm(Optional<Instant> nextSlot) {
        List<Optional<Instant>> times = List.of(dueFeeds.next(), duePages.next(), nextSlot);
        Optional<Instant> next = times.stream().flatMap(Optional::stream).min(Instant::compareTo);
        if (next.filter(time -> time.isBefore(wake)).isPresent()) {
            Instant time = next.get();
            wake = time;
            parts.timeline().at(time, () -> {
                if (wake.equals(time)) {
                    wake = Instant.MAX;
                    begin();
                }
            });
        }
    }

    private void queueFeed(String feedId) {
        Watched feed = watched.get(feedId);
        if (feed != null && polling.add(feedId)) {
            lanes.add(new Turn(host(feed.subscription().getUrl()), true, feedId));
        }
    }

    private void queuePage(String articleId) {
        parts.memory()
                .pages()
                .page(articleId)
                .ifPresent(page -> lanes.add(new Turn(host(page.getUrl()), false, articleId)));
    }

    private void begin(Turn turn, Slots.Slot slot) {
        Runnable free = () -> {
            slots.free(slot);
            lanes.done(turn.host());
        };
        Runnable end = () -> {
            free.run();
            begin();
        };
        boolean begun = turn.isFeed() ? poll(turn.id(), end) : look(turn.id(), end);
        if (!begun) {
            free.run();
        }
    }

    private boolean poll(String feedId, Runnable end) {
        Watched feed = watched.get(feedId);
        if (feed == null) {
            polling.remove(feedId);
            forget(feedId);
            return false;
        }
        var info = new PollRecords.FeedInfo(
                feed.subscription(), feed.origin(), Optional.ofNullable(hubs.get(feedId)), url -> hasTwin(feedId, url));
        feedDesk.begin(info, () -> polled(feedId, end));
        return true;
    }

    private void polled(String feedId, Runnable end) {
        polling.remove(feedId);
        Watched feed = watched.get(feedId);
        if (feed == null) {
            forget(feedId); // it has ended meanwhile
        } else {
            dueFeeds.put(feedId, dueAt(feed.subscription()));
            if (hurried.remove(feedId)) {
                hurry(feedId);
            }
        }
        end.run();
    }

    private boolean look(String articleId, Runnable end) {
        PageMemory pages = parts.memory().pages();
        Optional<PageState> page = pages.page(articleId)
                .filter(found -> !found.getNextAttemptAt().isAfter(now()))
                .filter(found -> !pages.isClaimed(articleId));
        if (page.isEmpty()) {
            return false; // it has ended, or was changed meanwhile and is due at another time
        }
        Watched feed = watched.get(page.get().getFeedId());
        if (feed == null) {
            departures.leave(Delivery.builder().endedPage(articleId).build(), end);
        } else {
            pageDesk.begin(feed.subscription(), page.get(), end);
        }
        return true;
    }

    private boolean hasTwin(String feedId, String url) {
        return watched.values().stream()
                .map(Watched::subscription)
                .anyMatch(other ->
                        !other.getFeedId().equals(feedId) && other.getUrl().equals(url));
    }

    /** Memory follows the commit, never the other way round. */
    private void committed(Delivery delivery) {
        parts.memory().follow(delivery);
        parts.metrics().delivered(delivery);
        delivery.pages().forEach(page -> duePages.put(page.getArticleId(), page.getNextAttemptAt()));
        delivery.endedPages().forEach(duePages::remove);
        delivery.subscriptions().forEach(change -> change.subscription()
                .filter(moved -> watched.containsKey(change.feedId()))
                .ifPresent(moved -> watched.put(change.feedId(), new Watched(moved, change.origin()))));
    }

    private Instant now() {
        return parts.timeline().instant();
    }

    /** The host that has to be spared; what has none is asked, and refused, in a lane of its own. */
    private static String host(String url) {
        try {
            String host = new URI(url).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT);
        } catch (URISyntaxException bad) {
            return "";
        }
    }
}

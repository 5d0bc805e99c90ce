package newswatch.dashboard.live;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import newswatch.contract.DeadLetter;
import newswatch.contract.FeedHealth;
import newswatch.contract.FeedStatus;
import newswatch.contract.StoryLink;
import newswatch.contract.StoryState;

/**
 * All that the page shows live. Filled by one thread, read by many. Nobody is told of changes before
 * {@link #caughtUp()}: what is read at the start is history, not news.
 */
public final class LiveNews implements AutoCloseable {

    /** Dead letters that are kept to be shown. */
    public static final int DEAD_LETTERS = 200;

    private final StoryMemory stories;
    private final Map<String, FeedView> feeds = new ConcurrentHashMap<>();
    private final Deque<String> deadLetters = new ArrayDeque<>();
    private final AtomicLong deadLettersSeen = new AtomicLong();
    private final EventHub hub;
    private volatile boolean live;

    /** Empty; holds as many stories as told. */
    public LiveNews(int capacity, MeterRegistry metrics) {
        stories = new StoryMemory(capacity);
        hub = new EventHub(metrics);
        metrics.gauge("newswatch.dashboard.stories.held", stories, StoryMemory::size);
    }

    /** A story changed. */
    public void story(StoryState story) {
        Optional<String> heir = story.getMergedInto();
        if (heir.isPresent()) {
            stories.merge(story.getStoryId(), heir.get());
            tell(
                    "story",
                    told(story.getStoryId()).put("merged_into", heir.get()).toString());
            return;
        }
        StorySnapshot snapshot = StorySnapshot.of(story);
        if (stories.put(snapshot)) {
            tell("story", snapshot.card());
        }
    }

    /** A story was erased. */
    public void storyErased(String storyId) {
        stories.erase(storyId);
        tell("story", told(storyId).put("erased", true).toString());
    }

    /** A story was found to report the same event as one of another language. The store may know it a moment later. */
    public void link(StoryLink link) {
        tell(
                "link",
                told(link.getStoryId())
                        .put("other_story_id", link.getOtherStoryId())
                        .put("event_id", link.getEventId())
                        .toString());
    }

    /** A story is part of no event any more. */
    public void linkEnded(String storyId) {
        tell("link", told(storyId).put("ended", true).toString());
    }

    private static ObjectNode told(String storyId) {
        return JsonNodeFactory.instance.objectNode().put("story_id", storyId);
    }

    /** A feed was asked. */
    public void feed(FeedHealth feed) {
        FeedView view = new FeedView(feed.getStatus(), Json.of(feed).toString());
        feeds.put(feed.getFeedId(), view);
        tell("feed", view.json());
    }

    /** A feed is no longer watched. */
    public void feedRemoved(String feedId) {
        feeds.remove(feedId);
        tell(
                "feed",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("feed_id", feedId)
                        .put("removed", true)
                        .toString());
    }

    /** Something was refused; the address is that of the dead letter itself. */
    public void deadLetter(String topic, int partition, long offset, DeadLetter letter) {
        String json = Json.of(letter)
                .put("topic", topic)
                .put("partition", partition)
                .put("offset", offset)
                .toString();
        synchronized (deadLetters) {
            deadLetters.addFirst(json);
            if (deadLetters.size() > DEAD_LETTERS) {
                deadLetters.removeLast();
            }
        }
        deadLettersSeen.incrementAndGet();
        tell("deadletter", json);
    }

    /** From now on changes are news. Browsers that came early read everything anew. */
    public void caughtUp() {
        live = true;
        hub.restart();
    }

    /** Whether what was there at the start has been read. */
    public boolean isLive() {
        return live;
    }

    private void tell(String type, String data) {
        if (live) {
            hub.publish(type, data);
        }
    }

    /** The stories. */
    public StoryMemory stories() {
        return stories;
    }

    /** The events. */
    public EventHub hub() {
        return hub;
    }

    /** Feeds in these states as JSON objects, in order of their ids. */
    public List<String> feeds(Predicate<FeedStatus> wanted) {
        return new TreeMap<>(feeds)
                .values().stream()
                        .filter(feed -> wanted.test(feed.status()))
                        .map(FeedView::json)
                        .toList();
    }

    /** How many feeds are in each state. */
    public Map<FeedStatus, Long> feedCounts() {
        Map<FeedStatus, Long> counts = new TreeMap<>();
        feeds.values().forEach(feed -> counts.merge(feed.status(), 1L, Long::sum));
        return Collections.unmodifiableMap(counts);
    }

    /** The latest dead letters as JSON objects, the latest first. */
    public List<String> deadLetters() {
        synchronized (deadLetters) {
            return List.copyOf(deadLetters);
        }
    }

    /** How many dead letters were read since the start, the kept ones of before included. */
    public long deadLettersSeen() {
        return deadLettersSeen.get();
    }

    @Override
    public void close() {
        hub.close();
    }

    private record FeedView(FeedStatus status, String json) {}
}

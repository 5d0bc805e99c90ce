package newswatch.ingest.poll;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/**
 * Who goes next of all that is due: hosts take turns, a few of one host at the same time, feeds and pages by turns. So
 * a host with a thousand feeds, or one that asks for patience, keeps nobody else waiting, and its feeds leave room for
 * its pages. For one thread.
 */
final class Lanes {

    /** One is asked, one waits at the gate. */
    private static final int AT_ONCE_PER_HOST = 2;

    private final Map<String, Lane> lanes = new HashMap<>();
    private final Queue<Lane> ready = new ArrayDeque<>();

    /**
     * Something to be begun.
     *
     * @param id of a feed or an article
     */
    record Turn(String host, boolean isFeed, String id) {}

    private static final class Lane {
        private final Deque<Turn> feeds = new ArrayDeque<>();
        private final Deque<Turn> pages = new ArrayDeque<>();
        private int running;
        private boolean queued;
        private boolean lastWasFeed;

        private boolean isEmpty() {
            return feeds.isEmpty() && pages.isEmpty();
        }

        private Turn take() {
            boolean feed = pages.isEmpty() || (!feeds.isEmpty() && !lastWasFeed);
            lastWasFeed = feed;
            running++;
            return feed ? feeds.remove() : pages.remove();
        }
    }

    /** It waits for its turn. */
    void add(Turn turn) {
        Lane lane = lanes.computeIfAbsent(turn.host(), host -> new Lane());
        (turn.isFeed() ? lane.feeds : lane.pages).add(turn);
        queue(lane);
    }

    /** Whose turn it is, if anyone's. */
    Optional<Turn> next() {
        Lane lane = ready.poll();
        if (lane == null) {
            return Optional.empty();
        }
        lane.queued = false;
        Turn turn = lane.take();
        queue(lane);
        return Optional.of(turn);
    }

    /** A turn has ended. */
    void done(String host) {
        Lane lane = lanes.get(host);
        if (lane != null) {
            lane.running--;
            queue(lane);
            if (lane.running == 0 && lane.isEmpty()) {
                lanes.remove(host);
            }
        }
    }

    private void queue(Lane lane) {
        if (!lane.queued && lane.running < AT_ONCE_PER_HOST && !lane.isEmpty()) {
            lane.queued = true;
            ready.add(lane);
        }
    }
}

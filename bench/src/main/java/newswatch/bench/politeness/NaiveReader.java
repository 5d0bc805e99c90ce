package newswatch.bench.politeness;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import newswatch.ingest.fetch.Transport.Exchange;

/**
 * How many readers poll: every feed at a fixed interval, always in full, without robots.txt, without patience. For
 * comparison; it reads no pages and takes an item for seen when the feed's document reached it.
 */
final class NaiveReader {

    private static final Map<String, String> HEADERS = Map.of("user-agent", "Naive/1.0");

    private final World world;
    private final SimulatedTimeline timeline;
    private final SimulatedWeb web;
    private final Duration interval;

    NaiveReader(World world, SimulatedTimeline timeline, SimulatedWeb web, Duration interval) {
        this.world = world;
        this.timeline = timeline;
        this.web = web;
        this.interval = interval;
    }

    /** Begins with all feeds, spread over one interval. */
    void start() {
        Instant begin = timeline.instant();
        for (SimulatedFeed feed : world.feeds()) {
            long share = feed.number() * interval.toMillis() / world.feeds().size();
            timeline.at(begin.plusMillis(share), () -> ask(feed));
        }
    }

    private void ask(SimulatedFeed feed) {
        URI uri = URI.create(feed.host().url(feed.path()));
        var unused = web.send(new Exchange(uri, feed.host().addresses(), HEADERS, Optional.empty()));
        timeline.after(interval, () -> ask(feed));
    }
}

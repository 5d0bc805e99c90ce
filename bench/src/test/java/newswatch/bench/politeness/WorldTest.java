package newswatch.bench.politeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import newswatch.analysis.feed.FeedParser;
import newswatch.analysis.feed.ParsedFeed;
import org.junit.jupiter.api.Test;

final class WorldTest {

    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final Duration YEAR = Duration.ofDays(365);

    private final World world = WorldMaker.make(1, 300, START, YEAR);

    @Test
    void isTheSameForTheSameSeed() {
        World again = WorldMaker.make(1, 300, START, YEAR);
        assertThat(again.feeds()).hasSameSizeAs(world.feeds());
        long now = START.plus(Duration.ofDays(100)).toEpochMilli();
        for (int i = 0; i < 300; i += 7) {
            assertThat(FeedDocument.at(again.feeds().get(i), now))
                    .isEqualTo(FeedDocument.at(world.feeds().get(i), now));
        }
    }

    @Test
    void isAnotherForAnotherSeed() {
        World other = WorldMaker.make(2, 300, START, YEAR);
        assertThat(other.feeds().get(0).items())
                .isNotEqualTo(world.feeds().get(0).items());
    }

    @Test
    void hasEverythingThatCanGoWrong() {
        Set<Fault.Kind> seen = EnumSet.noneOf(Fault.Kind.class);
        Set<Flood.Kind> floods = EnumSet.noneOf(Flood.Kind.class);
        for (SimulatedFeed feed : world.feeds()) {
            feed.host().site().faults().forEach(fault -> seen.add(fault.kind()));
            feed.plan().faults().forEach(fault -> seen.add(fault.kind()));
            feed.plan().lies().forEach(fault -> seen.add(fault.kind()));
            floods.add(feed.plan().flood().kind());
        }
        assertThat(seen).containsExactlyInAnyOrder(Fault.Kind.values());
        assertThat(floods).containsExactlyInAnyOrder(Flood.Kind.values());
    }

    @Test
    void feedsShowTheirLatestItems() {
        long now = START.plus(Duration.ofDays(30)).toEpochMilli();
        for (SimulatedFeed feed : world.feeds()) {
            ParsedFeed parsed = FeedParser.parse(
                            FeedDocument.at(feed, now),
                            Optional.empty(),
                            Optional.of(feed.host().url(feed.path())))
                    .fold(read -> read, refusal -> {
                        throw new AssertionError(feed.number() + ": " + refusal.detail());
                    });
            assertThat(parsed.items()).as("feed %s", feed.traits()).hasSize(feed.end(now) - feed.begin(now));
        }
    }

    @Test
    void itemsCanBeToldFromTheirTitles() {
        long now = START.toEpochMilli();
        SimulatedFeed feed = world.feeds().get(17);
        String text = new String(FeedDocument.at(feed, now), StandardCharsets.UTF_8);
        assertThat(ItemKey.marked(text)).contains(new ItemKey(17, 0, feed.end(now) - 1));
    }
}

package newswatch.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class PaceTest {

    private static final Instant NOW = Instant.parse("2026-11-23T20:00:00Z");

    private final Pace pace = new Pace(WatchPolicy.standard());

    @ParameterizedTest(name = "{0}, {1} shown, {2} new: {3}")
    @CsvFileSource(resources = "/poll/pace.csv", delimiter = '|')
    void followsTheFeed(Duration before, int shown, int fresh, Duration next) {
        assertThat(pace.next(Optional.of(before), shown, fresh)).isEqualTo(next);
    }

    @Test
    void beginsWithTheFirstInterval() {
        assertThat(pace.next(Optional.empty(), 30, 30)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void findsSomethingNewInAboutEveryFifthPoll() {
        Random random = new Random(7);
        double itemsPerMinute = 24.0 / (24 * 60); // one an hour
        Duration interval = Duration.ofMinutes(15);
        long polls = 0;
        double minutes = 0;
        for (int i = 0; i < 20_000; i++) {
            int fresh = poisson(random, itemsPerMinute * interval.toSeconds() / 60.0);
            minutes += interval.toSeconds() / 60.0;
            interval = pace.next(Optional.of(interval), 30, fresh);
            polls++;
        }
        assertThat(minutes * itemsPerMinute / polls).isBetween(0.15, 0.35);
    }

    private static int poisson(Random random, double mean) {
        double product = random.nextDouble();
        int count = 0;
        while (product > Math.exp(-mean)) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    @Test
    void aUsersOwnIntervalWinsOverWhatTheServerWouldLike() {
        Instant next =
                pace.after(NOW, "f", Duration.ofHours(1), Duration.ofHours(3), Optional.of(Duration.ofMinutes(1)));

        assertThat(next).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void whatTheServerWouldLikeCountsUpToTheCeiling() {
        Instant next = pace.after(NOW, "f", Duration.ofHours(1), Duration.ofDays(365), Optional.empty());

        assertThat(Duration.between(NOW, next)).isBetween(Duration.ofHours(21), Duration.ofHours(24));
    }

    @Test
    void feedsOfOneIntervalAreSpreadOverATenthOfIt() {
        long early = IntStream.range(0, 1000)
                .mapToObj(i -> pace.spread("feed-" + i, Duration.ofMinutes(100)))
                .peek(time -> assertThat(time).isBetween(Duration.ofMinutes(100), Duration.ofMinutes(110)))
                .filter(time -> time.compareTo(Duration.ofMinutes(105)) < 0)
                .count();

        assertThat(early).isBetween(400L, 600L);
    }

    @Test
    void asksAfterAnOutageNotMuchLaterThanItLasted() {
        Duration down = Duration.ZERO;
        double weight = 0;
        Duration last = Duration.ZERO;
        while (down.compareTo(Duration.ofHours(12)) < 0) {
            weight += FeedReading.Trouble.TEMPORARY.weight();
            last = Duration.between(NOW, pace.afterFailure(NOW, "f", Duration.ofMinutes(15), weight, Duration.ZERO));
            down = down.plus(last);
        }
        assertThat(last).isLessThan(Duration.ofHours(3));
    }

    @Test
    void oneBadMinuteDoesNotSilenceAFeedThatIsReadOnceADay() {
        assertThat(pace.afterFailure(NOW, "f", Duration.ofHours(24), 0.25, Duration.ZERO))
                .isBefore(NOW.plus(Duration.ofMinutes(25)));
    }

    @Test
    void whoSaysThatItIsAskedTooOftenIsNotAskedSooner() {
        assertThat(pace.afterRefusal(NOW, "f", Duration.ofHours(6), Duration.ZERO))
                .isAfter(NOW.plus(Duration.ofHours(11)));
    }

    @Test
    void noFeedIsEverGivenUp() {
        assertThat(pace.afterFailure(NOW, "f", Duration.ofMinutes(15), 1_000_000, Duration.ZERO))
                .isBefore(NOW.plus(Duration.ofHours(25)));
    }

    @Test
    void patienceThatIsAskedForCounts() {
        assertThat(pace.afterFailure(NOW, "f", Duration.ofMinutes(15), 0.25, Duration.ofHours(5)))
                .isEqualTo(NOW.plus(Duration.ofHours(5)));
    }
}

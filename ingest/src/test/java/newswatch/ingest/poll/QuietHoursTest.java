package newswatch.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import newswatch.analysis.feed.ParsedFeed.Hints;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class QuietHoursTest {

    private static final Duration DAY = Duration.ofHours(24);

    @ParameterizedTest(name = "{0} {1}: due {2}, asked {3}")
    @CsvFileSource(resources = "/poll/quiet.csv", delimiter = '|')
    void waitsUntilTheFeedMayBeAsked(@Nullable String hours, @Nullable String days, Instant due, Instant asked) {
        Hints hints = hints(set(hours, Integer::valueOf), set(days, DayOfWeek::valueOf));

        assertThat(QuietHours.of(hints).after(due, DAY)).isEqualTo(asked);
    }

    @Test
    void isTheSameAfterItWasKeptAsANumber() {
        QuietHours quiet = QuietHours.of(hints(Set.of(0, 23), Set.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY)));

        assertThat(quiet.bits()).isEqualTo(0b1000001_10000000_00000000_00000001);
    }

    private static Hints hints(Set<Integer> hours, Set<DayOfWeek> days) {
        Hints none = Hints.NONE;
        return new Hints(
                none.ttl(),
                none.updatePeriod(),
                hours,
                days,
                none.hubs(),
                none.self(),
                none.next(),
                none.previousArchive(),
                none.movedTo());
    }

    private static <T> Set<T> set(@Nullable String words, Function<String, T> read) {
        return Optional.ofNullable(words).stream()
                .flatMap(all -> Arrays.stream(all.split(" ")))
                .map(read)
                .collect(Collectors.toSet());
    }
}

package newswatch.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PollScheduleTest {

    private static final Instant NOW = Instant.parse("2026-11-23T20:00:00Z");

    private final PollSchedule schedule = new PollSchedule(Duration.ofMinutes(5));

    @Test
    void asksAgainAfterTheFeedsOwnIntervalOrTheStandard() {
        assertThat(schedule.afterSuccess(NOW, Optional.empty())).isEqualTo(NOW.plusSeconds(300));
        assertThat(schedule.afterSuccess(NOW, Optional.of(Duration.ofSeconds(2))))
                .isEqualTo(NOW.plusSeconds(2));
    }

    @ParameterizedTest(name = "interval {0}, failure {1}, Retry-After {2}: {3}")
    @CsvSource({
        ", 1, , PT5M",
        ", 2, , PT10M",
        ", 4, , PT40M",
        ", 8, , PT6H",
        ", 5000, , PT6H",
        "PT12H, 3, , PT12H",
        "PT2S, 3, , PT8S",
        ", 1, PT1H, PT1H",
        ", 1, PT1S, PT5M",
        ", 3, PT24H, PT24H",
    })
    void backsOff(@Nullable Duration interval, int failures, @Nullable Duration retryAfter, Duration expected) {
        assertThat(schedule.afterFailure(NOW, Optional.ofNullable(interval), failures, Optional.ofNullable(retryAfter)))
                .isEqualTo(NOW.plus(expected));
    }

    @Test
    void looksOnceADayWhetherAGoneFeedIsBack() {
        assertThat(schedule.afterGone(NOW)).isEqualTo(NOW.plus(Duration.ofDays(1)));
    }
}

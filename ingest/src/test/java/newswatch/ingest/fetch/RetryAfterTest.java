package newswatch.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-23T20:00:00Z");

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "120 | PT2M",
                "' 0 ' | PT0S",
                "999999999999 | PT24H",
                "Mon, 23 Nov 2026 20:10:00 GMT | PT10M",
                "Mon, 23 Nov 2026 19:00:00 GMT | PT0S",
                "Sat, 23 Nov 2126 20:10:00 GMT | PT24H",
                "-5 |",
                "bald |",
                "'' |"
            })
    void readsBothForms(String value, @Nullable Duration expected) {
        assertThat(RetryAfter.parse(value, NOW)).isEqualTo(Optional.ofNullable(expected));
    }
}

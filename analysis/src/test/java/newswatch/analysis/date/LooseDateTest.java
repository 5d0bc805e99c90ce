package newswatch.analysis.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class LooseDateTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/date/dates.csv", delimiter = '|', encoding = "UTF-8")
    void readsDatesAsTheyAreWritten(String written, @Nullable Instant meant) {
        assertThat(LooseDate.parse(written)).isEqualTo(Optional.ofNullable(meant));
    }
}

package newswatch.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newswatch.ingest.fetch.Fetch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class FreshnessTest {

    @ParameterizedTest(name = "{0} {1} {2} {3}: {4} s")
    @CsvFileSource(resources = "/poll/freshness.csv", delimiter = '|')
    void readsHowLongAnAnswerHolds(String cacheControl, String expires, String date, String age, long seconds) {
        Map<String, List<String>> headers = new HashMap<>();
        put(headers, "Cache-Control", cacheControl);
        put(headers, "Expires", expires);
        put(headers, "Date", date);
        put(headers, "Age", age);

        assertThat(Freshness.of(new Fetch.Headers(headers)).toSeconds()).isEqualTo(seconds);
    }

    private static void put(Map<String, List<String>> headers, String name, String value) {
        if (!value.equals("-")) {
            headers.put(name, List.of(value));
        }
    }
}

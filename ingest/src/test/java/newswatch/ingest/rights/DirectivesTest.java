package newswatch.ingest.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class DirectivesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T23:00:00Z");

    @ParameterizedTest(name = "{0} and {1}")
    @CsvFileSource(resources = "/rights/directives.csv", delimiter = '|', quoteCharacter = '\'', encoding = "UTF-8")
    void readsDirectives(String meta, String headers, String held, boolean reserve) {
        Directives directives = Directives.of(new LinkedHashSet<>(split(meta)), split(headers));

        assertThat(String.join(" + ", directives.tokens())).isEqualTo(held);
        assertThat(directives.reserve(NOW)).isEqualTo(reserve);
    }

    private static List<String> split(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(" ; "));
    }

    @Test
    void whatNobodyCouldMeanIsNotKept() {
        Set<String> many = IntStream.range(0, 1_000).mapToObj(i -> "token" + i).collect(Collectors.toSet());

        assertThat(Directives.of(many, List.of()).tokens()).hasSize(32);
        assertThat(Directives.of(Set.of("x".repeat(101)), List.of()).tokens()).isEmpty();
    }
}

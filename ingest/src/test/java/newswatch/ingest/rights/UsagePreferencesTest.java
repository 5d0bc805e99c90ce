package newswatch.ingest.rights;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

@Timeout(30)
class UsagePreferencesTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/rights/content-usage.csv", delimiter = '|', quoteCharacter = '\'', encoding = "UTF-8")
    void readsStatements(String statement, String preferences, boolean reserve) {
        UsagePreferences parsed = UsagePreferences.parse(statement);

        assertThat(parsed).hasToString(preferences);
        assertThat(parsed.reserve()).isEqualTo(reserve);
    }

    @Test
    void ofTwoStatementsTheStricterHolds() {
        UsagePreferences both = UsagePreferences.parse("search=y, train-ai=n")
                .and(UsagePreferences.parse("search=n, train-ai=y, bots=y"));

        assertThat(both).hasToString("bots=y, search=n, train-ai=n");
    }

    @Test
    void hostileStatementsTakeNoTime() {
        assertThat(UsagePreferences.parse("a=(" + "b ".repeat(490)).byCategory())
                .isEmpty();
        assertThat(UsagePreferences.parse("a" + ";a".repeat(490) + "=").byCategory())
                .isEmpty();
        assertThat(UsagePreferences.parse("x".repeat(10_000_000)).byCategory()).isEmpty();
    }
}

package newswatch.ingest.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import newswatch.ingest.SmallWeb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkHeaderTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<https://hub.example/>; rel=\"hub\" | https://hub.example/",
                "<https://hub.example/>;rel=hub | https://hub.example/",
                "</hub>; REL=\"self HUB\" | https://blatt.example/hub",
                "<a>; title=\"x, rel=hub\"; rel=self, <b>; rel=hub | https://blatt.example/feeds/b",
                "<a>; rel=next; rel=hub | ``",
                "<a>; title=\"un;fertig\\\"; rel=hub\" | ``",
                "<::>; rel=hub | ``",
                "hub | ``",
                "<https://eins.example/>; rel=hub, <https://zwei.example/>; rel=hub | https://eins.example/ https://zwei.example/",
            })
    void readsTargets(String header, String expected) {
        assertThat(String.join(
                        " ",
                        LinkHeader.targets(
                                SmallWeb.answer(200, "https://blatt.example/feeds/rss", "", "Link", header), "hub")))
                .isEqualTo(expected);
    }

    @Test
    void hostileHeadersAreReadAtOnce() {
        String[] hostile = {
            "<a>" + ";x=\"\\\"".repeat(20_000),
            "<".repeat(100_000),
            "<a>;" + " ".repeat(100_000),
            "<a>" + "; a".repeat(50_000)
        };
        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            for (String header : hostile) {
                LinkHeader.targets(SmallWeb.answer(200, "https://blatt.example/", "", "Link", header), "hub");
            }
        });
    }
}

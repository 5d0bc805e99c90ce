package newswatch.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import newswatch.ingest.WebSite;
import newswatch.ingest.rights.RobotsRules;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class RobotsTest {

    private final WebSite site = WebSite.open();
    private final Robots robots = new Robots(
            new Fetcher(
                    new UserAgent(Optional.empty()),
                    new FetchLimits(Duration.ofSeconds(5), 100_000),
                    new HostGate(Duration.ZERO),
                    new AddressGuard(true)),
            InstantSource.system());

    @AfterEach
    void close() {
        site.close();
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "User-agent: * ; Disallow: / | /a | false",
                "User-agent: * ; Disallow: | /a | true",
                "User-agent: * ; Disallow: /a ; Allow: /a/b | /a/b/c | true",
                "User-agent: * ; Disallow: /a ; Allow: /a | /a | true",
                "User-agent: * ; Allow: /a ; Disallow: /a | /a | true",
                "User-agent: * ; Disallow: /*.pdf$ | /x/y.pdf | false",
                "User-agent: * ; Disallow: /*.pdf$ | /x/y.pdf?a | true",
                "User-agent: * ; Disallow: /a$ | /ab | true",
                "User-agent: * ; Disallow: /a*b*c | /axxbyyc | false",
                "User-agent: * ; Disallow: /a*b*c | /axxcyyb | true",
                "User-agent: * ; Disallow: / ; User-agent: newswatch ; Disallow: /x | /a | true",
                "User-agent: Newswatch/1.0 ; Disallow: / ; User-agent: * ; Allow: / | /a | false",
                "User-agent: andere ; User-agent: NEWSWATCH ; Disallow: /a # nein | /a | false",
                "User-agent: Newswatchdog ; Disallow: / | /a | true",
                "User-agent: andere ; Disallow: / | /a | true",
                "kein robots.txt | /a | true",
            })
    void readsTheRules(String text, String path, boolean allowed) {
        assertThat(RobotsRules.parse(text.replace(" ; ", "\r\n"), "Newswatch").allows(path))
                .isEqualTo(allowed);
    }

    @Test
    void asksOnceAndObeys() throws Exception {
        site.page("/robots.txt", "text/plain", "User-agent: *\nDisallow: /intern\n");

        assertThat(robots.allow(site.url("/intern/a"))).isFalse();
        assertThat(robots.allow(site.url("/a?intern"))).isTrue();
        assertThat(site.visits("/robots.txt")).hasSize(1);
    }

    @Test
    void aSiteWithoutOneAllowsEverything() throws Exception {
        assertThat(robots.allow(site.url("/a"))).isTrue();
    }

    @Test
    void aSiteThatCannotSayAllowsNothing() throws Exception {
        site.status("/robots.txt", 503);

        assertThat(robots.allow(site.url("/a"))).isFalse();
    }
}

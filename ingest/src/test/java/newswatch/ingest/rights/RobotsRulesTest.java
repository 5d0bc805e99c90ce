package newswatch.ingest.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class RobotsRulesTest {

    private static RobotsRules rules(String lines) {
        return RobotsRules.parse(lines.replace(" ; ", "\n"), "Newswatch");
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvFileSource(resources = "/rights/robots.csv", delimiter = '|', quoteCharacter = '~', encoding = "UTF-8")
    void readsTheRules(String text, String path, boolean allowed) {
        assertThat(rules(text).allows(path)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void anyLineEndDoes(String end) {
        RobotsRules rules =
                RobotsRules.parse(String.join(end, "# Hallo", "User-agent: *", "Disallow: /a", ""), "Newswatch");

        assertThat(rules.allows("/a")).isFalse();
        assertThat(rules.allows("/b")).isTrue();
    }

    @Test
    void aByteOrderMarkAndAWrongEncodingDoNoHarm() {
        assertThat(rules("\uFEFFUser-agent: * ; Disallow: /a").allows("/a")).isFalse();
        byte[] latin = "User-agent: *\nDisallow: /größe\nDisallow: /a".getBytes(StandardCharsets.ISO_8859_1);
        RobotsRules rules = RobotsRules.parse(latin, "Newswatch");

        assertThat(rules.allows("/gr%F6%DFe")).isFalse();
        assertThat(rules.allows("/a")).isFalse();
    }

    @Test
    void commentsAreNoLines() {
        assertThat(rules("# User-agent: * ; Disallow: /").allows("/a")).isTrue();
        assertThat(rules("User-agent: * # alle ; #Disallow: / ; Disallow: /b#c").allows("/b"))
                .isFalse();
    }

    @Test
    void reads500KibibytesAndCutsTheRestAtALine() {
        String filler = "# ".repeat(255_000) + "\n"; // 510,001 bytes, less than 500 KiB of them are needed
        RobotsRules within = RobotsRules.parse("User-agent: *\n" + filler + "Disallow: /a\n", "Newswatch");
        assertThat(within.allows("/a")).isFalse();

        String upToTheLimit = "User-agent: *\n" + "#".repeat((512 << 10) - 14 - 1 - 12) + "\n";
        RobotsRules cut = RobotsRules.parse(upToTheLimit + "Disallow: /a/b/c\n", "Newswatch");
        assertThat(cut.allows("/a/x")).as("half a line is none").isTrue();
        assertThat(cut.allows("/a/b/c")).isTrue();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "User-agent: * ; Crawl-delay: 10 | PT10S",
                "User-agent: * ; crawl-delay : 0.5 # sec | PT0.5S",
                "User-agent: * ; Crawl-delay: .25 | PT0.25S",
                "User-agent: * ; Crawl-delay: 86400 | PT24H",
                "User-agent: * ; Crawl-delay: 1 ; Crawl-delay: 3 ; Crawl-delay: 2 | PT3S",
                "User-agent: Newswatch ; Crawl-delay: 2 ; Disallow: ; User-agent: * ; Crawl-delay: 60 | PT2S",
                "User-agent: * ; Crawl-delay: -1 | ",
                "User-agent: * ; Crawl-delay: bald | ",
                "User-agent: * ; Crawl-delay: 99999999999999999999 | ",
                "User-agent: other ; Crawl-delay: 7 | ",
                "Crawl-delay: 7 | ",
            })
    void readsTheCrawlDelay(String text, @org.jspecify.annotations.Nullable String delay) {
        assertThat(rules(text).crawlDelay().map(Duration::toString).orElse(null))
                .isEqualTo(delay);
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "User-agent: * ; Content-Usage: train-ai=n | /a | train-ai=n",
                "User-agent: * ; Allow: / ; Content-Usage: / train-ai=n ; Content-Usage: /ok/ train-ai=y | /ok/a | train-ai=y",
                "User-agent: * ; Allow: / ; Content-Usage: / train-ai=n ; Content-Usage: /ok/ train-ai=y | /a | train-ai=n",
                "User-agent: * ; Content-Usage: search=y ; Content-Usage: / train-ai=n | /a | train-ai=n",
                "User-agent: * ; content-usage :  /a*z$  train-ai=n, search=y # so | /a/z | train-ai=n, search=y",
                "User-agent: * ; Content-Usage: /a train-ai=n ; Content-Usage: /%61 search=y | /a | train-ai=n + search=y",
                "User-agent: * ; Content-Signal: search=yes,ai-train=no ; Allow: / | /a | search=yes,ai-train=no",
                "User-agent: * ; Content-Usage: /a | /a | ''",
                "User-agent: * ; Content-Usage: | /a | ''",
                "User-agent: * ; Content-Usage: /b train-ai=n | /a | ''",
                "User-agent: * ; Content-Usage: train-ai=n ; User-agent: Newswatch ; Allow: / | /a | ''",
                "User-agent: Newswatch ; Content-Usage: train-ai=y ; User-agent: * ; Content-Usage: train-ai=n | /a | train-ai=y",
            })
    void readsWhatPagesMayBeUsedFor(String text, String path, String statements) {
        assertThat(String.join(" + ", rules(text).contentUsage(path))).isEqualTo(statements);
    }

    @Test
    void readsSitemapsWhoeverTheyAreSaidTo() {
        RobotsRules rules = rules(
                "Sitemap: https://a.example/1.xml ; User-agent: other ; Disallow: / ; sitemap:https://a.example/größe.xml ; Sitemap:");

        assertThat(rules.sitemaps()).containsExactly("https://a.example/1.xml", "https://a.example/größe.xml");
    }

    @Test
    void allOrNothing() {
        assertThat(RobotsRules.all(true).allows("/a")).isTrue();
        assertThat(RobotsRules.all(false).allows("/a")).isFalse();
        assertThat(RobotsRules.all(false).allows("/robots.txt")).isTrue();
    }

    /** With a search that starts anew at each place, each of these takes minutes. */
    @Test
    void hostilePatternsTakeNoTime() {
        String path = "/" + "a".repeat(60_000);
        String stars = "User-agent: * ; Disallow: /" + "*a".repeat(50_000) + "b";
        String long1 = "User-agent: * ; Disallow: /*" + "a".repeat(30_000) + "b";
        String long2 = "User-agent: * ; Disallow: /" + ("*" + "a".repeat(1_000) + "b").repeat(50);

        assertThat(rules(stars).allows(path)).isTrue();
        assertThat(rules(long1).allows(path)).isTrue();
        assertThat(rules(long2).allows(path)).isTrue();
        assertThat(rules(" ".repeat(500_000) + "x").allows(path)).isTrue();
        assertThat(rules("User-agent".repeat(50_000)).allows(path)).isTrue();
    }

    @Test
    void nothingThatAServerSendsIsABug() {
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            String[] words = {
                "User-agent", "Disallow", "Content-Usage", ":", " ", "*", "$", "%", "%2", "/", "#", "\r", "\n", "ü"
            };
            for (int word = random.nextInt(40); word > 0; word--) {
                text.append(words[random.nextInt(words.length)]);
            }
            RobotsRules rules = RobotsRules.parse(text.toString(), "Newswatch");
            assertThat(rules.allows("/" + text)).isIn(true, false);
            assertThat(rules.contentUsage("/" + text)).isNotNull();
        }
    }
}

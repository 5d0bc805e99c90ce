package newswatch.ingest.feedlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newswatch.contract.FeedSubscription;
import newswatch.ingest.outbox.SubscriptionChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedListTest {

    private static final Instant NOW = Instant.parse("2026-11-23T20:00:00Z");

    @TempDir
    Path dir;

    @Test
    void readsYaml() throws IOException {
        Path file = write("feeds.yaml", """
                - url: https://www.beispielblatt.example/rss
                  name: Beispielblatt, Übersicht
                  outlet: Beispielblatt
                  country: no
                  language: de-AT
                  interval: 90s
                  fetch_pages: false
                - url: https://zweites.example/atom
                """);

        assertThat(FeedList.read(file))
                .containsExactly(
                        new FeedEntry(
                                "https://www.beispielblatt.example/rss",
                                Optional.of("Beispielblatt, Übersicht"),
                                Optional.of("Beispielblatt"),
                                Optional.of("NO"),
                                Optional.of("de"),
                                Optional.of(Duration.ofSeconds(90)),
                                false),
                        new FeedEntry(
                                "https://zweites.example/atom",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                true));
    }

    @Test
    void readsOpmlAtAnyDepthAndNoOtherFile() throws IOException {
        Path file = write("feeds.opml", """
                <?xml version="1.0"?>
                <!DOCTYPE opml [<!ENTITY x SYSTEM "file:///etc/hostname">]>
                <opml version="2.0"><body><outline text="Zeitungen">
                  <outline type="rss" text="Blatt" xmlUrl="https://blatt.example/rss" language="unknown"/>
                </outline><outline text="Zweites" title="Das Zweite" xmlUrl="https://zweites.example/rss"/></body></opml>
                """);

        assertThat(FeedList.read(file))
                .extracting(FeedEntry::url, feed -> feed.name().orElse(""))
                .containsExactly(
                        tuple("https://blatt.example/rss", "Blatt"),
                        tuple("https://zweites.example/rss", "Das Zweite"));
    }

    @Test
    void namesAllProblemsAtOnce() throws IOException {
        Path file = write("feeds.yaml", """
                - name: ohne Adresse
                - url: ftp://blatt.example/rss
                  country: Deutschland
                  interval: bald
                  fetch_pages: manchmal
                  intervall: 5m
                - url: https://blatt.example/rss
                - https://blatt.example/rss
                """);

        assertThatThrownBy(() -> FeedList.read(file))
                .isInstanceOf(InvalidFeedListException.class)
                .hasMessageContaining("Feed 1 has no url.")
                .hasMessageContaining("Feed 2 has the unknown field 'intervall'.")
                .hasMessageContaining(
                        "Feed 2 has the url 'ftp://blatt.example/rss', which is no http or https address.")
                .hasMessageContaining("Feed 2 has the country 'DEUTSCHLAND', which is no two-letter ISO code.")
                .hasMessageContaining("Feed 2 has the interval 'bald'")
                .hasMessageContaining("Feed 2 has fetch_pages 'manchmal'; write true or false.")
                .hasMessageContaining("https://blatt.example/rss stands in the list more than once.");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "feeds.yaml | 'nur ein Satz'  | holds no list of feeds",
                "feeds.yaml | '- url: [' | is not YAML",
                "feeds.yaml | '' | holds no list of feeds",
                "feeds.opml | '<opml><body>' | is not XML",
                "feeds.opml | '<opml/>' | no outline with an xmlUrl"
            })
    void saysWhatIsWrongWithTheWholeFile(String name, String content, String problem) throws IOException {
        Path file = write(name, content);

        assertThatThrownBy(() -> FeedList.read(file)).hasMessageContaining(problem);
    }

    @ParameterizedTest(name = "{0} is of {1}")
    @CsvSource({
        "https://www.blatt.co.uk/rss, blatt.co.uk",
        "https://rss.Blatt.de/a, blatt.de",
        "http://127.0.0.1:8080/rss, 127.0.0.1",
        "http://localhost/rss, localhost",
        "keine Adresse, unknown",
    })
    void namesTheOutletByItsRegistrableHost(String url, String outletId) {
        assertThat(OutletIds.ofUrl(url)).isEqualTo(outletId);
    }

    @Test
    void onlyWhatTheFileBroughtEndsWithTheFile() {
        FeedEntry kept = entry("https://a.example/rss", "A");
        FeedEntry renamed = entry("https://b.example/rss", "B neu");
        FeedEntry added = entry("https://c.example/rss", "C");
        FeedEntry dropped = entry("https://d.example/rss", "D");
        FeedEntry byHand = entry("https://e.example/rss", "E");
        Instant earlier = NOW.minusSeconds(3600);
        Map<String, FeedSubscription> subscribed = Map.of(
                kept.feedId(), kept.subscription(earlier),
                renamed.feedId(), entry(renamed.url(), "B").subscription(earlier),
                dropped.feedId(), dropped.subscription(earlier),
                byHand.feedId(), byHand.subscription(earlier));

        List<SubscriptionChange> changes = FeedFilePlan.changes(
                List.of(kept, renamed, added),
                subscribed,
                Set.of(kept.feedId(), renamed.feedId(), dropped.feedId()),
                NOW);

        assertThat(changes)
                .containsExactly(
                        new SubscriptionChange(renamed.feedId(), Optional.of(renamed.subscription(earlier))),
                        new SubscriptionChange(added.feedId(), Optional.of(added.subscription(NOW))),
                        new SubscriptionChange(dropped.feedId(), Optional.empty()));
    }

    private static FeedEntry entry(String url, String name) {
        return new FeedEntry(
                url, Optional.of(name), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), true);
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(dir.resolve(name), content);
    }
}

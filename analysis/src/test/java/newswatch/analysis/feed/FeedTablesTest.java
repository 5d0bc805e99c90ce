package newswatch.analysis.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.TreeSet;
import newswatch.analysis.Outcome;
import newswatch.analysis.Refusal;
import newswatch.analysis.feed.ParsedFeed.Hints;
import newswatch.analysis.feed.ParsedFeed.Item;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Feeds as they are written, one phenomenon a line. */
class FeedTablesTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/feed/titles.csv", delimiter = '|', quoteCharacter = '`', encoding = "UTF-8")
    void readsTitlesAsPlainText(String written, @Nullable String title) {
        assertThat(item(written.replace("\\n", "\n")).title()).isEqualTo(Optional.ofNullable(title));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/feed/links.csv", delimiter = '|', quoteCharacter = '`', encoding = "UTF-8")
    void findsTheLinkOfAnItem(String written, @Nullable String link) {
        assertThat(item(written).link()).isEqualTo(Optional.ofNullable(link));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/feed/hints.csv", delimiter = '|', quoteCharacter = '`', encoding = "UTF-8")
    void readsWhatAFeedAsksFor(String written, String hint, @Nullable String value) {
        Hints hints = accepted(written).hints();

        assertThat(value(hints, hint)).isEqualTo(value == null ? "" : value);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/feed/documents.csv", delimiter = '|', quoteCharacter = '`', encoding = "UTF-8")
    void saysWhatADocumentIs(String document, String answer) {
        String given = parse(document)
                .<String>fold(feed -> feed.format() + ' ' + feed.items().size(), Refusal::detail);

        assertThat(given).isEqualTo(answer);
    }

    private static String value(Hints hints, String name) {
        return switch (name) {
            case "ttl" -> hints.ttl().map(Object::toString).orElse("");
            case "updatePeriod" -> hints.updatePeriod().map(Object::toString).orElse("");
            case "interval" -> hints.interval().map(Object::toString).orElse("");
            case "skipHours" -> new TreeSet<>(hints.skipHours()).toString();
            case "skipDays" -> new TreeSet<>(hints.skipDays()).toString();
            case "hubs" -> hints.hubs().toString();
            case "self" -> hints.self().orElse("");
            case "next" -> hints.next().orElse("");
            case "previousArchive" -> hints.previousArchive().orElse("");
            case "movedTo" -> hints.movedTo().orElse("");
            default -> throw new IllegalArgumentException("No hint is called " + name);
        };
    }

    private static Item item(String children) {
        return accepted("<item>" + children + "</item>").items().get(0);
    }

    private static ParsedFeed accepted(String channel) {
        return parse("<rss version='2.0'><channel>" + channel + "</channel></rss>")
                .fold(feed -> feed, refusal -> {
                    throw new AssertionError(refusal.detail());
                });
    }

    private static Outcome<ParsedFeed> parse(String document) {
        return FeedParser.parse(
                document.getBytes(StandardCharsets.UTF_8),
                Optional.empty(),
                Optional.of("https://bote.example/politik/feed.xml"));
    }
}

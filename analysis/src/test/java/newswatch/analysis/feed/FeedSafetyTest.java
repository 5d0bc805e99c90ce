package newswatch.analysis.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import newswatch.analysis.Outcome;
import newswatch.analysis.Refusal;
import newswatch.analysis.feed.ParsedFeed.Item;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds that mean us harm, and feeds that do so without meaning it. */
class FeedSafetyTest {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int ATTEMPTS = 3;
    private static final int MEGABYTE = 1_000_000;

    @Test
    void opensNoFileAndNoConnectionForAnEntity() {
        ParsedFeed feed = quickly("""
                <!DOCTYPE rss [<!ENTITY file SYSTEM "file:///etc/passwd"><!ENTITY net SYSTEM "http://127.0.0.1:1/">
                <!ENTITY % all SYSTEM "http://127.0.0.1:1/x.dtd"> %all;]>
                <rss version="2.0"><channel><title>Vor &file;&net; nach</title></channel></rss>""");

        assertThat(feed.title()).hasValue("Vor &file;&net; nach");
    }

    @Test
    void expandsPlainEntitiesButNoBombs() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY bote \"Der Bote\"><!ENTITY l0 \"ha\">");
        for (int i = 1; i <= 50; i++) {
            bomb.append(
                    "<!ENTITY l%d \"%s\">".formatted(i, "&l%d;".formatted(i - 1).repeat(10)));
        }
        ParsedFeed feed = quickly(bomb + "]><rss><channel><title>&bote; &l50;</title></channel></rss>");

        assertThat(feed.title()).hasValue("Der Bote &l50;");
    }

    @Test
    void boundsWhatItsOwnEntitiesMayAdd() {
        ParsedFeed feed = quickly("<!DOCTYPE rss [<!ENTITY x \"" + "lang ".repeat(60) + "\">]><rss><channel><title>"
                + "&x;".repeat(500_000) + "</title></channel></rss>");

        assertThat(feed.warnings()).contains("Its own entities make it too long; the rest of them was not put in.");
    }

    @Test
    void putsInEmptyEntitiesWithoutEnd() {
        ParsedFeed feed = quickly("<!DOCTYPE rss [<!ENTITY x \"\">]><rss><channel><title>a" + "&x;".repeat(MEGABYTE));

        assertThat(feed.title()).hasValue("a");
    }

    @Test
    void readsEntriesInEachOther() {
        ParsedFeed feed = quickly("<rss><channel>" + "<item><title>a<description>b ".repeat(200_000));

        assertThat(feed.items()).hasSize(2_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a>",
                "<item>",
                "<rss>",
                "<channel>",
                "<title>",
                "<description>",
                "<![CDATA[",
                "<!--",
                "<!DOCTYPE ",
                "<",
                "<a ",
                "</",
                "&",
                "&#",
                "&amp;",
                "]]>",
                "<?xml ",
                "<a b=\"",
                "<!ENTITY a \"",
                "<iframe ",
                "{\"items\":",
                "[",
                "\u0000"
            })
    void readsAnythingThatIsRepeatedWithoutEnd(String piece) {
        String many = piece.repeat(20_000);

        quick(() -> parse(many));
        quickly("<rss><channel><title>" + many + "</title><item><title>a</title><description>" + many);
        quickly("<feed><entry><title type='html'>&lt;b&gt;" + many.replace("<", "&lt;"));
        quick(() -> parse("{\"items\":[{\"title\":\"" + many.replace("\"", "\\\"")));
    }

    @Test
    void readsAnElementWithEndlessAttributes() {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            attributes.append(" a").append(i).append("=\"x\"");
        }
        ParsedFeed feed = quickly("<rss" + attributes + "><channel" + attributes + "><item/></channel></rss>");

        assertThat(feed.items()).hasSize(1);
    }

    @Test
    void readsEndlessNamesOfAuthorsAndDates() {
        ParsedFeed feed =
                quickly("<rss><channel><item><title>a</title><author>" + "@".repeat(MEGABYTE) + "</author><author>"
                        + "a@b (".repeat(MEGABYTE) + "</author><pubDate>" + "1 ".repeat(MEGABYTE)
                        + "</pubDate></item></channel></rss>");

        assertThat(feed.items()).hasSize(1);
        assertThat(feed.warnings()).anyMatch(warning -> warning.startsWith("Some dates cannot be read"));
    }

    @Test
    void leavesOutLinksThatAreTooLong() {
        ParsedFeed feed = quickly("<rss><channel><item><title>a</title><link>https://bote.example/" + "a".repeat(2_100)
                + "</link></item></channel></rss>");

        assertThat(feed.items().get(0).link()).isEmpty();
        assertThat(feed.warnings()).contains("Links of more than 2048 characters were left out.");
    }

    @Test
    void leavesOutNulCharacters() {
        ParsedFeed feed = quickly("\u0000<rss><channel><title>Der\u0000 Bote</title></channel></rss>\u0000\u0000");

        assertThat(feed.title()).hasValue("Der Bote");
        assertThat(feed.warnings()).contains("It holds NUL characters; they were left out.");
    }

    @Test
    void keepsTheNewestOfTooManyItems() {
        StringBuilder items = new StringBuilder();
        for (int day = 1; day <= 28; day++) {
            items.append(
                    "<item><title>%d</title><pubDate>%02d Mar 2026 10:00 GMT</pubDate></item>".formatted(day, day));
        }
        byte[] feed = ("<rss><channel>" + items + "</channel></rss>").getBytes(StandardCharsets.UTF_8);

        ParsedFeed kept = value(FeedParser.parse(feed, Optional.empty(), Optional.empty(), 3));

        assertThat(kept.items())
                .extracting(Item::title)
                .containsExactly(Optional.of("26"), Optional.of("27"), Optional.of("28"));
        assertThat(kept.warnings()).contains("It has 28 entries; the newest 3 were kept.");
        assertThatThrownBy(() -> FeedParser.parse(feed, Optional.empty(), Optional.empty(), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsTheFirstOfTooManyItemsWithoutDates() {
        byte[] feed = ("<rss><channel>" + "<item><title>a</title></item>".repeat(2_500) + "</channel></rss>")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(value(FeedParser.parse(feed, Optional.empty(), Optional.empty()))
                        .items())
                .hasSize(2_000);
    }

    @Test
    void refusesWhatIsLargerThanAnyFeed() {
        Outcome<ParsedFeed> answer = FeedParser.parse(new byte[33 << 20], Optional.empty(), Optional.empty());

        assertThat(answer.<Object>fold(feed -> feed, Refusal::reason)).isEqualTo(Refusal.Reason.TOO_LARGE);
    }

    @Test
    @Tag("slow")
    void readsTwentyMegabytesOfSitemapInTime() {
        StringBuilder map = new StringBuilder("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">");
        for (int i = 0; map.length() < 20 * MEGABYTE; i++) {
            map.append("<url><loc>https://bote.example/artikel/")
                    .append(i)
                    .append("-")
                    .append("titel-".repeat(20));
            map.append(".html</loc><lastmod>2026-03-05T10:15:30+01:00</lastmod></url>\n");
        }
        ParsedFeed feed = quickly(map + "</urlset>");

        assertThat(feed.items()).hasSize(2_000);
    }

    @Test
    @Tag("slow")
    void readsTwentyMegabytesOfArticlesInTime() {
        String text = "<p>Die Stadt Köln baut eine Brücke über den Rhein, und <b>alle</b> sehen zu.</p>".repeat(40);
        String item = "<item><title>Brücke &amp;amp; Rhein</title><link>https://bote.example/a</link>"
                + "<pubDate>Thu, 05 Mar 2026 10:15:30 +0100</pubDate><description><![CDATA[" + text
                + "]]></description></item>";

        ParsedFeed feed = quickly("<rss><channel>" + item.repeat(20 * MEGABYTE / item.length()) + "</channel></rss>");

        assertThat(feed.items()).hasSize(2_000);
    }

    @Test
    void cutsContentOfNothingButTags() {
        ParsedFeed feed = quickly("<rss><channel><item><description>" + "&lt;p>".repeat(4 * MEGABYTE));

        assertThat(feed.items()).hasSize(1);
    }

    @Test
    @Tag("slow")
    void cutsAFeedOfNothingButTags() {
        ParsedFeed feed = quickly("<rss><channel>" + "<a/>".repeat(4 * MEGABYTE) + "</channel></rss>");

        assertThat(feed.warnings()).contains("It has more than 500000 tags; what follows them was left out.");
    }

    private static ParsedFeed quickly(String text) {
        return value(quick(() -> parse(text)));
    }

    private static <T> T quick(Supplier<T> work) {
        return quick(work, ATTEMPTS);
    }

    /** By this thread's own work, and only if it is slow each time, so that a busy or a cold machine does no harm. */
    private static <T> T quick(Supplier<T> work, int attempts) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        T result = work.get();
        Duration taken = Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
        if (taken.compareTo(PATIENCE) >= 0 && attempts > 1) {
            return quick(work, attempts - 1);
        }
        assertThat(taken).isLessThan(PATIENCE);
        return result;
    }

    private static Outcome<ParsedFeed> parse(String text) {
        return FeedParser.parse(
                text.getBytes(StandardCharsets.UTF_8), Optional.empty(), Optional.of("https://bote.example/feed.xml"));
    }

    private static ParsedFeed value(Outcome<ParsedFeed> outcome) {
        return outcome.fold(feed -> feed, refusal -> {
            throw new AssertionError(refusal.detail());
        });
    }
}

package newswatch.analysis.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostilePagesTest {

    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final String SENTENCE =
            "Der Gemeinderat von Müllbach hat am Dienstag beschlossen, die alte Brücke zu sperren, weil ihre Pfeiler "
                    + "unterspült sind.";
    private static final String PARAGRAPH = "<p>" + SENTENCE + "</p>";
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @BeforeAll
    static void compile() {
        for (int i = 0; i < 300; i++) {
            extract("<title>Seite</title><div class='teaser x" + i + "'><h2>Von</h2>" + PARAGRAPH.repeat(50)
                    + "</div>");
        }
    }

    static Stream<Arguments> pages() {
        return Stream.of(
                page("nested elements", () -> "<div class='share teaser'>".repeat(100_000) + PARAGRAPH),
                page("nested inline elements", () -> "<span class=x>".repeat(100_000) + SENTENCE),
                page("nested links", () -> "<a href=x>".repeat(50_000) + PARAGRAPH),
                page("open formatting", () -> "<b><i><font size=1>".repeat(30_000) + PARAGRAPH.repeat(100)),
                page("formatting around paragraphs", () -> ("<b><p>" + SENTENCE).repeat(5_000)),
                page("nested lists", () -> "<ul><li>x".repeat(50_000)),
                page("nested headings", () -> "<h1>x<div>".repeat(50_000)),
                page("nested tables", () -> "<table><tr><td>x".repeat(20_000)),
                page("large table", () -> "<table>" + "<tr><td>1 2 3</td><td>4 5 6</td></tr>".repeat(140_000)),
                page("table without cells", () -> "<table>" + (SENTENCE + "<tr>").repeat(30_000)),
                page("text in tables", () -> ("<table>" + SENTENCE).repeat(5_000)),
                page("siblings", () -> "<body>" + "<p>a".repeat(100_000)),
                page(
                        "noisy siblings",
                        () -> "<body>" + ("<div class=newsletter>" + SENTENCE + "</div>").repeat(30_000)),
                page("prose", () -> "<body>" + PARAGRAPH.repeat(400_000)),
                page("text without an element", () -> (SENTENCE + ' ').repeat(400_000)),
                page("line breaks", () -> "<body>" + "Von Wegen, Oder Doch<br><br>".repeat(150_000)),
                page(
                        "bylines",
                        () -> "<body>" + "<div class=author><span class=date>Von wegen</span></div>".repeat(50_000)),
                page("headings", () -> "<body>" + "<h1><a href=/x>Noch eine Zeile</a></h1>".repeat(80_000)),
                page("attributes", () -> "<div " + attributes(50_000) + ">" + PARAGRAPH),
                page("a long class", () -> "<div class='" + "share ".repeat(500_000) + "'>" + PARAGRAPH),
                page("many classes", () -> numbered(60_000, "<div class='c-%d teaser-%d'>x</div>")),
                page("entities", () -> "<p>" + "&amp;&auml;&unbekannt;".repeat(150_000)),
                page("open tags", () -> "<".repeat(3_000_000)),
                page("an open comment", () -> PARAGRAPH + "<!--" + "-".repeat(3_000_000)),
                page("an open script", () -> PARAGRAPH + "<script>" + "\"datePublished\":".repeat(200_000)),
                page("deep JSON-LD", () -> "<script type=application/ld+json>" + "[".repeat(1_000_000)),
                page(
                        "broken JSON-LD",
                        () -> "<script type=application/ld+json>{" + "\"headline\":\"x\\".repeat(150_000)),
                page("much JSON-LD", () -> "<script type=application/ld+json>{\"a\":1}</script>".repeat(50_000)),
                page("a long title", () -> "<title>" + "Wort - ".repeat(300_000) + "</title>" + PARAGRAPH),
                page("meta elements", () -> "<meta name=author content='Von A, B und C'>".repeat(60_000)),
                page("a long author", () -> "<meta name=author content='" + "von ".repeat(300_000) + "'>"),
                page("a long line of capitals", () -> "<p class=author>" + "Von A. ".repeat(300_000)));
    }

    private static Arguments page(String name, Supplier<String> html) {
        return Arguments.of(name, html);
    }

    private static String attributes(int count) {
        return numbered(count, " a%d=b ");
    }

    private static String numbered(int count, String pattern) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < count; i++) {
            all.append(pattern.replace("%d", Integer.toString(i)));
        }
        return all.toString();
    }

    /** The time of this thread alone: the machine may be busy with other things. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void takesNoLongTime(String name, Supplier<String> html) {
        byte[] page = html.get().getBytes(StandardCharsets.UTF_8);

        assertThat(timed(page)).as(name).isLessThan(LONGEST);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void takesNoLongTimeToTellTheSigns(String name, Supplier<String> html) {
        byte[] page = html.get().getBytes(StandardCharsets.UTF_8);
        long before = THREADS.getCurrentThreadCpuTime();

        assertThat(PageSigns.of(page, Optional.empty(), Optional.empty())).isNotNull();

        assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - before))
                .as(name)
                .isLessThan(LONGEST);
    }

    @Test
    void readsOnlyTheStartOfFiftyMegabytes() {
        byte[] page = ("<title>Lang</title>" + PARAGRAPH.repeat(50 << 20 >> 7)).getBytes(StandardCharsets.UTF_8);

        assertThat(timed(page)).isLessThan(LONGEST);
        ExtractedPage extracted = PageExtractor.extract(page, Optional.empty(), Optional.empty());
        assertThat(extracted.details().readWhole()).isFalse();
        assertThat(extracted.text()).startsWith(SENTENCE).hasSizeLessThanOrEqualTo(PageExtractor.READ);
    }

    private static Duration timed(byte[] page) {
        long before = THREADS.getCurrentThreadCpuTime();
        assertThat(PageExtractor.extract(page, Optional.empty(), Optional.of("https://bote.example/")))
                .isNotNull();
        return Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - before);
    }

    private static void extract(String html) {
        PageExtractor.extract(html.getBytes(StandardCharsets.UTF_8), Optional.empty(), Optional.empty());
    }
}

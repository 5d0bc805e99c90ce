package newswatch.analysis.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageExtractorTest {

    private static final String FIRST =
            "Der Gemeinderat von Müllbach hat am Dienstag beschlossen, die alte Brücke über "
                    + "die Größe zu sperren, weil ihre Pfeiler unterspült sind.";
    private static final String SECOND = "Bürgermeisterin Jana Beispiel sagte, der Um\u00ADbau werde zwei Jahre dauern "
            + "und nach ersten Schätzungen rund drei Millionen Euro kosten.";
    private static final String THIRD = "Die Nachbargemeinde Obermüllbach lehnt eine Beteiligung an den Kosten ab, "
            + "weil die Umleitung durch ihren Ortskern führt.";

    private static final String PAGE = """
            <!DOCTYPE html><html lang="de-DE"><head><meta charset="utf-8">
            <title>Müllbach sperrt die Brücke | Der Beispielbote</title>
            <meta property="og:site_name" content="Der Beispielbote">
            <meta property="og:image" content="/bilder/bruecke.jpg">
            <link rel="canonical" href="https://Bote.example/lokales/bruecke?utm_source=x">
            <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
              {"@type":"WebPage","name":"Seite"},{"@id":"#jb","@type":"Person","name":"Paul Muster"},
              {"@type":["NewsArticle"],"headline":"Müllbach sperrt die Br&uuml;cke",
               "datePublished":"2026-03-05T10:15:30+01:00","dateModified":"2026-03-05 12:00",
               "author":[{"@id":"#jb"},{"name":"Eva Probe"}],"isAccessibleForFree":true,}]}</script></head>
            <body class="article has-sidebar"><nav><ul><li><a href="/">Start</a></li><li>Politik und vieles mehr, das lang ist.</li></ul></nav>
            <div class="cookie-banner"><p>Wir verwenden Cookies, damit diese Seite so gut wie möglich für Sie funktioniert.</p></div>
            <main><article><h1>Müllbach sperrt die Brücke</h1>
            <p class="lead">Seit Jahren bröckelt die Brücke von Müllbach. Nun ist Schluss mit dem Verkehr.</p>
            <div class="meta">Von Paul Muster und Eva Probe | 5. März 2026</div>
            <div class="text"><figure><img src="x.jpg"><figcaption>Die Brücke im Winter. Foto: Muster</figcaption></figure>
            <p>%s</p><div class="newsletter-box"><p>Bestellen Sie unseren Newsletter, er kommt jeden Morgen in Ihr Postfach.</p></div>
            <h2>Zwei Jahre Umbau</h2><p>%s</p><p><strong>Lesen Sie auch:</strong> <a href="/b">Brücken im Land</a></p>
            <p>%s</p><ul><li>Umleitung über Obermüllbach</li><li>Tempo 30 im Ortskern</li></ul></div>
            <h2>Mehr zum Thema</h2><ul class="teaser-list"><li><a href="/1">Noch ein Artikel über Brücken</a></li></ul>
            <section id="comments"><p>Das war ja wohl schon lange überfällig, sage ich als Anwohner seit dreißig Jahren.</p></section>
            </article></main><aside class="sidebar"><p>Meistgelesen: Der Hund von Müllbach ist wieder da, und alle freuen sich.</p></aside>
            <footer><p>© Der Beispielbote, alle Rechte vorbehalten, Nachdruck nur mit Genehmigung.</p></footer></body></html>
            """.formatted(FIRST, SECOND, THIRD);

    @Test
    void takesTheArticleAlone() {
        assertThat(extract(PAGE).text())
                .isEqualTo(String.join(
                        "\n\n",
                        "Seit Jahren bröckelt die Brücke von Müllbach. Nun ist Schluss mit dem Verkehr.",
                        FIRST,
                        "Zwei Jahre Umbau",
                        SECOND.replace("\u00AD", ""),
                        THIRD,
                        "Umleitung über Obermüllbach",
                        "Tempo 30 im Ortskern"));
    }

    @Test
    void readsTheMetadata() {
        ExtractedPage page = extract(PAGE);

        assertThat(page.title()).isEqualTo("Müllbach sperrt die Brücke");
        assertThat(page.authors()).containsExactly("Paul Muster", "Eva Probe");
        assertThat(page.published()).hasValue(Instant.parse("2026-03-05T09:15:30Z"));
        assertThat(page.modified()).hasValue(Instant.parse("2026-03-05T11:00:00Z"));
        assertThat(page.canonicalUrl()).hasValue("https://bote.example/lokales/bruecke");
        assertThat(page.language()).hasValue("de");
        assertThat(page.siteName()).hasValue("Der Beispielbote");
        assertThat(page.image()).hasValue("https://bote.example/bilder/bruecke.jpg");
        assertThat(page.access()).isEqualTo(Access.FREE);
    }

    @Test
    void reportsWhatItTookOutOfTheArticle() {
        assertThat(extract(PAGE).removed())
                .anyMatch(removed ->
                        removed.kind().equals("newsletter") && removed.text().startsWith("Bestellen Sie"));
    }

    @Test
    void findsBylineAndDateThatStandInTheTextOnly() {
        ExtractedPage page =
                extract("<html><head><title>Alte Seite: Der Fall - Bote</title></head><body><h1>Der Fall</h1>"
                        + "<span class=datum>5.3.2026, 10.15 Uhr</span><p class=autor>Von Jana Beispiel</p><p>" + FIRST
                        + "</p><p>" + THIRD
                        + "</p></body></html>");

        assertThat(page.authors()).containsExactly("Jana Beispiel");
        assertThat(page.published()).hasValue(Instant.parse("2026-03-05T09:15:00Z"));
        assertThat(page.text()).isEqualTo(FIRST + "\n\n" + THIRD);
    }

    @Test
    void cutsParagraphsAtDoubleLineBreaks() {
        ExtractedPage page = extract("<body><div>" + FIRST + "<br><br>" + THIRD + "</div></body>");

        assertThat(page.text()).isEqualTo(FIRST + "\n\n" + THIRD);
    }

    @ParameterizedTest(name = "{0} declared as {1}")
    @CsvSource({"windows-1252, utf-8", "utf-8, iso-8859-1", "utf-8, erfunden", "windows-1252, windows-1252"})
    void readsUmlautsWhateverThePageDeclares(String real, String declared) {
        String html = "<meta charset=" + declared + "><p>" + FIRST + "</p><p>" + THIRD + "</p>";
        byte[] bytes = html.getBytes(Charset.forName(real));

        assertThat(PageExtractor.extract(bytes, Optional.empty(), Optional.empty())
                        .text())
                .isEqualTo(FIRST + "\n\n" + THIRD);
    }

    @Test
    void leavesHiddenWhatIsForSubscribers() {
        ExtractedPage page = extract(
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"" + THIRD.repeat(5)
                        + "\",\"isAccessibleForFree\":\"False\"}</script><article><p>" + FIRST + "</p></article>");

        assertThat(page.text()).isEqualTo(FIRST);
        assertThat(page.access()).isEqualTo(Access.PAYWALL_TEASER);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "<title>Just a moment...</title><p>Checking your browser before accessing bote.example., BOT_WALL",
        "<title>Bote</title><p>Wir und unsere Partner benötigen Ihre Zustimmung. Alle akzeptieren, CONSENT_WALL",
        "<title>Bote</title><p>Hallo Welt., UNKNOWN",
    })
    void recognisesWalls(String html, Access access) {
        assertThat(extract(html).access()).isEqualTo(access);
    }

    @Test
    void answersToNothingAndToNoise() {
        byte[] noise = new byte[100_000];
        new Random(3).nextBytes(noise);

        assertThat(extract("").text()).isEmpty();
        assertThat(extract("").title()).isEmpty();
        assertThat(PageExtractor.extract(noise, Optional.of("image/png"), Optional.of("::")))
                .isNotNull();
    }

    @Test
    @Timeout(120) // a second alone; the build machine may be busy
    void takesNoLongTimeForMonstrousPages() {
        assertThat(extract("<div class='share teaser'>".repeat(100_000) + FIRST).text())
                .contains("Gemeinderat");
        assertThat(extract("<a href=x>".repeat(5_000) + "<p>" + FIRST)).isNotNull();
        assertThat(extract("<body>" + ("<p>" + FIRST + "</p><h2>Von wegen</h2>").repeat(5_000))
                        .text())
                .isNotEmpty();
        assertThat(extract("<table>" + "<tr><td>1 2 3</td><td>".repeat(5_000))).isNotNull();
    }

    @Test
    void survivesAnyDamage() {
        Random random = new Random(11);
        byte[] sound = PAGE.getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 500; round++) {
            byte[] damaged = sound.clone();
            for (int i = random.nextInt(40); i >= 0; i--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            ExtractedPage page = PageExtractor.extract(damaged, Optional.empty(), Optional.empty());
            assertThat(page.text()).doesNotContain("\n\n\n");
        }
    }

    private static ExtractedPage extract(String html) {
        return PageExtractor.extract(
                html.getBytes(StandardCharsets.UTF_8),
                Optional.of("text/html; charset=utf-8"),
                Optional.of("https://bote.example/lokales/bruecke.html"));
    }
}

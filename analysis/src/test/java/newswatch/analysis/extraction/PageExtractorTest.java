package newswatch.analysis.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
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
    void leavesOutTheKickerAboveTheHeadline() {
        String page = PAGE.replace(
                        "<article><h1>",
                        "<article><header><p class=\"k\">Lokales</p><h2>Streit um den Verkehr</h2><h1>")
                .replace("</h1>", "</h1></header>");

        assertThat(extract(page).text()).isEqualTo(extract(PAGE).text());
    }

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
    void readsSectionTagsAndNextPage() throws IOException {
        ExtractedPage page = file("portal.html");

        assertThat(page.details().section()).hasValue("Tirol");
        assertThat(page.details().tags()).containsExactly("Seilbahn", "Tourismus");
        assertThat(page.details().nextPage()).hasValue("https://alpenkurier.example/tirol/seilbahn?seite=2");
        assertThat(page.details().readWhole()).isTrue();
        assertThat(page.authors()).containsExactly("Lena Muster", "Kurt Vorlage");
        assertThat(page.image()).hasValue("https://alpenkurier.example/bild.jpg");
    }

    @Test
    void keepsLeadSubheadingsQuotesTablesAndLists() throws IOException {
        assertThat(file("portal.html").text().split("\n\n"))
                .containsExactly(
                        "Nach acht Jahren Streit ist die Seilbahn genehmigt. Naturschützer prüfen eine Klage gegen den Bescheid.",
                        "Die Landesregierung hat den Bau der Seilbahn auf den Hochkogel bewilligt. Der Bescheid liegt seit Montag vor, er umfasst mehr als vierhundert Seiten und dreiundsechzig Auflagen.",
                        "Streit um die Quelle",
                        "Umstritten war vor allem die Trasse über dem Quellgebiet. „Wir haben jeden Stein umgedreht“, sagte die Landesrätin bei der Vorstellung.",
                        "Ohne Bahn stirbt das Tal, mit ihr stirbt der Berg.",
                        "Der Alpenverein kündigte an, den Bescheid zu prüfen. Eine Klage müsste binnen vier Wochen eingebracht werden.",
                        "Abschnitt Länge",
                        "Talstation bis Mittelstation 1,9 km",
                        "Mittelstation bis Gipfel 2,4 km",
                        "Baubeginn: Mai 2026",
                        "Erste Fahrt: Dezember 2027",
                        "Die Gemeinde rechnet mit achtzigtausend Fahrten im Jahr. Ein Gutachten der Gegner kommt auf weniger als die Hälfte.");
    }

    @Test
    void readsBlogsThatKnowNoParagraphs() throws IOException {
        ExtractedPage page = file("blog.html");

        assertThat(page.title()).isEqualTo("Die Schnecken kommen");
        assertThat(page.published()).hasValue(Instant.parse("2026-05-03T10:00:00Z"));
        assertThat(page.text()).startsWith("Es ist wieder so weit").endsWith("darum herum gekrochen.");
        assertThat(page.text().split("\n\n")).hasSize(3);
    }

    @Test
    void readsTickersAndJsonWithAQuotationMarkInIt() throws IOException {
        ExtractedPage page = file("ticker.html");

        assertThat(page.title()).isEqualTo("Hochwasser: Pegel steigt weiter");
        assertThat(page.published()).hasValue(Instant.parse("2026-06-01T05:00:00Z"));
        assertThat(page.modified()).hasValue(Instant.parse("2026-06-01T09:10:00Z"));
        assertThat(page.text())
                .startsWith("Seit der Nacht steigt die Müll")
                .contains("11.10 Uhr: Erste Straßen gesperrt", "7 Uhr: Höchste Warnstufe")
                .doesNotContain("Sandsäcke");
    }

    @Test
    void prefersTheTitleThatReadersSeeToThatForSearchEngines() {
        ExtractedPage page = extract("<title>Müllbach Brücke gesperrt: Alle Infos</title>"
                + "<meta property=og:title content='Warum die Brücke von Müllbach dicht ist'>"
                + "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Müllbach Brücke gesperrt: Alle Infos\"}</script>"
                + "<h1>In Müllbach geht nichts mehr</h1><p>" + FIRST + "</p>");

        assertThat(page.title()).isEqualTo("In Müllbach geht nichts mehr");
    }

    @Test
    void prefersTheHeadingOfTheArticleToTheOneInTheTrailOfLinks() {
        String trail = "<nav><a href='/'>Start</a> <h1>Müllbach aktuell: Brücke gesperrt, alle Umleitungen</h1></nav>";
        String heading = "<h2><span>Verkehr</span> <span>Müllbach verliert seine alte Brücke</span></h2>";

        assertThat(titled("Müllbach verliert seine alte Brücke", trail + heading)
                        .title())
                .isEqualTo("Müllbach verliert seine alte Brücke");
        assertThat(titled("Verkehr: Müllbach verliert seine alte Brücke", trail + heading)
                        .title())
                .as("the kicker stands in an element of its own, and JSON-LD has it not")
                .isEqualTo("Müllbach verliert seine alte Brücke");
        assertThat(titled("Das steckt hinter der Sperrung von Müllbach", trail + heading)
                        .title())
                .as("what only social media are told is not the title")
                .isEqualTo("Müllbach aktuell: Brücke gesperrt, alle Umleitungen");
    }

    private static ExtractedPage titled(String social, String top) {
        return extract("""
                <html><head><title>Müllbach aktuell: Brücke gesperrt, alle Umleitungen - Bote</title>
                <meta property="og:title" content="%s"><script type="application/ld+json">{"@type":"NewsArticle",
                "headline":"Müllbach aktuell: Brücke gesperrt, alle Umleitungen"}</script></head>
                <body>%s<main><p>%s</p><p>%s</p></main></body></html>""".formatted(social, top, FIRST, SECOND));
    }

    @Test
    void takesThePageTitleRatherThanAHeadingThatNothingConfirms() {
        assertThat(extract("<title>Neubau der Werkstatt - Amt</title><h2>Sprungmarken für Tastaturen</h2><p>" + FIRST)
                        .title())
                .isEqualTo("Neubau der Werkstatt");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # declared in JSON-LD | on the page | author
            Der Beispielbote | <a rel="author" href="/a">Eva Probe</a> | Eva Probe
            Bote Redaktion | <p class="byline">Text von Eva Probe</p> | Eva Probe
            Bote Redaktion | <button class="author-follow">Folgen Sie uns</button> | Bote Redaktion
            der-beispielbote.de | <p>Kein Name steht hier.</p> | der-beispielbote.de
            evaprobe | <a href="/author/eva-probe/">Eva Probe</a> | Eva Probe
            '' | <div class="post-footer">Eingestellt von <span class="fn">der Michel</span></div> | der Michel
            '' | <p>(Text von Eva Probe)</p> | Eva Probe
            '' | <p class="autor">bote.example, Müllbach, Germany</p><p class="autor">Von Eva Probe</p> | Eva Probe
            """)
    void prefersPeopleToTheOutletAsAuthors(String declared, String onPage, String author) {
        String page = """
                <html><head><title>Brücke gesperrt | Der Beispielbote</title><script type="application/ld+json">
                {"@type":"NewsArticle","headline":"Brücke gesperrt","author":{"name":"%s"}}</script></head>
                <body><main><p>%s</p><p>%s</p>%s</main></body></html>""";
        assertThat(extract(page.formatted(declared, FIRST, SECOND, onPage)).authors())
                .containsExactly(author);
    }

    @Test
    void findsTheNameThatAnArticleEndsWith() {
        String page = "<html><body><main><p>%s</p><p>%s %s</p><p><b><i>Eva Probe</i></b></p></main></body></html>";

        assertThat(extract(page.formatted(FIRST, SECOND, THIRD)).authors()).containsExactly("Eva Probe");
    }

    @Test
    void leavesOutWhatOtherPagesOfTheSiteHeldToo() {
        String tip =
                "<p>Noch ein Hinweis der Redaktion: Wir suchen die schönsten Bilder von Brücken aus dem ganzen Land.</p>";
        SiteMemory memory = SiteMemory.EMPTY;
        for (int i = 0; i < 3; i++) {
            String other = "<h1>Seite " + i + "</h1><p>" + FIRST.replace("Müllbach", "Dorf " + i) + "</p>" + tip;
            memory = memory.with(extract(other).fingerprints());
        }
        byte[] page =
                ("<h1>Die Brücke</h1><p>" + SECOND + "</p><p>" + THIRD + "</p>" + tip).getBytes(StandardCharsets.UTF_8);

        ExtractedPage known = PageExtractor.extract(page, Optional.empty(), Optional.empty(), memory);
        ExtractedPage unknown = PageExtractor.extract(page, Optional.empty(), Optional.empty());

        assertThat(unknown.text()).contains("schönsten Bilder");
        assertThat(known.text()).isEqualTo(SECOND.replace("\u00AD", "") + "\n\n" + THIRD);
        assertThat(known.removed()).anyMatch(removed -> removed.kind().equals("repeated"));
    }

    private static ExtractedPage file(String name) throws IOException {
        try (InputStream file = PageExtractorTest.class.getResourceAsStream("/extraction/pages/" + name)) {
            assertThat(file).as(name).isNotNull();
            return PageExtractor.extract(file.readAllBytes(), Optional.empty(), Optional.empty());
        }
    }

    private static ExtractedPage extract(String html) {
        return PageExtractor.extract(
                html.getBytes(StandardCharsets.UTF_8),
                Optional.of("text/html; charset=utf-8"),
                Optional.of("https://bote.example/lokales/bruecke.html"));
    }
}

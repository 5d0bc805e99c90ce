package newswatch.analysis.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import newswatch.analysis.Outcome;
import newswatch.analysis.Refusal;
import newswatch.analysis.feed.ParsedFeed.Item;
import org.junit.jupiter.api.Test;

class FeedParserTest {

    private static final String RSS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
                 xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:a="http://www.w3.org/2005/Atom">
              <channel>
                <title>Der Beispielbote</title>
                <a:link rel="self" href="https://bote.example/feed.xml"/>
                <link>https://bote.example/</link>
                <language>de-DE</language>
                <item>
                  <title>M&#252;ller &amp;amp; S&ouml;hne: &lt;b&gt;Größe&lt;/b&gt; zählt</title>
                  <link>/wirtschaft/mueller?utm_source=rss</link>
                  <guid isPermaLink="false">bote-1</guid>
                  <description><![CDATA[<p>Die Firma <script>boese()</script>wächst.</p>]]></description>
                  <content:encoded><![CDATA[<p>Der ganze Text.</p>]]></content:encoded>
                  <dc:creator>Jana Beispiel</dc:creator>
                  <pubDate>Do, 05 Mär 2026 10:15:30 MEZ</pubDate>
                  <category>Wirtschaft</category>
                  <enclosure url="bild.jpg" type="image/jpeg" length="1234"/>
                </item>
              </channel>
            </rss>
            """;

    @Test
    void readsEveryFieldOfAnRssItem() {
        ParsedFeed feed = accepted(RSS);

        assertThat(feed.format()).isEqualTo("rss-2.0");
        assertThat(feed.title()).hasValue("Der Beispielbote");
        assertThat(feed.link()).hasValue("https://bote.example/");
        assertThat(feed.language()).hasValue("de-DE");
        assertThat(feed.items())
                .containsExactly(new Item(
                        Optional.of("bote-1"),
                        Optional.of("https://bote.example/wirtschaft/mueller?utm_source=rss"),
                        Optional.of("Müller & Söhne: Größe zählt"),
                        Optional.of("<p>Die Firma wächst.</p>"),
                        Optional.of("<p>Der ganze Text.</p>"),
                        List.of("Jana Beispiel"),
                        Optional.of(Instant.parse("2026-03-05T09:15:30Z")),
                        Optional.empty(),
                        List.of("Wirtschaft"),
                        List.of(new ParsedFeed.Enclosure(
                                "https://bote.example/bild.jpg", Optional.of("image/jpeg"), Optional.of(1234L))),
                        Optional.of("https://bote.example/bild.jpg")));
    }

    @Test
    void readsAtomWithItsBaseAndItsFormsOfText() {
        ParsedFeed feed = accepted("""
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de_AT" xml:base="https://bote.example/atom/">
                  <title type="text">1 &lt; 2</title><link href="/start"/><author><name>Redaktion</name></author>
                  <entry xml:base="heute/"><id>urn:1</id><link rel="edit" href="nein"/><link href="eins.html"/>
                    <title type="html">A &amp;amp; &lt;i&gt;B&lt;/i&gt;</title>
                    <summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">C <b>D</b></div></summary>
                    <published>2026-03-05T10:15:30+01:00</published><updated>2026-03-06T10:15:30Z</updated>
                    <category term="p" label="Politik"/></entry>
                </feed>""");

        Item item = feed.items().get(0);
        assertThat(feed.format()).isEqualTo("atom-1.0");
        assertThat(feed.title()).hasValue("1 < 2");
        assertThat(feed.link()).hasValue("https://bote.example/start");
        assertThat(feed.language()).hasValue("de-AT");
        assertThat(item.link()).hasValue("https://bote.example/atom/heute/eins.html");
        assertThat(item.title()).hasValue("A & B");
        assertThat(item.summary()).hasValue("<div>C <b>D</b></div>");
        assertThat(item.authors()).containsExactly("Redaktion");
        assertThat(item.published()).hasValue(Instant.parse("2026-03-05T09:15:30Z"));
        assertThat(item.updated()).hasValue(Instant.parse("2026-03-06T10:15:30Z"));
        assertThat(item.categories()).containsExactly("Politik");
    }

    @Test
    void readsRdfWhoseItemsStandBesideTheChannel() {
        ParsedFeed feed = accepted("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                  xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Bote</title></channel>
                  <item rdf:about="https://bote.example/1"><title>Eins</title><link>https://bote.example/1</link>
                  <dc:date>2026-03-05</dc:date></item></rdf:RDF>""");

        assertThat(feed.format()).isEqualTo("rss-1.0");
        assertThat(feed.items()).hasSize(1);
        assertThat(feed.items().get(0).id()).hasValue("https://bote.example/1");
        assertThat(feed.items().get(0).published()).hasValue(Instant.parse("2026-03-05T11:00:00Z"));
    }

    @Test
    void readsNewsSitemapsAndTheirIndexes() {
        ParsedFeed map = accepted("""
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                  xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://bote.example/1</loc>
                  <n:news><n:publication><n:name>Bote</n:name><n:language>de</n:language></n:publication>
                  <n:publication_date>2026-03-05T10:15:30Z</n:publication_date><n:title>Eins</n:title>
                  <n:keywords>Haushalt, Bund</n:keywords></n:news></url></urlset>""");
        ParsedFeed index = accepted("<sitemapindex><sitemap><loc>/neu.xml</loc></sitemap></sitemapindex>");

        assertThat(map.title()).hasValue("Bote");
        assertThat(map.language()).hasValue("de");
        assertThat(map.items().get(0).title()).hasValue("Eins");
        assertThat(map.items().get(0).categories()).containsExactly("Haushalt", "Bund");
        assertThat(index.format()).isEqualTo("sitemap-index");
        assertThat(index.items()).isEmpty();
        assertThat(index.sitemaps())
                .containsExactly(new ParsedFeed.Sitemap("https://bote.example/neu.xml", Optional.empty()));
    }

    @Test
    void readsJsonFeeds() {
        ParsedFeed feed = accepted("""
                {"version":"https://jsonfeed.org/version/1.1","title":"Bote","language":"de","authors":[{"name":"J. B."}],
                 "items":[{"id":7,"url":"/7","title":"Sieben","content_text":"1 < 2","date_published":"2026-03-05T10:15:30Z",
                 "attachments":[{"url":"a.mp3","mime_type":"audio/mpeg","size_in_bytes":9}]}]}""");

        Item item = feed.items().get(0);
        assertThat(feed.format()).isEqualTo("json-feed-1.1");
        assertThat(item.id()).hasValue("7");
        assertThat(item.link()).hasValue("https://bote.example/7");
        assertThat(item.contentHtml()).hasValue("1 &lt; 2");
        assertThat(item.authors()).containsExactly("J. B.");
        assertThat(item.enclosures()).hasSize(1);
    }

    @Test
    void repairsBrokenXmlAndSaysSo() {
        ParsedFeed feed = accepted(
                "\n PHP Notice <?xml version='1.0'?><rss><channel><title>Tom & Jerry"
                        + "</title><item><title>Eins<title><link>https://bote.example/1</link></item><item><title>Zwei</title>");

        assertThat(feed.title()).hasValue("Tom & Jerry");
        assertThat(feed.items()).isNotEmpty();
        assertThat(feed.warnings()).anyMatch(warning -> warning.startsWith("The XML is not well formed (line "));
    }

    @Test
    void readsWindowsBytesThatClaimToBeUtf8() {
        ParsedFeed feed = value(FeedParser.parse(
                RSS.getBytes(Charset.forName("windows-1252")),
                Optional.of("text/xml; charset=utf-8"),
                Optional.empty()));

        assertThat(feed.items().get(0).title()).hasValue("Müller & Söhne: Größe zählt");
        assertThat(feed.warnings()).contains("The bytes are not UTF-8; read as windows-1252.");
    }

    @Test
    void neverLoadsOrExpandsEntities() {
        ParsedFeed feed = accepted("""
                <!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>
                <rss><channel><title>Vor &b;&x; nach</title></channel></rss>""");

        assertThat(feed.title()).hasValue("Vor &b;&x; nach");
    }

    @Test
    void aDeclarationThatNeverEndsIsNotLeftToTheParserWhichWouldWriteToTheConsole() {
        assertThat(WellFormedness.complaint("<!DOCTYPE rss [<!ENTITY a 'b'"))
                .contains("The document type declaration does not end; the XML was repaired.");
    }

    @Test
    void saysWhatIsNotAFeed() {
        assertThat(parse("<!DOCTYPE html><html><body><p>Seite</p></body></html>"))
                .isEqualTo(Outcome.refused(Refusal.Reason.INVALID, "It is a web page (HTML), not a feed."));
        assertThat(parse(" ")).isEqualTo(Outcome.refused(Refusal.Reason.EMPTY, "The feed is empty."));
        assertThat(parse("{\"a\":1}")).isInstanceOf(Outcome.Refused.class);
        assertThat(parse("{")).isInstanceOf(Outcome.Refused.class);
        assertThat(parse("Hallo")).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void survivesAnyDamage() {
        Random random = new Random(7);
        byte[] sound = RSS.getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 800; round++) {
            byte[] damaged = sound.clone();
            for (int i = random.nextInt(20); i >= 0; i--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertThat(FeedParser.parse(damaged, Optional.empty(), Optional.empty()))
                    .isNotNull();
        }
        assertThat(accepted("<rss>" + "<channel>".repeat(100_000)).items()).isEmpty();
    }

    private static Outcome<ParsedFeed> parse(String text) {
        return FeedParser.parse(
                text.getBytes(StandardCharsets.UTF_8), Optional.empty(), Optional.of("https://bote.example/feed.xml"));
    }

    private static ParsedFeed accepted(String text) {
        return value(parse(text));
    }

    private static ParsedFeed value(Outcome<ParsedFeed> outcome) {
        return outcome.fold(feed -> feed, refusal -> {
            throw new AssertionError(refusal.detail());
        });
    }

    @Test
    void leavesAnEntryOutThatTheFeedBreaksOffIn() {
        String whole = """
                <rss version="2.0"><channel><title>Bote</title>
                <item><title>Erste Meldung</title><link>https://bote.example/a-1</link></item>
                <item><title>Zweite Meldung</title><link>https://bote.example/a-2</link></item>
                """;
        int half = whole.indexOf("/a-2") + 3;

        ParsedFeed feed = accepted(whole.substring(0, half));

        assertThat(feed.items()).extracting(Item::link).containsExactly(Optional.of("https://bote.example/a-1"));
        assertThat(feed.warnings()).contains("The feed breaks off in the middle of an entry; that one was left out.");
        assertThat(accepted(whole).items()).hasSize(2);
    }

    @Test
    void keepsTheOnlyEntryThoughTheFeedBreaksOffInIt() {
        ParsedFeed feed = accepted("<rss><channel><item><title>Erste Meldung</title><link>https://bote.example/a");

        assertThat(feed.items()).hasSize(1);
    }

    @Test
    void keepsEntriesThatOnlyLackTheirEnds() {
        ParsedFeed feed = accepted("<rss><channel><item><title>Eins</title><item><title>Zwei</title></channel></rss>");

        assertThat(feed.items()).hasSize(2);
    }
}

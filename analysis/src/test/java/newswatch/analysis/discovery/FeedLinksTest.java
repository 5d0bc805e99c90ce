package newswatch.analysis.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedLinksTest {

    @Test
    void whatAPageDeclaresComesFirstAndCommentsComeLast() {
        assertThat(links("""
                <html><head><base href="/blatt/">
                <link rel="alternate" type="application/rss+xml" title="Blatt » Kommentar-Feed" href="/comments/feed/">
                <link rel="stylesheet" type="text/css" href="/style.css">
                <link rel="ALTERNATE nofollow" type="application/atom+xml; charset=utf-8" title=" Übersicht " href="atom.xml#x">
                <link rel="alternate" type="application/json" href="https://blatt.example/wp-json/wp/v2/pages/2">
                <link rel="alternate" type="application/feed+json" href="https://cdn.example/feed.json">
                <link rel="alternate" hreflang="en" href="/en/"></head>
                <body><a href="/rss">RSS</a><a href="/impressum">Impressum</a><a href="mailto:feed@blatt.example">Post</a>
                <a href="/rss">noch einmal</a></body></html>"""))
                .extracting(FeedLink::url, link -> link.title().orElse(""), FeedLink::declared, FeedLink::comments)
                .containsExactly(
                        tuple("https://blatt.example/blatt/atom.xml", "Übersicht", true, false),
                        tuple("https://cdn.example/feed.json", "", true, false),
                        tuple("https://blatt.example/comments/feed/", "Blatt » Kommentar-Feed", true, true),
                        tuple("https://blatt.example/rss", "RSS", false, false));
    }

    @Test
    void aPageWithoutFeedsHasNone() {
        assertThat(links("<p>Nur Text, <a href='/feedback'>Rückmeldung</a> und <a href='::'>kaputt</a>"))
                .isEmpty();
        assertThat(links("")).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "https://blatt.example/feed, true",
        "https://blatt.example/feed/, true",
        "https://blatt.example/politik/rss.xml, true",
        "https://blatt.example/?feed=rss2, true",
        "https://blatt.example/index.rdf, true",
        "https://blatt.example/export/rss-politik.xml, true",
        "https://blatt.example/feed.json, true",
        "https://feeds.blatt.example/politik, true",
        "https://blatt.example/xml/index.xml, true",
        "https://blatt.example/, false",
        "https://blatt.example/feedback, false",
        "https://blatt.example/presse/grass.html, false",
        "https://blatt.example/sitemap.xml, false",
        "https://blatt.example/atomkraft, false",
    })
    void knowsAFeedByItsAddress(String url, boolean expected) {
        assertThat(FeedLinks.looksLikeFeed(url)).isEqualTo(expected);
    }

    private static List<FeedLink> links(String page) {
        return FeedLinks.of(
                page.getBytes(StandardCharsets.UTF_8), Optional.of("text/html"), "https://blatt.example/start");
    }
}

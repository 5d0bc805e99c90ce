package newswatch.ingest.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import newswatch.ingest.SmallWeb;
import newswatch.ingest.fetch.Fetch;
import newswatch.ingest.fetch.Request;
import org.junit.jupiter.api.Test;

class DiscoveryTest {

    private static final String SITE = "https://blatt.example/";
    private static final String RSS = """
            <rss version="2.0"><channel><title>Blatt</title><item><title>Brücke gesperrt</title>
            <link>https://blatt.example/1</link></item></channel></rss>""";
    private static final String NEWS_SITEMAP = """
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
            <url><loc>https://blatt.example/1</loc><news:news><news:title>Brücke gesperrt</news:title>
            <news:publication_date>2026-11-23</news:publication_date></news:news></url></urlset>""";

    private final SmallWeb web = new SmallWeb();

    @Test
    void theAddressOfAFeedIsAskedOnceAndTaken() {
        web.with(SITE, RSS);

        Discovered found = find();

        assertThat(found.feeds())
                .containsExactly(new FoundFeed(SITE, Optional.of("Blatt"), "The address itself is a feed.", true));
        assertThat(web.urls()).containsExactly(SITE);
    }

    @Test
    void whatThePageDeclaresCostsNoFurtherRequest() {
        web.with(SITE, """
                <link rel=alternate type="application/rss+xml" title="Alles" href="/alles.xml">
                <link rel=alternate type="application/atom+xml" title="Kommentare" href="/comments.xml">""");

        Discovered found = find();

        assertThat(found.feeds())
                .extracting(FoundFeed::url)
                .containsExactly("https://blatt.example/alles.xml", "https://blatt.example/comments.xml");
        assertThat(web.urls()).containsExactly(SITE);
    }

    @Test
    void whatOnlyLooksLikeAFeedIsAskedFor() {
        web.with(SITE, "<a href='/rss'>RSS erklärt</a> <a href='/politik/rss.xml'>Politik</a>")
                .with("https://blatt.example/rss", "<html><title>Was ist RSS?</title></html>")
                .with("https://blatt.example/politik/rss.xml", RSS);

        Discovered found = find();

        assertThat(found.feeds()).extracting(FoundFeed::url).containsExactly("https://blatt.example/politik/rss.xml");
        assertThat(web.urls()).hasSize(3);
        assertThat(found.trail()).contains("https://blatt.example/rss: no feed (status 200).");
    }

    @Test
    void newsSitemapsStandInRobotsTxt() {
        web.with(SITE, "<p>keine Verweise</p>")
                .with("https://blatt.example/robots.txt", """
                        User-agent: *
                        Disallow: /intern
                        sitemap: https://blatt.example/sitemap.xml # alles
                        Sitemap: https://blatt.example/google-news.xml
                        """)
                .with("https://blatt.example/google-news.xml", """
                        <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                        <sitemap><loc>https://blatt.example/archiv-1.xml</loc></sitemap>
                        <sitemap><loc>https://blatt.example/news-1.xml</loc></sitemap></sitemapindex>""")
                .with("https://blatt.example/news-1.xml", NEWS_SITEMAP);

        Discovered found = find();

        assertThat(found.feeds()).extracting(FoundFeed::url).containsExactly("https://blatt.example/news-1.xml");
        assertThat(web.urls())
                .doesNotContain("https://blatt.example/sitemap.xml", "https://blatt.example/archiv-1.xml");
        assertThat(web.requests())
                .filteredOn(request -> request.url().endsWith("/robots.txt"))
                .allMatch(request -> !request.obeysRobots());
    }

    @Test
    void aSitemapOfAllPagesIsNoNews() {
        web.with(SITE, "<urlset><url><loc>https://blatt.example/impressum</loc></url></urlset>");

        assertThat(find().feeds()).isEmpty();
    }

    @Test
    void usualAddressesComeLastAndAreFew() {
        web.with(SITE, "<p>nichts</p>").with("https://blatt.example/atom.xml", RSS);

        assertThat(find().feeds()).extracting(FoundFeed::url).containsExactly("https://blatt.example/atom.xml");
        assertThat(web.urls().get(0)).isEqualTo(SITE);

        SmallWeb empty = new SmallWeb();
        Discovered nothing = new Discovery(empty).find(SITE, true).join();
        assertThat(nothing.feeds()).isEmpty();
        assertThat(nothing.trail()).hasSizeGreaterThan(5);
        assertThat(empty.urls())
                .hasSizeLessThanOrEqualTo(Discovery.MOST_REQUESTS)
                .doesNotHaveDuplicates();
    }

    @Test
    void neverAsksMoreThanItMay() {
        StringBuilder links = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            links.append("<a href='/").append(i).append("/rss.xml'>x</a>");
        }
        web.with(SITE, links.toString());

        assertThat(new Discovery(web).find(SITE, true).join().feeds()).isEmpty();
        assertThat(web.urls()).hasSize(Discovery.MOST_REQUESTS);
    }

    @Test
    void addressesWithUmlautsAndSpacesAreSearchedToo() {
        assertThat(new Discovery(web)
                        .find("https://müller.example/ä b", false)
                        .join()
                        .feeds())
                .isEmpty();
        assertThat(web.urls()).contains("https://xn--mller-kva.example/feed");
    }

    @Test
    void whereNobodyAnswersNothingElseIsAsked() {
        web.with(SITE, new Fetch.NoAnswer(Fetch.Kind.DISALLOWED, "robots.txt does not allow it."));

        Discovered found = find();

        assertThat(found.feeds()).isEmpty();
        assertThat(found.trail()).containsExactly(SITE + ": robots.txt does not allow it.");
        assertThat(web.urls()).containsExactly(SITE);
    }

    @Test
    void aFeedThatMovedForGoodIsTakenAtItsNewAddress() {
        Fetch.Answer there = SmallWeb.answer(200, "https://neu.example/rss", RSS);
        web.with(SITE, moved(there, 301));
        assertThat(find().feeds()).extracting(FoundFeed::url).containsExactly("https://neu.example/rss");

        web.with(SITE, moved(there, 302));
        assertThat(find().feeds()).extracting(FoundFeed::url).containsExactly(SITE);
    }

    private static Fetch.Answer moved(Fetch.Answer there, int status) {
        return new Fetch.Answer(
                200,
                there.url(),
                there.headers(),
                there.body(),
                List.of(new Fetch.Redirect(status, SITE, there.url())));
    }

    private Discovered find() {
        return new Discovery(web).find(SITE, false).join();
    }

    @Test
    void asksAsAPersonWhoWaits() {
        find();

        assertThat(web.requests()).extracting(Request::urgency).containsOnly(newswatch.ingest.fetch.Urgency.NEEDED);
    }
}

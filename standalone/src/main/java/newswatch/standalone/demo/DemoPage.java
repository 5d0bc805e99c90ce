package newswatch.standalone.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Article pages as three content systems would make them, with the usual things around the text. */
final class DemoPage {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String base;

    DemoPage(String base) {
        this.base = base;
    }

    /** The page of an article; others are what it links to. */
    String of(DemoArticle article, Instant published, List<DemoArticle> others) {
        return switch (article.outlet().template()) {
            case "a" -> large(article, published, others);
            case "b" -> regional(article, published, others);
            default -> plain(article, published, others);
        };
    }

    /** Metadata in JSON-LD, a teaser box after the second paragraph. */
    private String large(DemoArticle article, Instant published, List<DemoArticle> others) {
        return """
                <!DOCTYPE html><html lang="%s"><head><meta charset="utf-8"><title>%s | %s</title>
                <link rel="canonical" href="%s"><script type="application/ld+json">%s</script></head><body>
                <div id="cookie-banner" class="cookie-banner" role="dialog"><p>Wir verwenden Cookies, um unser Angebot zu verbessern.</p><button>Alle akzeptieren</button></div>
                <header class="site-header"><a href="/%s/">%s</a><p>%s</p>%s</header>
                <main><article class="article"><header><p class="kicker">%s</p><h1>%s</h1><p class="article-intro">%s</p>
                <div class="byline">Von <span class="author">%s</span> · <time datetime="%s">%s</time></div></header>
                <div class="article-body">%s</div>
                <aside class="author-box"><h3>Zur Person</h3><p>%s schreibt für %s.</p></aside></article>
                <section class="related"><h2>Mehr zum Thema</h2>%s</section></main>
                <footer><a href="#">Impressum</a> <a href="#">Datenschutz</a></footer></body></html>
                """.formatted(
                        article.outlet().language(),
                        html(article.title()),
                        html(article.outlet().name()),
                        base + article.path(),
                        linkedData(article, published),
                        article.outlet().id(),
                        html(article.outlet().name()),
                        html(article.outlet().tagline()),
                        navigation(),
                        html(article.section()),
                        html(article.title()),
                        html(article.teaser()),
                        html(article.author()),
                        published,
                        published.toString().substring(0, 10),
                        body(article, teaserBox(others)),
                        html(article.author()),
                        html(article.outlet().name()),
                        links(others));
    }

    /** Metadata in OpenGraph, a newsletter box within the text. */
    private String regional(DemoArticle article, Instant published, List<DemoArticle> others) {
        return """
                <!DOCTYPE html><html lang="%s"><head><meta charset="utf-8"><title>%s – %s</title>
                <meta property="og:type" content="article"><meta property="og:title" content="%s"><meta property="og:site_name" content="%s">
                <meta property="og:url" content="%s"><meta property="og:description" content="%s">
                <meta property="article:published_time" content="%s"><meta name="author" content="%s"></head><body>
                <div class="consent-bar">Diese Seite nutzt Cookies. <a href="#">Einstellungen</a></div>
                <div class="masthead"><strong>%s</strong> <em>%s</em></div>%s
                <div class="content"><div class="story"><h1>%s</h1><p class="lead"><strong>%s</strong></p><p class="meta">%s, %s</p>
                %s</div>
                <div class="sidebar"><h4>Meistgelesen</h4>%s</div></div>
                <div class="comments"><h4>Kommentare</h4><p>Melden Sie sich an, um zu kommentieren.</p></div></body></html>
                """.formatted(
                        article.outlet().language(),
                        html(article.title()),
                        html(article.outlet().name()),
                        html(article.title()),
                        html(article.outlet().name()),
                        base + article.path(),
                        html(article.teaser()),
                        published,
                        html(article.author()),
                        html(article.outlet().name()),
                        html(article.outlet().tagline()),
                        navigation(),
                        html(article.title()),
                        html(article.teaser()),
                        html(article.author()),
                        published.toString().substring(0, 10),
                        body(article, newsletterBox()),
                        links(others));
    }

    /** Hardly any metadata. */
    private String plain(DemoArticle article, Instant published, List<DemoArticle> others) {
        return """
                <html><head><meta charset="utf-8"><title>%s - %s</title></head><body>
                <table class="head"><tr><td>%s</td></tr></table>%s
                <div id="main"><h2 class="rubrik">%s</h2><h1>%s</h1>
                <p class="datum"><time datetime="%s">%s</time> | %s</p><p class="vorspann">%s</p>
                %s</div>
                <div id="weitere"><b>Weitere Meldungen</b>%s</div><div id="fuss">© %s. Alle Rechte vorbehalten.</div></body></html>
                """.formatted(
                        html(article.title()),
                        html(article.outlet().name()),
                        html(article.outlet().name()),
                        navigation(),
                        html(article.section()),
                        html(article.title()),
                        published,
                        published.toString().substring(0, 10),
                        html(article.author()),
                        html(article.teaser()),
                        body(article, newsletterBox()),
                        links(others),
                        html(article.outlet().name()));
    }

    private String linkedData(DemoArticle article, Instant published) {
        ObjectNode data = JSON.createObjectNode()
                .put("@context", "https://schema.org")
                .put("@type", "NewsArticle")
                .put("headline", article.title())
                .put("description", article.teaser())
                .put("datePublished", published.toString())
                .put("inLanguage", article.outlet().language())
                .put("mainEntityOfPage", base + article.path());
        data.putArray("author").addObject().put("@type", "Person").put("name", article.author());
        data.putObject("publisher")
                .put("@type", "Organization")
                .put("name", article.outlet().name());
        return data.toString().replace("</", "<\\/");
    }

    private static String body(DemoArticle article, String box) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < article.blocks().size(); i++) {
            String block = article.blocks().get(i);
            out.append(
                    block.startsWith("## ")
                            ? "<h2>" + html(block.substring("## ".length())) + "</h2>\n"
                            : "<p>" + html(block) + "</p>\n");
            out.append(i == 1 ? box : "");
        }
        return out.toString();
    }

    private static String teaserBox(List<DemoArticle> others) {
        return others.isEmpty()
                ? ""
                : "<aside class=\"teaser-box\"><span>Lesen Sie auch</span> " + link(others.get(0)) + "</aside>\n";
    }

    private static String newsletterBox() {
        return """
                <div class="newsletter-box"><h3>Unser Newsletter</h3><p>Jeden Morgen das Wichtigste per E-Mail.</p>\
                <form><input type="email" placeholder="E-Mail-Adresse"><button>Jetzt anmelden</button></form></div>
                """;
    }

    private static String navigation() {
        return """
                <nav class="main-nav"><ul><li><a href="#">Politik</a></li><li><a href="#">Wirtschaft</a></li>\
                <li><a href="#">Regional</a></li><li><a href="#">Sport</a></li><li><a href="#">Abo</a></li></ul></nav>
                """;
    }

    private static String links(List<DemoArticle> others) {
        return others.stream()
                .map(other -> "<li>" + link(other) + "</li>")
                .collect(Collectors.joining("\n", "<ul>", "</ul>"));
    }

    private static String link(DemoArticle article) {
        return "<a href=\"" + article.path() + "\">" + html(article.title()) + "</a>";
    }

    private static String html(String text) {
        return DemoFeed.xml(text);
    }
}

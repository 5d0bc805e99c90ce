package newswatch.standalone.demo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Feeds of the demo's outlets as RSS 2.0 or Atom 1.0. */
final class DemoFeed {

    private static final DateTimeFormatter RFC_822 = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final String base;
    private final Instant start;

    /**
     * Feeds of one demo.
     *
     * @param base address of the server, without a slash at its end
     * @param start when second 0 was
     */
    DemoFeed(String base, Instant start) {
        this.base = base;
        this.start = start;
    }

    static String httpDate(Instant time) {
        return RFC_822.format(time);
    }

    String of(DemoOutlet outlet, List<DemoArticle> articles) {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        boolean atom = outlet.feed().equals("atom");
        out.append(atom ? atomHead(outlet, articles) : rssHead(outlet));
        articles.forEach(article -> out.append(atom ? entry(article) : item(article)));
        return out.append(atom ? "</feed>\n" : "</channel></rss>\n").toString();
    }

    private String rssHead(DemoOutlet outlet) {
        return """
                <rss version="2.0"><channel>
                <title>%s</title><link>%s/%s/</link><description>%s</description><language>%s</language>
                """.formatted(xml(outlet.name()), base, outlet.id(), xml(outlet.tagline()), language(outlet));
    }

    private String item(DemoArticle article) {
        String address = base + article.path();
        return """
                <item><title>%s</title><link>%s</link><guid isPermaLink="true">%s</guid>\
                <description>%s</description><author>redaktion@%s.example (%s)</author>\
                <category>%s</category><pubDate>%s</pubDate></item>
                """.formatted(
                        xml(article.title()),
                        address,
                        address,
                        xml(article.teaser()),
                        article.outlet().id(),
                        xml(article.author()),
                        xml(article.section()),
                        RFC_822.format(at(article)));
    }

    private String atomHead(DemoOutlet outlet, List<DemoArticle> articles) {
        Instant updated = articles.isEmpty() ? start : at(articles.get(0));
        return """
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="%s">
                <id>%s/%s/</id><title>%s</title><subtitle>%s</subtitle><link href="%s/%s/"/>\
                <link rel="self" href="%s/%s/feed.xml"/><updated>%s</updated>
                """.formatted(
                        language(outlet),
                        base,
                        outlet.id(),
                        xml(outlet.name()),
                        xml(outlet.tagline()),
                        base,
                        outlet.id(),
                        base,
                        outlet.id(),
                        updated);
    }

    private String entry(DemoArticle article) {
        String address = base + article.path();
        return """
                <entry><id>%s</id><title>%s</title><link rel="alternate" type="text/html" href="%s"/>\
                <summary>%s</summary><author><name>%s</name></author><category term="%s"/>\
                <published>%s</published><updated>%s</updated></entry>
                """.formatted(
                        address,
                        xml(article.title()),
                        address,
                        xml(article.teaser()),
                        xml(article.author()),
                        xml(article.section()),
                        at(article),
                        at(article));
    }

    Instant at(DemoArticle article) {
        return start.plusSeconds(article.second());
    }

    private static String language(DemoOutlet outlet) {
        return outlet.language() + "-" + outlet.country();
    }

    static String xml(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

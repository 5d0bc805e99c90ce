package newswatch.bench.politeness;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes a feed as it stands at a time. */
final class FeedDocument {

    private static final DateTimeFormatter RFC_1123 = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final int CHARS_OF_ITEM = 420;
    private static final int SENTENCES = 2;
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final SimulatedFeed feed;
    private final long now;
    private final StringBuilder out;

    private FeedDocument(SimulatedFeed feed, long now) {
        this.feed = feed;
        this.now = now;
        this.out = new StringBuilder(400 + (feed.end(now) - feed.begin(now)) * CHARS_OF_ITEM);
    }

    /** The document, as bytes. */
    static byte[] at(SimulatedFeed feed, long now) {
        return new FeedDocument(feed, now).bytes();
    }

    /** A time as HTTP and RSS write it. */
    static String httpDate(long time) {
        return RFC_1123.format(Instant.ofEpochMilli(time));
    }

    private byte[] bytes() {
        switch (feed.traits().format()) {
            case RSS -> rss();
            case ATOM -> atom();
            case JSON -> json();
            case SITEMAP -> sitemap();
        }
        boolean latin = feed.traits().flaw() == Traits.Flaw.WRONG_CHARSET;
        Charset charset = latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
        return out.toString().getBytes(charset);
    }

    private void prolog() {
        switch (feed.traits().flaw()) {
            case BYTE_ORDER_MARK -> out.append(BYTE_ORDER_MARK);
            case BLANK_START -> out.append("\n\n");
            default -> {}
        }
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    private String flaw() {
        return switch (feed.traits().flaw()) {
            case BARE_AMPERSAND -> " Fisch & Co.";
            case UNKNOWN_ENTITY -> " Kaf&eacute;";
            case UNCLOSED_ITEM -> "<br>";
            default -> "";
        };
    }

    private void rss() {
        prolog();
        out.append("<rss version=\"2.0\" xmlns:sy=\"http://purl.org/rss/1.0/modules/syndication/\"><channel><title>");
        out.append(name()).append("</title><link>").append(feed.host().url("/")).append("</link>");
        out.append("<description>Nachrichten</description><language>de</language>");
        hint();
        for (int item = feed.end(now) - 1; item >= feed.begin(now); item--) {
            rssItem(item, feed.key(item, now));
        }
        out.append("</channel></rss>\n");
    }

    private void hint() {
        long seconds = feed.traits().hint();
        if (seconds > 0 && feed.traits().hintPlace() == Traits.HintPlace.TTL) {
            out.append("<ttl>").append(seconds / 60).append("</ttl>");
        }
        if (seconds > 0 && feed.traits().hintPlace() == Traits.HintPlace.SYNDICATION) {
            out.append("<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>")
                    .append(86_400 / seconds)
                    .append("</sy:updateFrequency>");
        }
    }

    private void rssItem(int item, String key) {
        out.append("<item><title>").append(title(item)).append("</title>");
        element("link", feed.traits().linked() ? feed.pageUrl(key) : "");
        element("guid", id(key));
        element("pubDate", feed.traits().dated() ? httpDate(feed.claimedTime(item, now)) : "");
        out.append("<description>").append(summary(item)).append(flaw()).append("</description></item>\n");
    }

    private void atom() {
        prolog();
        out.append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"de\"><title>")
                .append(name())
                .append("</title>");
        element("id", feed.host().url("/"));
        for (int item = feed.end(now) - 1; item >= feed.begin(now); item--) {
            atomEntry(item, feed.key(item, now));
        }
        out.append("</feed>\n");
    }

    private void atomEntry(int item, String key) {
        out.append("<entry><title>").append(title(item)).append("</title>");
        if (feed.traits().linked()) {
            out.append("<link rel=\"alternate\" href=\"")
                    .append(feed.pageUrl(key))
                    .append("\"/>");
        }
        element("id", id(key));
        if (feed.traits().dated()) {
            String published = Instant.ofEpochMilli(feed.claimedTime(item, now)).toString();
            element("published", published);
            element(
                    "updated",
                    feed.edition(item, now) > 1
                            ? Instant.ofEpochMilli(feed.editedAt(item)).toString()
                            : published);
        }
        out.append("<summary>").append(summary(item)).append(flaw()).append("</summary></entry>\n");
    }

    private void json() {
        out.append("{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"")
                .append(name())
                .append("\",\"language\":\"de\",\"items\":[");
        for (int item = feed.end(now) - 1; item >= feed.begin(now); item--) {
            String key = feed.key(item, now);
            out.append(item == feed.end(now) - 1 ? "{" : ",\n{");
            field("id", id(key));
            field("url", feed.traits().linked() ? feed.pageUrl(key) : "");
            field("date_published", feed.traits().dated() ? instant(item) : "");
            field("title", title(item));
            out.append("\"content_text\":\"").append(summary(item)).append("\"}");
        }
        out.append("]}\n");
    }

    private String instant(int item) {
        return Instant.ofEpochMilli(feed.claimedTime(item, now)).toString();
    }

    private void sitemap() {
        prolog();
        out.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"");
        out.append(" xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">\n");
        for (int item = feed.end(now) - 1; item >= feed.begin(now); item--) {
            String key = feed.key(item, now);
            out.append("<url>");
            element("loc", feed.pageUrl(key));
            out.append("<news:news><news:publication><news:name>").append(name());
            out.append("</news:name><news:language>de</news:language></news:publication>");
            element("news:publication_date", feed.traits().dated() ? instant(item) : "");
            element("news:title", title(item));
            out.append("</news:news></url>\n");
        }
        out.append("</urlset>\n");
    }

    private void element(String name, String value) {
        if (!value.isEmpty()) {
            out.append('<').append(name).append('>').append(value);
            out.append("</").append(name).append('>');
        }
    }

    private void field(String name, String value) {
        if (!value.isEmpty()) {
            out.append('"').append(name).append("\":\"").append(value).append("\",");
        }
    }

    private String name() {
        return Words.noun(feed.number()) + " aktuell";
    }

    private String id(String key) {
        return switch (feed.traits().ids()) {
            case ADDRESS -> feed.traits().linked() ? feed.pageUrl(key) : "";
            case OPAQUE -> "kennung-" + generation() + key;
            case NONE -> "";
        };
    }

    /** Ids change with every redesign, whether addresses do or not. */
    private String generation() {
        boolean renamed = feed.plan().flood().kind() == Flood.Kind.NEW_IDS
                && now >= feed.plan().flood().at();
        return renamed ? "neu-" : "";
    }

    /** The same whatever happens to ids and addresses. */
    private String title(int item) {
        String headline = Words.headline(feed.textKey(item));
        String mark = ItemKey.mark(feed.number(), item);
        return feed.edition(item, now) > 1 ? headline + " (neue Fassung) " + mark : headline + ' ' + mark;
    }

    private String summary(int item) {
        return Words.text(feed.textKey(item), SENTENCES)
                + (feed.edition(item, now) > 1 ? " Die Meldung wurde berichtigt." : "");
    }
}

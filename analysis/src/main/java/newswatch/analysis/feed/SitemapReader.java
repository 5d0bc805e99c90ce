package newswatch.analysis.feed;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newswatch.analysis.feed.ParsedFeed.Hints;
import newswatch.analysis.feed.ParsedFeed.Item;
import newswatch.analysis.feed.ParsedFeed.Sitemap;

/** Reads sitemaps with Google's news extension, and indexes of sitemaps. */
final class SitemapReader {

    private final Reading reading;

    private SitemapReader(Reading reading) {
        this.reading = reading;
    }

    static ParsedFeed read(FeedElement root, Reading reading) {
        SitemapReader reader = new SitemapReader(reading);
        return root.name().equals("sitemapindex") ? reader.index(root) : reader.map(root);
    }

    private ParsedFeed index(FeedElement root) {
        List<Sitemap> children = root.entries("sitemap")
                .flatMap(entry -> link(entry).map(link -> new Sitemap(link, reading.date(entry, "lastmod"))).stream())
                .toList();
        return new ParsedFeed(
                "sitemap-index",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Hints.NONE,
                reading.newest(children, Sitemap::modified));
    }

    private ParsedFeed map(FeedElement root) {
        List<FeedElement> entries = root.entries("url").toList();
        Stream<FeedElement> publications = entries.stream()
                .limit(1)
                .flatMap(entry -> entry.children("news:news").stream())
                .flatMap(news -> news.children("news:publication").stream());
        Optional<FeedElement> publication = publications.findFirst();
        List<FeedElement> kept = reading.newest(entries, entry -> latest(entry.forgetful()));
        return new ParsedFeed(
                "sitemap",
                publication.flatMap(it -> it.text("news:name")).flatMap(Markup::line),
                Optional.empty(),
                publication.flatMap(it -> it.text("news:language")),
                kept.stream().map(this::item).toList(),
                List.of());
    }

    private Optional<Instant> latest(FeedElement entry) {
        return reading.date(news(entry), "news:publication_date").or(() -> reading.date(entry, "lastmod"));
    }

    private static FeedElement news(FeedElement entry) {
        return entry.children("news:news").stream().findFirst().orElse(entry);
    }

    private Optional<String> link(FeedElement entry) {
        return entry.text("loc").flatMap(link -> reading.link(entry, link));
    }

    private Item item(FeedElement entry) {
        FeedElement news = news(entry);
        return new Item(
                Optional.empty(),
                link(entry),
                news.first("news:title").flatMap(title -> Markup.line(title.raw())),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                reading.date(news, "news:publication_date"),
                reading.date(entry, "lastmod"),
                keywords(news),
                List.of(),
                entry.children("image:image").stream()
                        .flatMap(image -> image.text("image:loc").flatMap(link -> reading.link(entry, link)).stream())
                        .findFirst());
    }

    private static List<String> keywords(FeedElement news) {
        return news.text("news:keywords").stream()
                .flatMap(words -> Arrays.stream(words.split(",")))
                .flatMap(word -> Markup.line(word).stream())
                .distinct()
                .toList();
    }
}

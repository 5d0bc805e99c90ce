package newswatch.analysis.feed;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newswatch.analysis.date.LooseDate;
import newswatch.analysis.feed.ParsedFeed.Item;

/** Reads sitemaps with Google's news extension, and indexes of sitemaps (their items are the sitemaps). */
final class SitemapReader {

    private SitemapReader() {}

    static ParsedFeed read(FeedElement root, Optional<String> url, List<String> warnings) {
        boolean index = root.name().equals("sitemapindex");
        List<FeedElement> entries = root.children(index ? "sitemap" : "url");
        Stream<FeedElement> publications = entries.stream()
                .limit(1)
                .flatMap(entry -> entry.children("news:news").stream())
                .flatMap(news -> news.children("news:publication").stream());
        Optional<FeedElement> publication = publications.findFirst();
        return new ParsedFeed(
                index ? "sitemap-index" : "sitemap",
                publication.flatMap(it -> it.text("news:name")),
                Optional.empty(),
                publication.flatMap(it -> it.text("news:language")),
                entries.stream().map(entry -> item(entry, url)).toList(),
                warnings);
    }

    private static Item item(FeedElement entry, Optional<String> url) {
        FeedElement news = entry.children("news:news").stream().findFirst().orElse(entry);
        return new Item(
                Optional.empty(),
                entry.text("loc").map(link -> entry.resolve(url, link)),
                news.first("news:title").flatMap(title -> Markup.line(title.raw())),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                news.text("news:publication_date").flatMap(LooseDate::parse),
                entry.text("lastmod").flatMap(LooseDate::parse),
                keywords(news),
                List.of());
    }

    private static List<String> keywords(FeedElement news) {
        return news.text("news:keywords").stream()
                .flatMap(words -> Arrays.stream(words.split(",")))
                .flatMap(word -> Markup.line(word).stream())
                .distinct()
                .toList();
    }
}

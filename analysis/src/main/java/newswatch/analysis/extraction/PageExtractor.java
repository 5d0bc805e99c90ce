package newswatch.analysis.extraction;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import newswatch.analysis.cleaning.Removed;
import newswatch.analysis.encoding.ByteDecoder;
import newswatch.analysis.url.CanonicalUrl;
import newswatch.analysis.url.Links;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the article in a web page. */
public final class PageExtractor {

    /** Version of the rules. */
    public static final String VERSION = "extraction-1";

    /** What lies behind this many characters is not read. */
    private static final int LARGEST = 8 << 20;
    /** With less text than this the page is read again, trusting no names of elements. */
    private static final int TOO_SHORT = 200;

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}(?![a-z]).*");
    private static final int LONGEST_REMOVED = 500;

    private PageExtractor() {}

    /**
     * Extracts the article; never throws on bad pages. Times without a zone are taken as those of Berlin; where only a
     * day is given the instant is noon of that day in Berlin.
     *
     * @param page the bytes as received
     * @param mediaType the server's Content-Type header, if there was one
     * @param url address of the page, to resolve links
     */
    public static ExtractedPage extract(byte[] page, Optional<String> mediaType, Optional<String> url) {
        String html = ByteDecoder.decode(page, mediaType).text();
        Document document = parsed(html);
        JsonLd data = JsonLd.of(document);
        MetaTags meta = MetaTags.of(document);
        Optional<String> base = Addresses.base(document, url);
        Optional<String> canonical = Addresses.canonical(document, meta, base).or(() -> url.flatMap(CanonicalUrl::of));
        Access access = AccessJudge.judge(document, html, data, meta);
        Optional<String> site = meta.first("og:site_name", "application-name").or(data::publisher);
        String title = TitleFinder.find(document, data, meta, site);
        List<String> authors = AuthorFinder.find(document, data, meta, site);
        Optional<Instant> published = DateFinder.published(document, data, meta, canonical.or(() -> url));
        Optional<String> language = language(document, data, meta);
        Optional<String> image = meta.first("og:image", "og:image:url", "twitter:image")
                .or(data::image)
                .map(address -> Links.resolve(base, address));
        Boilerplate.removeSilent(document.body());
        BodyText.Hints hints = BodyText.Hints.of(
                title, meta.first("og:description", "description").orElse(""));
        Article article = article(document, html, data, hints);
        return new ExtractedPage(
                canonical,
                title,
                article.text,
                authors,
                published,
                DateFinder.modified(data, meta),
                language,
                site,
                image,
                access,
                article.removed);
    }

    private static Document parsed(String html) {
        return Jsoup.parse(html.length() > LARGEST ? html.substring(0, LARGEST) : html);
    }

    private static Optional<String> language(Document document, JsonLd data, MetaTags meta) {
        Element root = document.selectFirst("html");
        return Optional.ofNullable(root)
                .map(html -> html.attr("lang").isBlank() ? html.attr("xml:lang") : html.attr("lang"))
                .filter(language -> !language.isBlank())
                .or(() -> data.text("inLanguage"))
                .or(() -> meta.first("content-language", "og:locale", "dc.language", "language"))
                .map(language -> language.strip().toLowerCase(Locale.ROOT))
                .filter(language -> LANGUAGE.matcher(language).matches())
                .map(language -> language.substring(0, 2));
    }

    private static Article article(Document document, String html, JsonLd data, BodyText.Hints hints) {
        String declared = PlainText.ofMarkup(data.openBody()).orElse("");
        List<Boilerplate.Cut> cuts = Boilerplate.remove(document.body());
        Article found = article(document.body(), cuts, declared, hints);
        if (found.text.length() >= TOO_SHORT) {
            return found;
        }
        if (declared.length() > TOO_SHORT) {
            return new Article(declared, List.of());
        }
        Element whole = parsed(html).body();
        Boilerplate.removeSilent(whole);
        Article second = article(whole, List.of(), declared, hints);
        return second.text.length() > 2 * found.text.length() ? second : found;
    }

    private static Article article(Element page, List<Boilerplate.Cut> cuts, String declared, BodyText.Hints hints) {
        List<Block> blocks = BlockReader.read(page, element -> false);
        return BodyFinder.find(blocks, declared, hints)
                .map(body -> new Article(BodyText.write(blocks, body, hints), removed(cuts, body)))
                .orElse(new Article("", List.of()));
    }

    private static List<Removed> removed(List<Boilerplate.Cut> cuts, Element body) {
        return cuts.stream()
                .filter(cut -> !cut.text().isEmpty() && BodyText.isIn(cut.parent(), body))
                .map(cut -> new Removed(
                        cut.kind(),
                        cut.text()
                                .substring(
                                        0, Math.min(LONGEST_REMOVED, cut.text().length()))))
                .toList();
    }

    private record Article(String text, List<Removed> removed) {}
}

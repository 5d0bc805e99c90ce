package newswatch.analysis.extraction;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import newswatch.analysis.cleaning.Removed;
import newswatch.analysis.encoding.ByteDecoder;
import newswatch.analysis.url.CanonicalUrl;
import newswatch.analysis.url.Links;
import org.jsoup.Jsoup;

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
        PageTree tree = PageTree.of(Jsoup.parse(html.length() > LARGEST ? html.substring(0, LARGEST) : html));
        JsonLd data = JsonLd.of(tree);
        MetaTags meta = MetaTags.of(tree);
        Optional<String> base = Addresses.base(tree, url);
        Optional<String> canonical = Addresses.canonical(tree, meta, base).or(() -> url.flatMap(CanonicalUrl::of));
        Optional<String> site = meta.first("og:site_name", "application-name").or(data::publisher);
        String title = TitleFinder.find(tree, data, meta, site);
        Optional<String> image = meta.first("og:image", "og:image:url", "twitter:image")
                .or(data::image)
                .map(address -> Links.resolve(base, address));
        BodyText.Hints hints = BodyText.Hints.of(
                title, meta.first("og:description", "description").orElse(""));
        Boilerplate boilerplate = Boilerplate.of(tree);
        List<Block> blocks = BlockReader.read(tree, part -> boilerplate.kind(part).isPresent());
        Article article = article(tree, boilerplate, blocks, data, hints);
        return new ExtractedPage(
                canonical,
                title,
                article.text,
                AuthorFinder.find(tree, data, meta, site),
                DateFinder.published(tree, data, meta, canonical.or(() -> url)),
                DateFinder.modified(data, meta),
                language(tree, data, meta),
                site,
                image,
                AccessJudge.judge(tree.title(), blocks, html, data, meta),
                article.removed);
    }

    private static Optional<String> language(PageTree page, JsonLd data, MetaTags meta) {
        return page.elements("html")
                .findFirst()
                .map(html -> html.attr("lang").isBlank() ? html.attr("xml:lang") : html.attr("lang"))
                .filter(language -> !language.isBlank())
                .or(() -> data.text("inLanguage"))
                .or(() -> meta.first("content-language", "og:locale", "dc.language", "language"))
                .map(language -> language.strip().toLowerCase(Locale.ROOT))
                .filter(language -> LANGUAGE.matcher(language).matches())
                .map(language -> language.substring(0, 2));
    }

    private static Article article(
            PageTree page, Boilerplate boilerplate, List<Block> blocks, JsonLd data, BodyText.Hints hints) {
        String declared = PlainText.ofMarkup(data.openBody()).orElse("");
        Article found = article(page, boilerplate, blocks, declared, hints);
        if (found.text.length() >= TOO_SHORT) {
            return found;
        }
        if (declared.length() > TOO_SHORT) {
            return new Article(declared, List.of());
        }
        List<Block> all = BlockReader.read(page, Boilerplate::isControl);
        Article second = article(page, boilerplate, all, declared, hints);
        return second.text.length() > 2 * found.text.length() ? second : found;
    }

    private static Article article(
            PageTree page, Boilerplate boilerplate, List<Block> blocks, String declared, BodyText.Hints hints) {
        List<Block> kept = blocks.stream().filter(block -> block.cut() == null).toList();
        return BodyFinder.find(page, kept, declared, hints)
                .map(body ->
                        new Article(BodyText.write(kept, body, hints), removed(blocks, body, boilerplate)))
                .orElse(new Article("", List.of()));
    }

    /** What was cut out of the body, each with all its text. */
    private static List<Removed> removed(List<Block> blocks, Part body, Boilerplate boilerplate) {
        Map<Part, String> cuts = new LinkedHashMap<>();
        for (Block block : blocks) {
            Part cut = block.cut();
            if (cut != null && cut != body && cut.isIn(body) && !Boilerplate.isControl(cut)) {
                cuts.merge(cut, block.text(), PageExtractor::joined);
            }
        }
        return cuts.entrySet().stream()
                .map(cut -> new Removed(boilerplate.kind(cut.getKey()).orElse("other"), cut.getValue()))
                .toList();
    }

    private static String joined(String before, String text) {
        String all = before.length() >= LONGEST_REMOVED ? before : before + ' ' + text;
        return all.substring(0, Math.min(LONGEST_REMOVED, all.length()));
    }

    private record Article(String text, List<Removed> removed) {}
}

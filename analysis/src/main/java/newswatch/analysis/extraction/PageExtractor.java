package newswatch.analysis.extraction;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import newswatch.analysis.url.CanonicalUrl;
import newswatch.analysis.url.Links;

/** Finds the article in a web page. */
public final class PageExtractor {

    /** Version of the rules. */
    public static final String VERSION = "extraction-3";

    /** What lies behind this many bytes is not read. */
    public static final int READ = 4 << 20;

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}(?![a-z]).*");

    private PageExtractor() {}

    /**
     * Extracts the article with nothing known of its site.
     *
     * @see #extract(byte[], Optional, Optional, SiteMemory)
     */
    public static ExtractedPage extract(byte[] page, Optional<String> mediaType, Optional<String> url) {
        return extract(page, mediaType, url, SiteMemory.EMPTY);
    }

    /**
     * Extracts the article from the first {@value #READ} bytes; never throws on bad pages. Times without a zone are
     * taken as those of Berlin; where only a day is given the instant is noon of that day in Berlin.
     *
     * @param page the bytes as received
     * @param mediaType the server's Content-Type header, if there was one
     * @param url address of the page, to resolve links
     * @param memory what other pages of the same host held
     */
    public static ExtractedPage extract(
            byte[] page, Optional<String> mediaType, Optional<String> url, SiteMemory memory) {
        boolean whole = page.length <= READ;
        byte[] read = whole ? page : Arrays.copyOf(page, READ);
        PageTree tree = PageTree.of(read, mediaType);
        JsonLd data = JsonLd.of(tree);
        MetaTags meta = MetaTags.of(tree);
        Optional<String> canonical =
                Addresses.canonical(tree, meta, Addresses.base(tree, url)).or(() -> url.flatMap(CanonicalUrl::of));
        Optional<String> base = Addresses.base(tree, url.or(() -> canonical));
        SiteRules rules = SiteRules.of(canonical.or(() -> url));
        Boilerplate boilerplate = Boilerplate.of(tree, rules.removed(tree));
        Sources sources = new Sources(
                tree,
                BlockReader.read(tree, part -> boilerplate.kind(part).isPresent()),
                data,
                meta,
                meta.first("og:site_name", "application-name").or(data::publisher),
                canonical.or(() -> url));
        String title = rules.title(tree, meta).orElseGet(() -> TitleFinder.find(sources));
        BodyText.Hints hints = BodyText.Hints.of(
                title, meta.first("og:description", "description").orElse(""));
        Article article = new ArticleFinder(sources, boilerplate, hints, memory).find(rules.body(tree));
        return new ExtractedPage(
                canonical,
                title,
                article.text(),
                AuthorFinder.find(sources),
                DateFinder.published(sources),
                DateFinder.modified(data, meta),
                language(sources),
                sources.site(),
                image(sources, base),
                AccessJudge.judge(tree, sources.text().all(), data, meta),
                article.removed(),
                DetailsFinder.find(sources, base, url, whole),
                article.fingerprints());
    }

    private static Optional<String> image(Sources sources, Optional<String> base) {
        return sources.meta()
                .first("og:image", "og:image:url", "twitter:image")
                .or(sources.data()::image)
                .map(address -> Links.resolve(base, address));
    }

    private static Optional<String> language(Sources sources) {
        return sources.tree()
                .elements("html")
                .findFirst()
                .map(html -> html.attr("lang").isBlank() ? html.attr("xml:lang") : html.attr("lang"))
                .filter(language -> !language.isBlank())
                .or(() -> sources.data().text("inLanguage"))
                .or(() -> sources.meta().first("content-language", "og:locale", "dc.language", "language"))
                .map(language -> language.strip().toLowerCase(Locale.ROOT))
                .filter(language -> LANGUAGE.matcher(language).matches())
                .map(language -> language.substring(0, 2));
    }
}

package newswatch.analysis.extraction;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newswatch.analysis.url.CanonicalUrl;
import newswatch.analysis.url.Links;

/**
 * What a page says about itself to machines, and whether it is a wall instead of an article: enough to decide what may
 * be done with it before it is extracted.
 *
 * @param metaRobots tokens of the meta elements {@code robots} and {@code newswatch}, in small letters, as
 *     {@code noindex} or {@code max-snippet:-1}
 * @param tdmReservation whether rights to text and data mining are reserved ({@code tdm-reservation}, W3C TDMRep)
 * @param tdmPolicy address of the policy for text and data mining, resolved
 * @param canonical address that the page gives itself, resolved and in canonical form
 * @param ampLink address of the page's AMP form, resolved
 * @param terms addresses of the site's terms of use and imprint that the page links to, resolved, three at most
 * @param access whether the page shows the article, a part of it, or a wall
 * @param pagination where the article goes on
 */
public record PageSigns(
        Set<String> metaRobots,
        Optional<Boolean> tdmReservation,
        Optional<String> tdmPolicy,
        Optional<String> canonical,
        Optional<String> ampLink,
        List<String> terms,
        Access access,
        Pagination pagination) {

    /** What lies behind this many bytes is not read. */
    public static final int READ = 512 << 10;

    public PageSigns {
        metaRobots = Collections.unmodifiableSet(new LinkedHashSet<>(metaRobots));
        terms = List.copyOf(terms);
    }

    /**
     * Reads the first {@value #READ} bytes; never throws on bad pages.
     *
     * @param page the bytes as received
     * @param mediaType the server's Content-Type header, if there was one
     * @param url address of the page, to resolve links
     */
    public static PageSigns of(byte[] page, Optional<String> mediaType, Optional<String> url) {
        byte[] start = page.length > READ ? Arrays.copyOf(page, READ) : page;
        PageTree tree = PageTree.of(start, mediaType);
        MetaTags meta = MetaTags.of(tree);
        Optional<String> base = Addresses.base(tree, url);
        JsonLd data = JsonLd.of(tree);
        Optional<String> canonical = Addresses.canonical(tree, meta, base);
        List<Block> blocks = BlockReader.read(tree, part -> false).all();
        return new PageSigns(
                tokens(meta),
                meta.first("tdm-reservation").flatMap(PageSigns::flag),
                meta.first("tdm-policy").map(policy -> Links.resolve(base, policy)),
                canonical.or(() -> url.flatMap(CanonicalUrl::of)),
                Addresses.link(tree, "amphtml", base),
                TermsLinks.of(tree, base),
                AccessJudge.judge(tree, blocks, data, meta),
                Pagination.of(tree, data, meta, base, Addresses.here(canonical, url)));
    }

    private static Set<String> tokens(MetaTags meta) {
        return Stream.of("robots", "newswatch")
                .flatMap(name -> meta.all(name).stream())
                .flatMap(content -> Arrays.stream(content.split(",")))
                .map(token -> token.strip().toLowerCase(Locale.ROOT))
                .filter(token -> !token.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Optional<Boolean> flag(String content) {
        return switch (content) {
            case "1" -> Optional.of(true);
            case "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}

package newswatch.analysis.extraction;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import newswatch.analysis.url.CanonicalUrl;
import newswatch.analysis.url.Links;
import org.jsoup.nodes.Element;

/** The addresses that a page names in its head. */
final class Addresses {

    private Addresses() {}

    /** What relative links on the page start from. */
    static Optional<String> base(PageTree page, Optional<String> url) {
        return page.elements("base")
                .filter(element -> element.hasAttr("href"))
                .findFirst()
                .map(element -> Links.resolve(url, element.attr("href")))
                .filter(address -> address.startsWith("http"))
                .or(() -> url);
    }

    /** Where the page says that it lives, in canonical form. */
    static Optional<String> canonical(PageTree page, MetaTags meta, Optional<String> base) {
        return link(page, "canonical", base)
                .or(() -> meta.first("og:url").map(address -> Links.resolve(base, address)))
                .flatMap(CanonicalUrl::of);
    }

    /** The addresses of a page, in canonical form: where it was found, and the one that it gives itself. */
    static List<String> here(Optional<String> canonical, Optional<String> url) {
        return Stream.of(url, canonical)
                .flatMap(address -> address.flatMap(CanonicalUrl::of).stream())
                .distinct()
                .toList();
    }

    /** The first link of this relation, resolved. */
    static Optional<String> link(PageTree page, String relation, Optional<String> base) {
        return page.elements("link")
                .filter(link -> has(link, relation))
                .map(link -> link.attr("href"))
                .filter(address -> !address.isBlank())
                .findFirst()
                .map(address -> Links.resolve(base, address));
    }

    /** The part of the host that names the site: "bote" of {@code https://www.bote.example/lokales}. */
    static String hostLabel(String address) {
        int from = address.indexOf("//") + 2;
        int to = address.indexOf('/', from);
        String[] labels = address.substring(
                        Math.min(from, address.length()), to < 0 ? address.length() : Math.max(from, to))
                .split("\\.");
        return labels.length < 2 ? "" : labels[labels.length - 2];
    }

    /** Whether a link says that it stands in this relation. */
    static boolean has(Element link, String relation) {
        return (' ' + link.attr("rel").toLowerCase(Locale.ROOT) + ' ').contains(' ' + relation + ' ');
    }
}

package newswatch.analysis.extraction;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newswatch.analysis.url.CanonicalUrl;
import newswatch.analysis.url.Links;
import newswatch.analysis.url.NumberedPage;

/**
 * Where the rest of an article stands that its site spreads over several pages. What a page calls next is believed only
 * where the address says so too, by the number of a page after the address of this one: most of what is called next is
 * another article, a picture, a page of comments or of a list.
 *
 * @param next address of the next page, in canonical form
 * @param whole address of the whole article on one page, resolved; empty unless there is a next page
 */
public record Pagination(Optional<String> next, Optional<String> whole) {

    /** The article ends here. */
    public static final Pagination NONE = new Pagination(Optional.empty(), Optional.empty());

    private static final int LONGEST_LABEL = 60;
    private static final Pattern NEXT_LABEL = Pattern.compile(
            "(?:(?:weiter(?:lesen)?|fortsetzung|lesen sie)? ?(?:auf|zu|zur)? ?(?:seite|page) \\d{1,2}"
                    + "|(?:zur )?nächsten? seite|next page|weiter(?:lesen)?|next|continue(?: reading)?|\\d{1,2})[ .…:»›>→]*");
    private static final Pattern WHOLE_LABEL =
            Pattern.compile("(?:(?:artikel|text|alles) )?auf einer seite(?: \\p{L}+)?"
                    + "|komplettansicht|(?:ganzen|gesamten) artikel (?:lesen|anzeigen)|(?:view )?(?:as )?(?:a )?single page|view all"
                    + "|(?:read|show) on one page");
    private static final Pattern WHOLE_PAIR = Pattern.compile(
            "(?:page|seite|pagina|artikelseite|view|p)=(?:all|alle|full|single|komplett|komplettansicht|0)");
    private static final Pattern WHOLE_END = Pattern.compile("/(?:all|alle|single|full|onepage|einseitig)/?$");
    /** Parts of a path below which "next" is a picture, an answer or a comment. */
    private static final Pattern NEVER = Pattern.compile(
            "(?:bilder|foto)?galerien?|(?:foto|bilder)strecken?|bilder|fotos"
                    + "|galler(?:y|ies)|slideshows?|photos?|foren|forums?|threads?|topic|viewtopic|showthread|kommentare?|comments?");
    /** Parts of a path below which "next" is a page of a list, unless the page says that it is an article. */
    private static final Set<String> LISTS = Set.of(
            "tag",
            "tags",
            "schlagwort",
            "thema",
            "themen",
            "topics",
            "archiv",
            "archive",
            "author",
            "autor",
            "autoren",
            "category",
            "kategorie",
            "suche",
            "search");

    /**
     * Reads it.
     *
     * @param base what relative links start from
     * @param here addresses of the page: where it was found, and the one that it gives itself
     */
    static Pagination of(PageTree tree, JsonLd data, MetaTags meta, Optional<String> base, List<String> here) {
        if (!mayGoOn(data, meta, here)) {
            return NONE;
        }
        Optional<String> next = Stream.of(declared(tree), linked(tree), labelled(tree))
                .flatMap(links -> links)
                .map(link -> Links.resolve(base, link))
                .flatMap(address -> CanonicalUrl.of(address).stream())
                .filter(address -> here.stream().anyMatch(page -> isAfter(address, page)))
                .findFirst();
        return new Pagination(next, next.flatMap(any -> whole(tree, base, here)));
    }

    private static boolean mayGoOn(JsonLd data, MetaTags meta, List<String> here) {
        boolean never = here.stream().flatMap(Pagination::folders).anyMatch(part -> NEVER.matcher(part)
                .matches());
        if (never || data.isForum()) {
            return false;
        }
        if (data.hasArticle()) {
            return true;
        }
        boolean listed =
                data.isList() || here.stream().flatMap(Pagination::folders).anyMatch(LISTS::contains);
        return !listed
                && meta.first("og:type").map(type -> type.startsWith("article")).orElse(true);
    }

    private static Stream<String> folders(String address) {
        return Arrays.stream(NumberedPage.base(address).split("[/?&=]"));
    }

    private static Stream<String> declared(PageTree tree) {
        return tree.tagged("link").stream().filter(Pagination::isNext).map(part -> part.attribute("href"));
    }

    private static Stream<String> linked(PageTree tree) {
        return anchors(tree).filter(Pagination::isNext).map(part -> part.attribute("href"));
    }

    private static Stream<String> labelled(PageTree tree) {
        return anchors(tree)
                .filter(part -> NEXT_LABEL.matcher(label(part)).matches())
                .map(part -> part.attribute("href"));
    }

    private static boolean isNext(Part part) {
        return Addresses.has(part.element(), "next") && !part.attribute("href").isBlank();
    }

    private static Stream<Part> anchors(PageTree tree) {
        return tree.tagged("a").stream()
                .filter(part -> part.length() <= LONGEST_LABEL
                        && !part.attribute("href").isBlank())
                .filter(part -> !part.isBeside());
    }

    private static String label(Part anchor) {
        return anchor.text().toLowerCase(Locale.ROOT);
    }

    private static boolean isAfter(String address, String here) {
        return host(address).equals(host(here))
                && NumberedPage.of(address)
                        .filter(page -> page.comesAfter(here))
                        .isPresent();
    }

    private static Optional<String> whole(PageTree tree, Optional<String> base, List<String> here) {
        return anchors(tree)
                .filter(part -> WHOLE_LABEL.matcher(label(part)).matches())
                .map(part -> Links.resolve(base, part.attribute("href")).split("#", 2)[0])
                .filter(address -> !here.contains(address))
                .filter(address -> here.stream().anyMatch(page -> isWhole(address, page)))
                .findFirst();
    }

    /** Whether an address without what says "all of it" is that of the page. */
    private static boolean isWhole(String address, String here) {
        String bare =
                WHOLE_END.matcher(WHOLE_PAIR.matcher(address).replaceFirst("")).replaceFirst("");
        return CanonicalUrl.of(bare.replaceFirst("[?&]$", ""))
                .filter(page -> host(page).equals(host(here)))
                .filter(page -> NumberedPage.base(page).equals(NumberedPage.base(here)))
                .isPresent();
    }

    private static String host(String address) {
        int from = address.indexOf("//") + 2;
        int to = address.indexOf('/', from);
        return address.substring(Math.min(from, address.length()), to < 0 ? address.length() : to)
                .toLowerCase(Locale.ROOT);
    }
}

package newswatch.analysis.extraction;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The kinds of boilerplate that elements confess in class, id and role. */
final class NoiseNames {

    private static final Map<String, Set<String>> WORDS = words();

    /** Names of two words, of which neither alone says enough. */
    private static final Pattern AUTHOR_BOX = Pattern.compile(
            "author[-_]+(?:box|bio|info|card|profile|description|about|details)|about[-_]+(?:the[-_]+)?author|autor(?:en)?[-_]*(?:box|info|profil|kasten)");

    private static final Pattern RELATED = Pattern.compile(
            "(?:read|see|more)[-_]+(?:also|more|on|from)\\b|mehr[-_]+zum|lesen[-_]+sie|also[-_]+read|most[-_]+read|top[-_]+stories|link[-_]*list|further[-_]+reading|next[-_]+article|prev(?:ious)?[-_]+(?:post|article|next)|post[-_]+navi");

    private static final Set<String> ROLES = Set.of(
            "navigation",
            "banner",
            "contentinfo",
            "complementary",
            "search",
            "dialog",
            "alertdialog",
            "menu",
            "menubar",
            "toolbar");

    private NoiseNames() {}

    private static Map<String, Set<String>> words() {
        Map<String, Set<String>> words = new LinkedHashMap<>();
        words.put(
                "comments",
                Set.of(
                        "comment",
                        "comments",
                        "commentlist",
                        "kommentar",
                        "kommentare",
                        "disqus",
                        "kommune",
                        "community",
                        "diskussion",
                        "usercomments",
                        "respond",
                        "leserkommentare",
                        "leserbriefe",
                        "commentarea",
                        "replies",
                        "trackbacks",
                        "pingbacks"));
        words.put(
                "newsletter",
                Set.of("newsletter", "nl", "newsletterbox", "subscribe", "subscription", "abobox", "signup"));
        words.put(
                "share",
                Set.of(
                        "share",
                        "sharing",
                        "social",
                        "shariff",
                        "sharebar",
                        "socialmedia",
                        "addthis",
                        "sharedaddy",
                        "addtoany",
                        "socialbar",
                        "teilen",
                        "bookmarks",
                        "socials",
                        "whatsapp",
                        "followus"));
        words.put(
                "related",
                Set.of(
                        "related",
                        "recommend",
                        "recommended",
                        "recommendation",
                        "recommendations",
                        "outbrain",
                        "taboola",
                        "plista",
                        "similar",
                        "readmore",
                        "weiterlesen",
                        "popular",
                        "trending",
                        "crosslink",
                        "crosslinks",
                        "mostread",
                        "meistgelesen",
                        "teaserlist",
                        "jp-relatedposts",
                        "relatedposts",
                        "verwandte",
                        "upsell",
                        "crosssell"));
        words.put(
                "navigation",
                Set.of(
                        "nav",
                        "navi",
                        "navbar",
                        "navigation",
                        "menu",
                        "menue",
                        "submenu",
                        "breadcrumb",
                        "breadcrumbs",
                        "pagination",
                        "pager",
                        "paging",
                        "sitemap",
                        "skiplink",
                        "skiplinks",
                        "topbar",
                        "toc",
                        "mainnav",
                        "subnav",
                        "menubar",
                        "offcanvas",
                        "sitenav",
                        "brotkrumen"));
        words.put(
                "advertisement",
                Set.of(
                        "ad",
                        "ads",
                        "adv",
                        "advert",
                        "advertisement",
                        "adsense",
                        "anzeige",
                        "anzeigen",
                        "werbung",
                        "banner",
                        "sponsor",
                        "sponsored",
                        "promo",
                        "promotion",
                        "adbox",
                        "adslot",
                        "werbebox",
                        "affiliate"));
        words.put(
                "consent", Set.of("cookie", "cookies", "consent", "gdpr", "dsgvo", "cookiebanner", "cmp", "cookiebar"));
        words.put(
                "caption",
                Set.of(
                        "caption",
                        "captions",
                        "bildunterschrift",
                        "credit",
                        "credits",
                        "copyright",
                        "bildtext",
                        "imagecaption",
                        "bildnachweis",
                        "gallery",
                        "galerie",
                        "slideshow",
                        "slider",
                        "carousel",
                        "lightbox"));
        words.put(
                "footer",
                Set.of(
                        "footer",
                        "fusszeile",
                        "footnav",
                        "colophon",
                        "impressum",
                        "imprint",
                        "disclaimer",
                        "bottombar"));
        words.put(
                "sidebar",
                Set.of(
                        "sidebar",
                        "sidebars",
                        "seitenleiste",
                        "widget",
                        "widgets",
                        "aside",
                        "marginal",
                        "marginalspalte",
                        "rightcol",
                        "rightcolumn",
                        "leftcol",
                        "leftcolumn",
                        "sidecolumn",
                        "randspalte"));
        words.put(
                "form",
                Set.of(
                        "login",
                        "search",
                        "searchform",
                        "suche",
                        "captcha",
                        "loginbox",
                        "register",
                        "popup",
                        "modal",
                        "overlay",
                        "paywall"));
        words.put(
                "data",
                Set.of(
                        "meta",
                        "metadata",
                        "postmeta",
                        "postmetadata",
                        "entrymeta",
                        "byline",
                        "tags",
                        "taglist",
                        "tagcloud",
                        "keywords",
                        "categories",
                        "rating",
                        "ratings",
                        "votes",
                        "print",
                        "toolbar",
                        "timestamp",
                        "date",
                        "datum",
                        "postinfo",
                        "dateline",
                        "permalink",
                        "published",
                        "readingtime",
                        "lesezeit",
                        "autor",
                        "author",
                        "drucken",
                        "posted"));
        return Collections.unmodifiableMap(words);
    }

    /** The kind, or empty if the element does not look like boilerplate. */
    static Optional<String> kind(Element element) {
        if (ROLES.contains(element.attr("role"))) {
            return Optional.of("navigation");
        }
        String spaced = NameWords.spaced(element);
        if (spaced.isBlank()) {
            return Optional.empty();
        }
        if (AUTHOR_BOX.matcher(spaced).find()) {
            return Optional.of("author");
        }
        if (RELATED.matcher(spaced).find()) {
            return Optional.of("related");
        }
        Set<String> names = NameWords.of(element);
        return WORDS.entrySet().stream()
                .filter(entry -> names.stream().anyMatch(entry.getValue()::contains))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}

package newswatch.analysis.discovery;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newswatch.analysis.encoding.ByteDecoder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the links of a web page that lead to feeds. */
public final class FeedLinks {

    private static final int MOST = 50;
    private static final int LARGEST = 5 << 20;

    private static final Set<String> TYPES = Set.of(
            "application/rss+xml",
            "application/atom+xml",
            "application/rdf+xml",
            "application/feed+json",
            "application/rss",
            "application/atom",
            "text/rss+xml",
            "text/xml",
            "application/xml");

    /** Types that serve other things as well; with them, the address has to look like a feed too. */
    private static final Set<String> VAGUE_TYPES = Set.of("application/json", "text/xml", "application/xml");

    private static final Pattern FEED_ADDRESS = Pattern.compile("//(feeds?|rss)\\.[^/]+/.+"
            + "|/(rss|feeds?|atom|xmlfeed)([._-][\\w-]+)*(\\.(xml|json|php|aspx?|rdf))?/?$"
            + "|\\.(rss|atom|rdf)$"
            + "|/[\\w-]*(rss|feed|atom)[\\w-]*\\.(xml|json)$"
            + "|/(index|news)\\.(xml|rdf)$"
            + "|[?&](feed|format|type|alt|output)=(rss2?|atom|rdf|feed)(&|$)"
            + "|[?&]feed(&|$)");

    private static final Pattern COMMENTS = Pattern.compile("comment|kommentar|commentaire|replies");

    private FeedLinks() {}

    /**
     * The links, each address once: what the page declares comes before what only looks like a feed, articles before
     * comments, addresses of the page's own host before others; else in the order of the page.
     *
     * @param page bytes as received
     * @param contentType the server's header
     * @param url address of the page, to resolve links
     */
    public static List<FeedLink> of(byte[] page, Optional<String> contentType, String url) {
        byte[] head = page.length <= LARGEST ? page : java.util.Arrays.copyOf(page, LARGEST);
        Document document = Jsoup.parse(ByteDecoder.decode(head, contentType).text(), url);
        Set<String> seen = new HashSet<>();
        List<FeedLink> links = new ArrayList<>();
        Stream.concat(declared(document), linked(document))
                .filter(link -> seen.add(link.url()))
                .limit(MOST)
                .forEach(links::add);
        String host = host(url);
        links.sort(Comparator.comparing((FeedLink link) -> !link.declared())
                .thenComparing(FeedLink::comments)
                .thenComparing(link -> !host(link.url()).equals(host)));
        return List.copyOf(links);
    }

    /** Whether an address looks like one of a feed, by its path and query alone. */
    public static boolean looksLikeFeed(String url) {
        String plain = url.toLowerCase(Locale.ROOT).split("#", 2)[0];
        return FEED_ADDRESS.matcher(plain).find();
    }

    private static Stream<FeedLink> declared(Document document) {
        return document.select("link[href]").stream()
                .filter(FeedLinks::isDeclared)
                .flatMap(link -> link(link, link.attr("title"), true));
    }

    private static boolean isDeclared(Element link) {
        List<String> relations =
                List.of(link.attr("rel").toLowerCase(Locale.ROOT).strip().split("\\s+"));
        String type =
                link.attr("type").toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
        if (relations.contains("feed")) {
            return true;
        }
        boolean vague = VAGUE_TYPES.contains(type);
        return relations.contains("alternate")
                && (TYPES.contains(type) || vague)
                && (!vague || looksLikeFeed(link.absUrl("href")));
    }

    private static Stream<FeedLink> linked(Document document) {
        return document.select("a[href]").stream()
                .filter(link -> looksLikeFeed(link.absUrl("href")))
                .flatMap(link -> link(link, link.text(), false));
    }

    private static Stream<FeedLink> link(Element element, String title, boolean declared) {
        String url = element.absUrl("href").strip();
        if (!url.startsWith("http://") && !url.startsWith("https://")) {
            return Stream.empty();
        }
        boolean comments =
                COMMENTS.matcher((url + " " + title).toLowerCase(Locale.ROOT)).find();
        Optional<String> shown = Optional.of(title.strip()).filter(text -> !text.isEmpty());
        return Stream.of(new FeedLink(url.split("#", 2)[0], shown, declared, comments));
    }

    private static String host(String url) {
        try {
            return Optional.ofNullable(new URI(url).getHost()).orElse("").toLowerCase(Locale.ROOT);
        } catch (URISyntaxException bad) {
            return "";
        }
    }
}

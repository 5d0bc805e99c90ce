package newswatch.analysis.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import newswatch.analysis.Outcome;
import newswatch.analysis.Refusal;
import newswatch.analysis.encoding.ByteDecoder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Parses RSS, Atom and their relatives. */
public final class FeedParser {

    private static final int LARGEST = 32 << 20;
    /** Feeds nest about ten deep, XHTML in them a little more; deeper elements become siblings. */
    private static final int DEEPEST = 200;

    private static final Set<String> ROOTS = Set.of("rss", "rdf", "feed", "urlset", "sitemapindex", "channel", "html");

    private FeedParser() {}

    /**
     * Parses a feed; broken XML is repaired as far as possible, with a warning. A document that is no feed at all (a
     * web page, say) is refused with {@link Refusal.Reason#INVALID} and a sentence that says what it is instead.
     *
     * @param bytes as received
     * @param contentType the server's Content-Type header
     * @param url address of the feed, to resolve links
     */
    public static Outcome<ParsedFeed> parse(byte[] bytes, Optional<String> contentType, Optional<String> url) {
        if (bytes.length > LARGEST) {
            return Outcome.refused(
                    Refusal.Reason.TOO_LARGE, "A feed has at most 32 MiB, this has " + bytes.length + " bytes.");
        }
        ByteDecoder.Decoded decoded = ByteDecoder.decode(bytes, contentType);
        String text = decoded.text().strip();
        if (text.isEmpty()) {
            return Outcome.refused(Refusal.Reason.EMPTY, "The feed is empty.");
        }
        List<String> warnings = new ArrayList<>();
        decoded.warning().ifPresent(warnings::add);
        return text.startsWith("{") ? JsonFeedReader.read(text, url, warnings) : xml(text, url, warnings);
    }

    private static Outcome<ParsedFeed> xml(String text, Optional<String> url, List<String> warnings) {
        int start = text.indexOf('<');
        if (start < 0) {
            return Outcome.refused(Refusal.Reason.INVALID, "It is neither XML nor a JSON object.");
        }
        WellFormedness.complaint(text).ifPresent(warnings::add);
        Document document = Jsoup.parse(
                text.substring(start), url.orElse(""), Parser.xmlParser().setMaxDepth(DEEPEST));
        return root(document)
                .map(root -> read(new FeedElement(root), url, warnings))
                .orElseGet(() -> Outcome.refused(Refusal.Reason.INVALID, "Its root element is not one of a feed."));
    }

    /** The first element with the name of a root; a feed wins over an HTML frame around it. */
    private static Optional<Element> root(Document document) {
        List<Element> known = document.stream()
                .filter(element -> ROOTS.contains(local(element)))
                .limit(2)
                .toList();
        boolean framed = known.size() == 2 && local(known.get(0)).equals("html");
        return known.stream().skip(framed ? 1 : 0).findFirst();
    }

    private static Outcome<ParsedFeed> read(FeedElement root, Optional<String> url, List<String> warnings) {
        return switch (local(root.element())) {
            case "feed" -> Outcome.accepted(AtomReader.read(root, url, warnings));
            case "urlset", "sitemapindex" -> Outcome.accepted(SitemapReader.read(root, url, warnings));
            case "html" -> Outcome.refused(Refusal.Reason.INVALID, "It is a web page (HTML), not a feed.");
            default -> Outcome.accepted(RssReader.read(root, url, warnings));
        };
    }

    private static String local(Element element) {
        return element.tag().localName().toLowerCase(Locale.ROOT);
    }
}

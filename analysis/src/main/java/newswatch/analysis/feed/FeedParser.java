package newswatch.analysis.feed;

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

    /** Items (or children of a sitemap index) that are kept of a feed, unless another number is asked for. */
    public static final int ITEM_LIMIT = 2_000;
    /** Characters that a link may have; an item whose link is longer has none. */
    public static final int LONGEST_LINK = 2_048;

    private static final int LARGEST = 32 << 20;
    /** Feeds nest about ten deep, XHTML in them a little more; deeper elements become siblings. */
    private static final int DEEPEST = 200;

    private static final Set<String> ROOTS = Set.of("rss", "rdf", "feed", "urlset", "sitemapindex", "channel", "html");

    private FeedParser() {}

    /**
     * Parses a feed, keeping at most {@link #ITEM_LIMIT} items; see {@link #parse(byte[], Optional, Optional, int)}.
     */
    public static Outcome<ParsedFeed> parse(byte[] bytes, Optional<String> contentType, Optional<String> url) {
        return parse(bytes, contentType, url, ITEM_LIMIT);
    }

    /**
     * Parses a feed; what is broken is repaired as far as possible, with a warning. A document that is no feed at all
     * (a web page, say) is refused with {@link Refusal.Reason#INVALID} and a sentence that says what it is instead.
     *
     * @param bytes as received, at most 32 MiB
     * @param contentType the server's Content-Type header
     * @param url address of the feed, to resolve links
     * @param limit at least 1; of more items the newest are kept, by their dates where all have one, else by their
     *     order, with a warning
     */
    public static Outcome<ParsedFeed> parse(
            byte[] bytes, Optional<String> contentType, Optional<String> url, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("At least one item must be allowed, not " + limit);
        }
        if (bytes.length > LARGEST) {
            return Outcome.refused(
                    Refusal.Reason.TOO_LARGE, "A feed has at most 32 MiB, this has " + bytes.length + " bytes.");
        }
        Reading reading = new Reading(url, limit);
        return parse(ByteDecoder.decode(bytes, contentType), reading)
                .fold(feed -> Outcome.accepted(withWarnings(feed, reading)), Outcome.Refused::new);
    }

    private static Outcome<ParsedFeed> parse(ByteDecoder.Decoded decoded, Reading reading) {
        decoded.warning().ifPresent(reading::warn);
        String text = Repair.withoutNulls(decoded.text().strip(), reading);
        if (text.isEmpty()) {
            return Outcome.refused(Refusal.Reason.EMPTY, "The feed is empty.");
        }
        return text.startsWith("{") ? JsonFeedReader.read(text, reading) : xml(text, reading);
    }

    private static ParsedFeed withWarnings(ParsedFeed feed, Reading reading) {
        long nameless = feed.items().stream()
                .filter(item -> item.link().isEmpty() && item.id().isEmpty())
                .count();
        if (nameless > 0) {
            reading.warn("%d of %d items have neither link nor id."
                    .formatted(nameless, feed.items().size()));
        }
        return new ParsedFeed(
                feed.format(),
                feed.title(),
                feed.link(),
                feed.language(),
                feed.items(),
                reading.warnings(),
                feed.hints(),
                feed.sitemaps());
    }

    private static Outcome<ParsedFeed> xml(String text, Reading reading) {
        int start = text.indexOf('<');
        if (start < 0) {
            return Outcome.refused(Refusal.Reason.INVALID, "It is neither XML nor a JSON object.");
        }
        Optional<String> complaint = WellFormedness.complaint(text);
        complaint.ifPresent(reading::warn);
        String repaired = Repair.xml(text.substring(start), complaint.isPresent(), reading);
        Document document = Jsoup.parse(repaired, "", Parser.xmlParser().setMaxDepth(DEEPEST));
        return root(document)
                .map(root -> read(FeedElement.root(root), reading))
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

    private static Outcome<ParsedFeed> read(FeedElement root, Reading reading) {
        return switch (local(root.element())) {
            case "feed" -> Outcome.accepted(AtomReader.read(root, reading));
            case "urlset", "sitemapindex" -> Outcome.accepted(SitemapReader.read(root, reading));
            case "html" -> Outcome.refused(Refusal.Reason.INVALID, "It is a web page (HTML), not a feed.");
            default -> Outcome.accepted(RssReader.read(root, reading));
        };
    }

    private static String local(Element element) {
        return element.tag().localName().toLowerCase(Locale.ROOT);
    }
}

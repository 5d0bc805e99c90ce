package newswatch.ingest.feedlist;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes feeds as OPML 2.0, as feed readers read it. What OPML has no attribute for stands in a namespace of our own,
 * so that reading it again gives the same feeds.
 */
public final class OpmlWriter {

    /** Attributes in our namespace, named as the fields of feeds.yaml. */
    static final List<String> OWN_ATTRIBUTES = List.of("outlet", "country", "interval", "fetch_pages");

    private static final String PREFIX = "newswatch";
    private static final String NAMESPACE = "urn:newswatch:opml";

    private OpmlWriter() {}

    /** The document, in the order given. */
    public static String write(List<FeedEntry> feeds) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("opml");
            xml.writeNamespace(PREFIX, NAMESPACE);
            xml.writeAttribute("version", "2.0");
            head(xml);
            body(xml, feeds);
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("Writing to memory does not fail", impossible);
        }
        return text.append('\n').toString();
    }

    private static void head(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("head");
        xml.writeStartElement("title");
        xml.writeCharacters("Feeds watched by Newswatch");
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void body(XMLStreamWriter xml, List<FeedEntry> feeds) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("body");
        for (FeedEntry feed : feeds) {
            xml.writeCharacters("\n    ");
            outline(xml, feed);
        }
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
    }

    private static void outline(XMLStreamWriter xml, FeedEntry feed) throws XMLStreamException {
        xml.writeEmptyElement("outline");
        xml.writeAttribute("type", "rss");
        xml.writeAttribute("text", clean(feed.name().orElse(feed.url())));
        plain(xml, "title", Optional.of(feed.name().orElse("")));
        xml.writeAttribute("xmlUrl", clean(feed.url()));
        plain(xml, "language", feed.language());
        own(xml, "outlet", feed.outlet());
        own(xml, "country", feed.country());
        own(xml, "interval", feed.interval().map(time -> time.toSeconds() + "s"));
        own(xml, "fetch_pages", feed.fetchPages() ? Optional.empty() : Optional.of("false"));
    }

    private static void plain(XMLStreamWriter xml, String name, Optional<String> value) throws XMLStreamException {
        if (value.isPresent()) {
            xml.writeAttribute(name, clean(value.get()));
        }
    }

    private static void own(XMLStreamWriter xml, String name, Optional<String> value) throws XMLStreamException {
        if (value.isPresent()) {
            xml.writeAttribute(PREFIX, NAMESPACE, name, clean(value.get()));
        }
    }

    /** With a space for what an attribute cannot hold: control characters and halves of pairs. */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints().map(point -> isAllowed(point) ? point : ' ').forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isAllowed(int point) {
        boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return point >= ' ' && !half && point != 0xFFFE && point != 0xFFFF;
    }
}

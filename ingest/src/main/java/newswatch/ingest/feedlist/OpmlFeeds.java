package newswatch.ingest.feedlist;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads OPML as feed readers export it: every outline with an {@code xmlUrl} is a feed, at any depth. */
final class OpmlFeeds {

    private OpmlFeeds() {}

    static List<FeedEntry> read(byte[] bytes, List<String> problems) {
        List<FeedEntry> entries = new ArrayList<>();
        int number = 0;
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(new ByteArrayInputStream(bytes));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("outline")
                        && attributes(xml).containsKey("xmlUrl")) {
                    number++;
                    new FeedFields("Feed " + number, fields(attributes(xml)), problems)
                            .entry()
                            .ifPresent(entries::add);
                }
            }
        } catch (XMLStreamException broken) {
            problems.add("Line %d is not XML; feeds after it are not read.".formatted(lineOf(broken)));
        }
        if (number == 0 && problems.isEmpty()) {
            problems.add("The file holds no outline with an xmlUrl.");
        }
        return entries;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        // A feed list needs no document type; with one, a file could make us read other files.
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private static int lineOf(XMLStreamException broken) {
        return broken.getLocation() == null ? 1 : broken.getLocation().getLineNumber();
    }

    private static Map<String, String> attributes(XMLStreamReader xml) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        return attributes;
    }

    private static Map<String, String> fields(Map<String, String> attributes) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("url", attributes.getOrDefault("xmlUrl", ""));
        fields.put("name", attributes.getOrDefault("title", attributes.getOrDefault("text", "")));
        // Exports write "unknown" where the reader program did not know.
        fields.put("language", attributes.getOrDefault("language", "").replace("unknown", ""));
        for (String own : OpmlWriter.OWN_ATTRIBUTES) {
            fields.put(own, attributes.getOrDefault(own, ""));
        }
        return fields;
    }
}

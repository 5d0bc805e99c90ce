package newswatch.analysis.feed;

import java.io.StringReader;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Says whether XML is well formed, without loading anything that it names. */
final class WellFormedness {

    private WellFormedness() {}

    /** One sentence, if the XML is broken. */
    static Optional<String> complaint(String xml) {
        if (Doctype.isUnfinished(xml)) {
            // The JDK's parser would write a line of its own to the console.
            return Optional.of("The document type declaration does not end; the XML was repaired.");
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
            while (reader.hasNext()) {
                reader.next();
            }
            return Optional.empty();
        } catch (XMLStreamException | RuntimeException broken) {
            // The JDK's parser throws runtime exceptions of its own on some broken input; either way it is broken.
            return Optional.of("The XML is not well formed" + line(broken) + "; it was repaired.");
        }
    }

    private static String line(Exception broken) {
        return broken instanceof XMLStreamException located && located.getLocation() != null
                ? " (line " + located.getLocation().getLineNumber() + ")"
                : "";
    }
}

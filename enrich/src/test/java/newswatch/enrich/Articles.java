package newswatch.enrich;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import newswatch.analysis.story.Signature;
import newswatch.analysis.text.TextAnnotator;
import newswatch.contract.AnalyzedArticle;
import newswatch.contract.Channel;
import newswatch.contract.ContentKind;
import newswatch.contract.Outlet;
import newswatch.contract.RawArticle;

/** Invented articles. */
public final class Articles {

    /** When the first article comes, unless a test says otherwise. */
    public static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

    /** A report with umlauts, ß, a soft hyphen, a decomposed ü and a character outside the first plane. */
    public static final String FLOOD = """
            Größe und Wucht der Über\u00ADschwemmungen haben die Menschen im Su\u0308den Niederlosheims überrascht 🌊. \
            Am Mittwochmorgen stand das Wasser in der Straße am Weißen Tor bereits einen Meter hoch.

            Die Feuerwehr brachte mehr als vierzig Bewohner mit Booten in Sicherheit. Verletzt wurde nach Angaben der \
            Leitstelle niemand. Bürgermeisterin Käthe Grünwald lehnt eine Verlegung des Deiches weiterhin ab.""";

    /** A report of something else. */
    public static final String TRAM = """
            Die Verkehrsbetriebe Elbmünde schaffen zwölf neue Straßenbahnen an. Der Aufsichtsrat stimmte dem Kauf am \
            Donnerstagabend einstimmig zu.

            Die Fahrzeuge sollen von übernächstem Jahr an auf der Linie zum Nordhafen fahren. Sie kosten zusammen rund \
            vierzig Millionen Euro und bieten jeweils zweihundert Fahrgästen Platz.""";

    private Articles() {}

    /** Text as an agency delivers it, from an outlet of that name. */
    public static RawArticle.Builder text(String id, String outlet, String title, String text) {
        return RawArticle.newBuilder()
                .setArticleId(id)
                .setUrl("https://" + outlet + ".example/" + id)
                .setOutlet(Outlet.newBuilder().setOutletId(outlet).build())
                .setChannel(Channel.PUSH)
                .setTitle(title)
                .setContentKind(ContentKind.TEXT)
                .setContent(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)))
                .setLanguageHint("de")
                .setIngestedAt(NOON);
    }

    /** A page of the Elbkurier. */
    public static RawArticle.Builder page(String id, String title, String text, String around) {
        String paragraphs = "<p>" + text.replace("\n\n", "</p><p>") + "</p>";
        String page = "<html><head><title>%s</title></head><body>%s<article><h1>%s</h1>%s</article></body></html>"
                .formatted(title, around, title, paragraphs);
        return text(id, "elbkurier", title, page).setContentKind(ContentKind.HTML);
    }

    /** The flood, as the Elbkurier tells it. */
    public static RawArticle.Builder flood(String id) {
        return text(id, "elbkurier", "Hochwasser überrascht Niederlosheim", FLOOD);
    }

    /** An article as it comes to the story desk. */
    public static AnalyzedArticle.Builder analyzed(String id, String outlet) {
        return AnalyzedArticle.newBuilder()
                .setArticleId(id)
                .setRevision(1)
                .setUrl("https://" + outlet + ".example/" + id)
                .setOutlet(Outlet.newBuilder().setOutletId(outlet).build())
                .setChannel(Channel.FEED)
                .setTitle("Titel von " + id)
                .setText("Anfang von " + id + ".")
                .setTextSha256("0".repeat(64))
                .setLanguage("de")
                .setLanguageConfidence(1)
                .setEntities(List.of())
                .setSignature(ByteBuffer.wrap(emptySignature()))
                .setVersions(Map.of("pipeline", "9.9.9"))
                .setIngestedAt(NOON);
    }

    private static byte[] emptySignature() {
        return Signature.of("", TextAnnotator.annotate(""), List.of(), "de").toBytes();
    }
}

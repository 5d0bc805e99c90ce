package newswatch.standalone.gazetteer;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cells as SPARQL writes them. */
final class SparqlText {

    private static final Pattern ADDRESS = Pattern.compile("<?https?://www\\.wikidata\\.org/(?:entity|wiki)/(Q\\d+)>?");
    private static final Pattern SHORT = Pattern.compile("(?i)(?:wd:)?(Q\\d+)");
    private static final Pattern LITERAL = Pattern.compile("\"(.*)\"(?:@[A-Za-z-]+|\\^\\^.*)?");

    private SparqlText() {}

    /** A cell without blanks around it, without the quotation marks and the language of a literal, in NFC. */
    static String plain(String cell) {
        String text = cell.strip();
        Matcher literal = LITERAL.matcher(text);
        return Normalizer.normalize(literal.matches() ? literal.group(1) : text, Normalizer.Form.NFC)
                .strip();
    }

    /** The Wikidata id that an address or a short form means; other text as it is. */
    static String id(String cell) {
        for (Pattern pattern : new Pattern[] {ADDRESS, SHORT}) {
            Matcher id = pattern.matcher(cell);
            if (id.matches()) {
                return id.group(1).toUpperCase(java.util.Locale.ROOT);
            }
        }
        return cell;
    }
}

package newswatch.analysis.feed;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Safelist;

/** Text and markup inside feeds. */
final class Markup {

    private static final Pattern LOOKS_LIKE_MARKUP = Pattern.compile(
            "</?(?:a|abbr|b|br|cite|code|del|div|em|font|h[1-6]|i|img|ins|p|q|s|script|small|span|strong|sub|sup|tt|u)(?:\\s[^<>]{0,2000})?/?>"
                    + "|<!--|&(?:#\\d{1,6}|#[xX][0-9a-fA-F]{1,5}|[a-zA-Z][a-zA-Z0-9]{1,30});",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private static final Safelist KEPT = Safelist.relaxed()
            .addTags(
                    "figure",
                    "figcaption",
                    "article",
                    "section",
                    "header",
                    "footer",
                    "aside",
                    "time",
                    "hr",
                    "s",
                    "del",
                    "ins")
            .addAttributes("time", "datetime")
            .preserveRelativeLinks(true);

    /**
     * Tags between which browsers read no markup. Without an end tag, which summaries cut by machine often lack, they
     * would swallow the rest.
     */
    private static final Pattern SWALLOWING = Pattern.compile(
            "</?(?:iframe|noembed|noframes|plaintext|textarea|title|xmp)\\b[^<>]{0,2000}>", Pattern.CASE_INSENSITIVE);
    /** A headline has some hundred characters; the rest of a longer one is not worth its costs. */
    private static final int LONGEST_LINE = 4_000;
    /** No article has so much; of hostile ones, the tree would take a hundred times their size. */
    private static final int LONGEST_MARKUP = 500_000;

    private Markup() {}

    /** One line of text; markup and entities that were escaped twice are resolved, since so many feeds do that. */
    static Optional<String> line(String text) {
        String line = cut(text);
        return normal(LOOKS_LIKE_MARKUP.matcher(line).find() ? text(line) : line);
    }

    /** One line of text that holds no markup, whatever it looks like. */
    static Optional<String> plainLine(String text) {
        return normal(cut(text));
    }

    /** One line from HTML. */
    static Optional<String> htmlLine(String html) {
        return normal(text(cut(html)));
    }

    /** Markup without anything that runs or frames. */
    static Optional<String> safe(String html) {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            return Optional.of(html).filter(text -> !text.isBlank());
        }
        String some = html.length() <= LONGEST_MARKUP ? html : html.substring(0, lastWholeTag(html));
        String sound = Repair.endedComments(SWALLOWING.matcher(some).replaceAll(""));
        Document.OutputSettings asIs = new Document.OutputSettings().prettyPrint(false);
        return Optional.of(Jsoup.clean(sound, "", KEPT, asIs).strip()).filter(text -> !text.isEmpty());
    }

    private static int lastWholeTag(String html) {
        int tag = html.lastIndexOf('<', LONGEST_MARKUP);
        return tag > 0 ? tag : LONGEST_MARKUP;
    }

    private static String text(String html) {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            return html;
        }
        String sound = Repair.endedComments(SWALLOWING.matcher(html).replaceAll(""));
        return Jsoup.parseBodyFragment(sound).text();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_LINE ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST_LINE / 2));
    }

    private static Optional<String> normal(String text) {
        String normal = Normalizer.normalize(text.replace("\u00AD", ""), Normalizer.Form.NFC);
        return Optional.of(SPACES.matcher(normal).replaceAll(" ").strip()).filter(found -> !found.isEmpty());
    }
}

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
            "</?(?:a|abbr|b|br|cite|code|del|div|em|font|h[1-6]|i|img|ins|p|q|s|script|small|span|strong|sub|sup|tt|u)(?:\\s[^>]*)?/?>"
                    + "|&(?:#\\d{1,6}|#[xX][0-9a-fA-F]{1,5}|[a-zA-Z][a-zA-Z0-9]{1,30});",
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

    private Markup() {}

    /** One line of text; markup and entities that were escaped twice are resolved, since so many feeds do that. */
    static Optional<String> line(String text) {
        return text(LOOKS_LIKE_MARKUP.matcher(text).find() ? text(text) : text, true);
    }

    /** One line of text that holds no markup, whatever it looks like. */
    static Optional<String> plainLine(String text) {
        return text(text, true);
    }

    /** One line from HTML. */
    static Optional<String> htmlLine(String html) {
        return text(text(html), true);
    }

    /** Markup without anything that runs or frames. */
    static Optional<String> safe(String html) {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            return Optional.of(html).filter(text -> !text.isBlank());
        }
        Document.OutputSettings asIs = new Document.OutputSettings().prettyPrint(false);
        return Optional.of(Jsoup.clean(html, "", KEPT, asIs).strip()).filter(text -> !text.isEmpty());
    }

    private static String text(String html) {
        return Jsoup.parseBodyFragment(html).text();
    }

    private static Optional<String> text(String text, boolean line) {
        String normal = Normalizer.normalize(text.replace("\u00AD", ""), Normalizer.Form.NFC);
        String result = line ? SPACES.matcher(normal).replaceAll(" ").strip() : normal.strip();
        return Optional.of(result).filter(found -> !found.isEmpty());
    }
}

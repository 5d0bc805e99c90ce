package newswatch.analysis.extraction;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newswatch.analysis.date.LooseDate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds when the article was published: declared dates first, then time elements, datelines, the address. */
final class DateFinder {

    private static final int LONGEST_DATELINE = 120;
    /** Further down no page tells its date; this also bounds the time for monstrous pages. */
    private static final int MOST_ELEMENTS = 4000;

    private static final Set<String> DATE_WORDS = Set.of(
            "date",
            "datum",
            "published",
            "time",
            "timestamp",
            "postdate",
            "pubdate",
            "dateline",
            "byline",
            "meta",
            "entrydate",
            "posted",
            "created",
            "updated",
            "postinfo",
            "info",
            "postmetadata");
    private static final Pattern IN_ADDRESS =
            Pattern.compile("/((?:19|20)\\d\\d)[/-](\\d{1,2})[/-](\\d{1,2})(?:/|-|$)");
    private static final Pattern WRITTEN = Pattern.compile(
            "(?<!\\d)\\d{1,2}\\.\\s?(?:\\d{1,2}\\.\\s?|(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)\\p{L}*\\.?\\s+)(?:19|20)\\d\\d(?:\\D{1,10}\\d{1,2}[:.]\\d\\d(?!\\d))?"
                    + "|(?<!\\d)(?:19|20)\\d\\d-\\d\\d-\\d\\d");

    private static final Pattern IN_SCRIPT = Pattern.compile(
            "\\\\?\"(?:datePublished|published_?(?:at|time|date|on)?|publish_?(?:time|date|at)|publication_?date|first_?published_?(?:at|date)?)\\\\?\"\\s*:\\s*\\\\?\"([^\"\\\\]{8,40})",
            Pattern.CASE_INSENSITIVE);

    private DateFinder() {}

    /** When it was published. */
    static Optional<Instant> published(Document page, JsonLd data, MetaTags meta, Optional<String> address) {
        return Stream.of(
                        data.text("datePublished").or(() -> data.text("dateCreated")).stream(),
                        meta
                                .first(
                                        "article:published_time",
                                        "og:article:published_time",
                                        "article:published:time",
                                        "article:published",
                                        "datepublished",
                                        "og:published_time",
                                        "parsely-pub-date",
                                        "sailthru.date",
                                        "publishdate",
                                        "publish-date",
                                        "pubdate",
                                        "dc.date.issued",
                                        "dcterms.issued",
                                        "dcterms.created",
                                        "dc.date.created",
                                        "dc.date",
                                        "dcterms.date",
                                        "date",
                                        "last-modified-date",
                                        "citation_publication_date",
                                        "cxenseparse:recs:publishtime",
                                        "datecreated")
                                .stream(),
                        times(page),
                        datelines(page),
                        openings(page),
                        address.flatMap(DateFinder::inAddress).stream(),
                        meta.first("article:modified_time", "og:updated_time", "datemodified").stream(),
                        data.text("dateModified").stream(),
                        scripts(page))
                .flatMap(texts -> texts)
                .flatMap(text -> LooseDate.parse(text).stream())
                .findFirst();
    }

    /** When it was last changed. */
    static Optional<Instant> modified(JsonLd data, MetaTags meta) {
        return data.text("dateModified")
                .or(() -> meta.first(
                        "article:modified_time",
                        "og:updated_time",
                        "datemodified",
                        "dcterms.modified",
                        "dc.date.modified",
                        "last-modified"))
                .flatMap(LooseDate::parse);
    }

    private static Stream<String> times(Document page) {
        return Stream.of(
                        "[itemprop=datePublished], [property=datePublished]",
                        "time[pubdate], time.published, time.entry-date",
                        "article time, main time",
                        "abbr.published, .entry-date [title]",
                        "time")
                .flatMap(query -> page.select(query).stream().limit(MOST_ELEMENTS / 10))
                .filter(element -> !Surroundings.areBeside(element))
                .flatMap(element -> Stream.of(
                        element.attr("datetime"), element.attr("content"), element.attr("title"), shortText(element)))
                .filter(text -> !text.isBlank());
    }

    private static String shortText(Element element) {
        return ShortText.mayBe(element, LONGEST_DATELINE) ? element.text() : "";
    }

    private static Stream<String> datelines(Document page) {
        Stream<Element> named = page.select("[class], [id]").stream()
                .limit(MOST_ELEMENTS)
                .filter(element -> NameWords.of(element).stream().anyMatch(DATE_WORDS::contains))
                .filter(element -> ShortText.mayBe(element, LONGEST_DATELINE))
                .filter(element -> !Surroundings.areBeside(element));
        Stream<Element> any =
                page.select("p, span, div, small, li, td, i, em, b, strong, h3, h4, h5, h6, font").stream()
                        .limit(MOST_ELEMENTS)
                        .filter(element -> ShortText.mayBe(element, LONGEST_DATELINE));
        return Stream.concat(named, any)
                .map(Element::text)
                .filter(text -> text.length() <= LONGEST_DATELINE)
                .flatMap(DateFinder::written);
    }

    /** Press releases open their first paragraph with place and date. */
    private static Stream<String> openings(Document page) {
        return page.select("p").stream()
                .limit(MOST_ELEMENTS)
                .filter(element -> !Surroundings.areBeside(element))
                .limit(8)
                .map(Element::text)
                .map(text -> text.substring(0, Math.min(LONGEST_DATELINE, text.length())))
                .flatMap(DateFinder::written);
    }

    /** The last resort: pages that are built by a script often carry their article as JSON of their own making. */
    private static Stream<String> scripts(Document page) {
        return page.select("script").stream()
                .map(script -> IN_SCRIPT.matcher(script.data()))
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1));
    }

    private static Stream<String> written(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        return matcher.find() ? Stream.of(matcher.group()) : Stream.empty();
    }

    private static Optional<String> inAddress(String address) {
        Matcher matcher = IN_ADDRESS.matcher(address);
        return matcher.find()
                ? Optional.of(matcher.group(1) + '-' + matcher.group(2) + '-' + matcher.group(3))
                : Optional.empty();
    }
}

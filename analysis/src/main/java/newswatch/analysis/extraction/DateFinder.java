package newswatch.analysis.extraction;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newswatch.analysis.date.LooseDate;
import org.jspecify.annotations.Nullable;

/** Finds when the article was published: declared dates first, then time elements, datelines, the address. */
final class DateFinder {

    private static final int SHORTEST_DATE = 8;
    private static final int LONGEST_DATELINE = 120;
    /** Further down no page tells its date; this also bounds the time for monstrous pages. */
    private static final int MOST_ELEMENTS = 4000;

    private static final Pattern IN_ADDRESS =
            Pattern.compile("/((?:19|20)\\d\\d)[/-](\\d{1,2})[/-](\\d{1,2})(?:/|-|$)");
    private static final Pattern WRITTEN = Pattern.compile(
            "(?<!\\d)\\d{1,2}\\.\\s?(?:\\d{1,2}\\.\\s?|(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)\\p{L}*\\.?\\s+)(?:19|20)\\d\\d(?:\\D{1,10}\\d{1,2}[:.]\\d\\d(?!\\d))?"
                    + "|(?<!\\d)(?:19|20)\\d\\d-\\d\\d-\\d\\d");

    private static final Pattern IN_SCRIPT = Pattern.compile(
            "\\\\?\"(?:datePublished|published_?(?:at|time|date|on)?|publish_?(?:time|date|at)|publication_?date|first_?published_?(?:at|date)?)\\\\?\"\\s*:\\s*\\\\?\"([^\"\\\\]{8,40})",
            Pattern.CASE_INSENSITIVE);

    private static final String[] PUBLISHED = {
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
        "datecreated"
    };

    private DateFinder() {}

    /** When it was published. */
    static Optional<Instant> published(Sources sources) {
        PageTree page = sources.tree();
        JsonLd data = sources.data();
        MetaTags meta = sources.meta();
        return Stream.<Supplier<Stream<String>>>of(
                        () -> data.text("datePublished").or(() -> data.text("dateCreated")).stream(),
                        () -> meta.first(PUBLISHED).stream(),
                        () -> times(page),
                        () -> datelines(sources),
                        () -> openings(page),
                        () -> sources.address().flatMap(DateFinder::inAddress).stream(),
                        () -> meta.first("article:modified_time", "og:updated_time", "datemodified").stream(),
                        () -> data.text("dateModified").stream(),
                        () -> scripts(page))
                .flatMap(Supplier::get)
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

    /** What is marked as a time, the surest first. */
    private static Stream<String> times(PageTree page) {
        List<Part> times = page.tagged("time");
        return Stream.<Stream<Part>>of(
                        page.properties().stream().filter(DateFinder::isMarkedPublished),
                        times.stream().filter(DateFinder::isCalledPublished),
                        times.stream().filter(DateFinder::isInArticle),
                        page.tagged("abbr").stream().filter(DateFinder::isCalledPublished),
                        times.stream())
                .flatMap(parts -> parts.limit(MOST_ELEMENTS / 10))
                .filter(part -> !part.isBeside())
                .flatMap(part -> Stream.of(
                        part.attribute("datetime"),
                        part.attribute("content"),
                        part.attribute("title"),
                        part.length() <= LONGEST_DATELINE ? part.text() : ""))
                .filter(text -> !text.isBlank());
    }

    private static boolean isMarkedPublished(Part part) {
        return part.attribute("itemprop").equals("datePublished");
    }

    private static boolean isCalledPublished(Part part) {
        return part.element().hasAttr("pubdate")
                || part.names().say(NameSign.PUBLISHED)
                || part.names().spaced().contains("entry-date");
    }

    private static boolean isInArticle(Part part) {
        @Nullable Part current = part.parent();
        while (current != null
                && !current.tag().equals("article")
                && !current.tag().equals("main")) {
            current = current.parent();
        }
        return current != null;
    }

    private static Stream<String> datelines(Sources sources) {
        Stream<String> named = sources.tree()
                .all()
                .filter(part -> part.length() >= SHORTEST_DATE && part.length() <= LONGEST_DATELINE)
                .filter(part -> part.names().say(NameSign.DATE))
                .limit(MOST_ELEMENTS)
                .filter(part -> !part.isBeside())
                .map(Part::text);
        Stream<String> any = sources.text().all().stream()
                .map(Block::text)
                .filter(line -> line.length() >= SHORTEST_DATE && line.length() <= LONGEST_DATELINE)
                .limit(MOST_ELEMENTS);
        return Stream.concat(named, any).flatMap(DateFinder::written);
    }

    /** Press releases open their first paragraph with place and date. */
    private static Stream<String> openings(PageTree page) {
        return page.tagged("p").stream()
                .filter(part -> !part.isBeside())
                .limit(8)
                .map(Part::text)
                .map(text -> text.substring(0, Math.min(LONGEST_DATELINE, text.length())))
                .flatMap(DateFinder::written);
    }

    /** The last resort: pages that are built by a script often carry their article as JSON of their own making. */
    private static Stream<String> scripts(PageTree page) {
        return page.elements("script")
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

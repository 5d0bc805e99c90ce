package newswatch.analysis.extraction;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the authors: declared ones first, then what stands in a byline. */
final class AuthorFinder {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_BYLINE = 150;
    private static final int MOST = 12;
    /** Further down no page tells its author; this also bounds the time for monstrous pages. */
    private static final int MOST_ELEMENTS = 4000;

    private static final Pattern BEFORE = Pattern.compile(
            "^\\s*(?:(?:ein(?:e)? )?(?:beitrag|artikel|kommentar|analyse|bericht|interview|text|kolumne|reportage|essay|gastbeitrag)?\\s*(?:von|vom|by|aus der feder von)\\b:?|autor(?:en|in|innen)?:?|author:?|text:|geschrieben von|verfasst von|veröffentlicht von|posted by|written by|redaktion:)\\s+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:[,;/|•·&]|\\bund\\b|\\band\\b|\\bsowie\\b)\\s*");
    private static final Pattern BEHIND = Pattern.compile(
            "\\s*(?:\\(.*|\\d{1,2}[.:]\\s?\\d.*|\\bam\\b \\d.*|\\bin\\b [A-ZÄÖÜ].*|\\bum\\b \\d.*|[–—|-] .*|@\\S+)$");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}\\p{N}.'’`´_ -]*");
    /** "Von Jana Beispiel", as a line of its own. */
    private static final Pattern BYLINE = Pattern.compile(
            "(?:Von|VON|von|Text:|Autor(?:in)?:|By) \\p{Lu}[\\p{L}.'’-]+(?: (?:von|van|de|zu|\\p{Lu}[\\p{L}.'’-]*)){1,3}(?:(?:,| und) \\p{Lu}[\\p{L}.'’-]+ [\\p{L}.'’ -]+)?");

    /** What systems put in the place of a name: addresses, account names, labels. */
    private static final Pattern ADDRESS = Pattern.compile("https?:|www\\.|@\\S+\\.");

    private static final Pattern SLUG =
            Pattern.compile("[a-z0-9]+(?:[._][a-z0-9]+)+|[\\w-]+\\.(?:de|com|net|org|at|ch)");
    private static final Set<String> NO_NAMES = Set.of(
            "folgen",
            "text",
            "admin",
            "administrator",
            "author",
            "autor",
            "autorin",
            "autoren",
            "von",
            "publiziert am",
            "mehr",
            "kontakt",
            "profil",
            "uhr",
            "alle artikel",
            "redakteur",
            "redakteurin",
            "foto",
            "fotos",
            "user",
            "webmaster",
            "unbekannt",
            "gast");
    private static final List<String> META = List.of(
            "author",
            "article:author",
            "dc.creator",
            "dcterms.creator",
            "dc.creator.personalname",
            "parsely-author",
            "sailthru.author",
            "citation_author",
            "og:article:author");

    private AuthorFinder() {}

    /** Names in the order of naming, without doubles; the site's own name only if nobody else is named. */
    static List<String> find(Sources sources) {
        PageTree page = sources.tree();
        Optional<String> site = sources.site();
        List<String> declared = sources.data().authors();
        return Stream.<Supplier<List<String>>>of(
                        () -> clean(declared, site),
                        () -> META.stream()
                                .map(name -> clean(sources.meta().all(name), site))
                                .filter(names -> !names.isEmpty())
                                .findFirst()
                                .orElse(List.of()),
                        () -> clean(markedUp(page), site),
                        () -> clean(texts(page.tagged("a").stream().filter(AuthorFinder::isAuthorLink), 3), site),
                        () -> clean(texts(page.all().filter(AuthorFinder::isByline), 1), site),
                        () -> clean(sayingBy(sources.text()), site),
                        () -> clean(declared, Optional.empty()))
                .map(Supplier::get)
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Microdata: the name within what is marked as author, or else all of it. */
    private static List<String> markedUp(PageTree page) {
        List<Part> authors = page.properties().stream()
                .filter(part -> part.attribute("itemprop").equals("author"))
                .limit(MOST_ELEMENTS / 10)
                .toList();
        Stream<Part> names = authors.stream()
                .limit(MOST)
                .flatMap(author -> page.parts().subList(author.start(), author.end()).stream()
                        .limit(MOST_ELEMENTS / 10)
                        .filter(part -> part.attribute("itemprop").equals("name")));
        List<String> found = texts(names, 3);
        return found.isEmpty() ? texts(authors.stream(), 3) : found;
    }

    private static boolean isAuthorLink(Part link) {
        return link.attribute("rel").equals("author");
    }

    private static boolean isByline(Part part) {
        return part.length() > 0
                && part.length() <= LONGEST_BYLINE
                && part.names().say(NameSign.BYLINE);
    }

    private static List<String> texts(Stream<Part> parts, int most) {
        return parts.limit(MOST_ELEMENTS / 10)
                .filter(part -> part.length() <= LONGEST_BYLINE && !part.isBeside())
                .map(Part::text)
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST_BYLINE)
                .limit(most)
                .toList();
    }

    private static List<String> sayingBy(PageText text) {
        return text.all().stream()
                .map(Block::text)
                .filter(line ->
                        line.length() <= LONGEST_NAME && BYLINE.matcher(line).matches())
                .limit(1)
                .toList();
    }

    private static List<String> clean(List<String> raw, Optional<String> site) {
        String siteName = PlainText.letters(site.orElse(""));
        return raw.stream()
                .flatMap(text -> PlainText.ofMarkup(text).stream())
                .filter(text -> !ADDRESS.matcher(text).find())
                .map(text -> BEFORE.matcher(text).replaceFirst(""))
                .flatMap(text -> Arrays.stream(BETWEEN.split(text)))
                .map(name -> BEHIND.matcher(BEFORE.matcher(name).replaceFirst(""))
                        .replaceFirst("")
                        .strip())
                .filter(name -> name.length() > 1
                        && name.length() <= LONGEST_NAME
                        && NAME.matcher(name).matches())
                .filter(name -> !SLUG.matcher(name).matches() && !NO_NAMES.contains(name.toLowerCase(Locale.ROOT)))
                .filter(name -> !PlainText.letters(name).equals(siteName))
                .collect(Collectors.toMap(
                        name -> name.toLowerCase(Locale.ROOT),
                        name -> name,
                        (first, second) -> first,
                        LinkedHashMap::new))
                .values()
                .stream()
                .limit(MOST)
                .toList();
    }
}

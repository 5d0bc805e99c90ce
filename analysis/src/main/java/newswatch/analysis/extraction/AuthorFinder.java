package newswatch.analysis.extraction;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Finds the authors: declared ones first, then what stands in a byline. */
final class AuthorFinder {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_BYLINE = 150;
    private static final int MOST = 12;
    /** Further down no page tells its author; this also bounds the time for monstrous pages. */
    private static final int MOST_ELEMENTS = 4000;

    private static final Pattern BEFORE = Pattern.compile(
            "^\\s*(?:(?:ein(?:e)? )?(?:beitrag|artikel|kommentar|analyse|bericht|interview|text|kolumne|reportage|essay|gastbeitrag|pressemitteilung|meldung|rezension|kritik)?\\s*(?:von|vom|by|aus der feder von)\\b:?|autor(?:en|in|innen)?:?|author:?|text:|(?:geschrieben|verfasst|veröffentlicht|erstellt|eingestellt|gespeichert|gepostet|publiziert) von|posted by|written by|redaktion:)\\s+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:[,;/|•·&]|\\bund\\b|\\band\\b|\\bsowie\\b)\\s*");
    private static final Pattern BEHIND = Pattern.compile(
            "\\s*(?:\\(.*|\\d{1,2}[.:]\\s?\\d.*|\\bam\\b \\d.*|\\bin\\b [A-ZÄÖÜ].*|\\bum\\b \\d.*|[–—|-] .*|@\\S+)$");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}\\p{N}.'’`´_ -]*");
    /** "Von Jana Beispiel", as a line of its own. */
    private static final Pattern BYLINE = Pattern.compile(
            "\\(?(?:(?:(?:Ein|Eine) )?(?:Beitrag|Artikel|Kommentar|Analyse|Bericht|Interview|Text|Kolumne|Reportage|Essay|Gastbeitrag) von|Von:?|VON|von|Text:|Autor(?:in)?:|By) \\p{Lu}[\\p{L}.'’-]+(?: (?:von|van|de|zu|\\p{Lu}[\\p{L}.'’-]*)){1,3}(?:(?:,| und) \\p{Lu}[\\p{L}.'’-]+ [\\p{L}.'’ -]+)?\\)?");

    /** What systems put in the place of a name: addresses, account names, labels. */
    private static final Pattern ADDRESS = Pattern.compile("https?:|www\\.|@\\S+\\.");

    private static final Pattern HOST =
            Pattern.compile("(?:[\\w-]+\\.)+(?:de|com|net|org|at|ch)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SLUG =
            Pattern.compile("[a-z0-9]+(?:[._][a-z0-9]+)+|[\\w-]+\\.(?:de|com|net|org|at|ch)");
    /** Longer ones are sentences. */
    private static final int MOST_WORDS = 6;

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
            "gast",
            "veröffentlicht",
            "montag",
            "dienstag",
            "mittwoch",
            "donnerstag",
            "freitag",
            "samstag",
            "sonntag",
            "red",
            "agenturen");
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

    /** Parts that are tried, since some that are named so hold no name. */
    private static final int MOST_TRIED = 6;

    /** What a site says of itself, beginning with its host: "bote.example, Müllbach, Germany". */
    private static final Pattern IMPRINT = Pattern.compile("^(?:[\\w-]+\\.)+[a-z]{2,}\\s*,");

    private static final Pattern BRACKETS = Pattern.compile("^\\(|\\)$");
    private static final Pattern ACCOUNT = Pattern.compile("[\\p{Ll}\\p{N}._-]+");
    private static final Pattern AUTHOR_PAGE =
            Pattern.compile("/(?:author|autor|autoren|autorin|creator|redakteur|redakteurin|redaktion)s?/[^/?#]+");
    private static final Pattern SIGNATURE =
            Pattern.compile("\\p{Lu}[\\p{L}'’-]+ (?:\\p{Lu}\\. )?(?:(?:von|van|de|zu) )?\\p{Lu}[\\p{L}'’-]+");
    private static final Set<String> SET_OFF = Set.of("b", "strong", "i", "em");

    private AuthorFinder() {}

    /**
     * Names in the order of naming, without doubles. What is declared counts most, but a person that the page names
     * counts more than a newsroom, and both more than the site.
     */
    static List<String> find(Sources sources) {
        PageTree page = sources.tree();
        Outlets outlets = Outlets.of(sources);
        List<String> declared = sources.data().authors();
        Supplier<Stream<List<String>>> metas =
                () -> META.stream().map(name -> sources.meta().all(name));
        return Stream.<Supplier<Stream<List<String>>>>of(
                        () -> Stream.of(spelled(page, outlets.people(clean(declared)))),
                        () -> metas.get().map(names -> spelled(page, outlets.people(clean(names)))),
                        () -> Stream.of(outlets.people(clean(markedUp(page)))),
                        () -> Stream.of(outlets.people(clean(linked(page, AuthorFinder::isAuthorLink)))),
                        () -> each(page.all().filter(AuthorFinder::isByline), outlets),
                        () -> Stream.of(outlets.people(clean(sayingBy(sources.text())))),
                        () -> Stream.of(clean(signature(sources.text()))),
                        () -> Stream.of(clean(declared)),
                        () -> metas.get().map(AuthorFinder::clean),
                        () -> Stream.of(clean(linked(page, AuthorFinder::leadsToAuthor))),
                        () -> each(page.all().filter(AuthorFinder::isByline), Outlets.NONE),
                        () -> Stream.of(declared).map(AuthorFinder::hosts))
                .flatMap(Supplier::get)
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Links to authors' pages: the first, and those that stand beside it. */
    private static List<String> linked(PageTree page, Predicate<Part> isAuthor) {
        List<Part> links = page.tagged("a").stream()
                .filter(link -> link.length() > 0 && link.length() <= LONGEST_BYLINE)
                .filter(isAuthor)
                .filter(link -> !link.isBeside())
                .filter(link -> !clean(List.of(link.text())).isEmpty())
                .limit(MOST)
                .toList();
        return links.stream()
                .filter(link -> isBeside(link, links.get(0)))
                .map(Part::text)
                .toList();
    }

    private static boolean isBeside(Part link, Part first) {
        Part around = first.parent() == null ? first : first.parent();
        Part further = around.parent() == null || around.length() > LONGEST_BYLINE ? around : around.parent();
        return link.isIn(further.length() > LONGEST_BYLINE ? around : further);
    }

    /** What the parts name, one part after the other. */
    private static Stream<List<String>> each(Stream<Part> parts, Outlets outlets) {
        return texts(parts, MOST_TRIED).stream().map(text -> outlets.people(clean(List.of(text))));
    }

    /** An account's name, as the page spells it out where it links to the author. */
    private static List<String> spelled(PageTree page, List<String> names) {
        if (names.size() != 1 || !ACCOUNT.matcher(names.get(0)).matches()) {
            return names;
        }
        String account = PlainText.letters(names.get(0));
        return Stream.concat(
                        page.tagged("a").stream().filter(AuthorFinder::leadsToAuthor),
                        page.all().filter(AuthorFinder::isByline))
                .limit(MOST_ELEMENTS / 10)
                .map(part -> clean(List.of(part.text())))
                .filter(found ->
                        found.size() == 1 && PlainText.letters(found.get(0)).equals(account))
                .findFirst()
                .orElse(names);
    }

    /** Some articles end with their author's name alone, set off by bold or slanted letters. */
    private static List<String> signature(PageText text) {
        List<Block> blocks = text.kept();
        return IntStream.range(1, blocks.size())
                .filter(i -> blocks.get(i).text().length() <= LONGEST_NAME)
                .filter(i -> blocks.get(i - 1).text().length() > LONGEST_BYLINE
                        && blocks.get(i - 1).endsAsSentence())
                .mapToObj(blocks::get)
                .filter(block -> SIGNATURE.matcher(block.text()).matches()
                        && isLast(block.owner())
                        && isSetOff(block.owner().element()))
                .map(Block::text)
                .limit(1)
                .toList();
    }

    private static boolean isLast(Part part) {
        return part.parent() != null && part.end() == part.parent().end();
    }

    private static boolean isSetOff(Element element) {
        return element.childrenSize() == 1
                && SET_OFF.contains(element.child(0).normalName())
                && element.ownText().isBlank();
    }

    private static List<String> hosts(List<String> declared) {
        return declared.stream()
                .filter(name ->
                        name.length() <= LONGEST_NAME && HOST.matcher(name).matches())
                .toList();
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

    private static boolean leadsToAuthor(Part link) {
        String address = link.attribute("href");
        boolean may = address.contains("/aut") || address.contains("/creator") || address.contains("/redak");
        return may && AUTHOR_PAGE.matcher(address).find();
    }

    private static boolean isByline(Part part) {
        return part.length() > 0
                && part.length() <= LONGEST_BYLINE
                && !Boilerplate.isControl(part)
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
                .map(line -> BRACKETS.matcher(line).replaceAll(""))
                .limit(1)
                .toList();
    }

    private static List<String> clean(List<String> raw) {
        return raw.stream()
                .flatMap(text -> PlainText.ofMarkup(text).stream())
                .filter(text ->
                        !ADDRESS.matcher(text).find() && !IMPRINT.matcher(text).find())
                .map(text -> BEFORE.matcher(text).replaceFirst(""))
                .flatMap(text -> Arrays.stream(BETWEEN.split(text)))
                .map(name -> BEHIND.matcher(BEFORE.matcher(name).replaceFirst(""))
                        .replaceFirst("")
                        .strip())
                .filter(name -> name.length() > 1
                        && name.length() <= LONGEST_NAME
                        && NAME.matcher(name).matches()
                        && name.split(" ", MOST_WORDS + 1).length <= MOST_WORDS)
                .filter(name -> !SLUG.matcher(name).matches() && !NO_NAMES.contains(name.toLowerCase(Locale.ROOT)))
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

    /**
     * What the page's outlet is called.
     *
     * @param names letters of the names of site and publisher, and of the host
     */
    private record Outlets(Set<String> names) {

        static final Outlets NONE = new Outlets(Set.of());

        private static final Pattern ARTICLE = Pattern.compile("^(?:der|die|das)(?=.{4})");
        private static final Pattern NEWSROOM = Pattern.compile(
                "\\b(?:redaktion|editorial|newsroom|online|verlag|gmbh|ag|e\\.\\s?v|stiftung|nachrichten|team)\\b",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

        static Outlets of(Sources sources) {
            return new Outlets(Stream.of(
                            sources.site(),
                            sources.data().publisher(),
                            lastPart(sources.tree().title()),
                            sources.address().map(Addresses::hostLabel))
                    .flatMap(Optional::stream)
                    .map(PlainText::letters)
                    .flatMap(name -> Stream.of(name, ARTICLE.matcher(name).replaceFirst("")))
                    .filter(name -> !name.isEmpty())
                    .collect(Collectors.toUnmodifiableSet()));
        }

        /** Where titles carry the site's name. */
        private static Optional<String> lastPart(String title) {
            int at = Math.max(title.lastIndexOf(" | "), Math.max(title.lastIndexOf(" - "), title.lastIndexOf(" – ")));
            return at < 0 ? Optional.empty() : Optional.of(title.substring(at + 3));
        }

        /** Without those that name the outlet. */
        List<String> people(List<String> found) {
            return found.stream().filter(name -> !isOutlet(name)).toList();
        }

        private boolean isOutlet(String name) {
            String letters = PlainText.letters(name);
            boolean isNewsroom = !names.isEmpty() && NEWSROOM.matcher(name).find();
            return isNewsroom
                    || names.contains(letters)
                    || names.contains(ARTICLE.matcher(letters).replaceFirst(""));
        }
    }
}

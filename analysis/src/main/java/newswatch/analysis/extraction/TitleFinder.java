package newswatch.analysis.extraction;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the title, and takes the site's name off it. */
final class TitleFinder {

    private static final Pattern SEPARATOR = Pattern.compile("\\s+[|–—\\-·•»«:>/]+\\s+|\\s*[|»]\\s*|\\s+::\\s+");
    /** A link to the start page, or a tail that is a host name. */
    private static final Pattern HOME = Pattern.compile("(?:https?://[^/]+)?/?");

    private static final Pattern HOST =
            Pattern.compile("\\s+[|–—-]\\s+(?:www\\.)?[\\w-]+\\.[a-z]{2,4}$", Pattern.CASE_INSENSITIVE);

    private static final Pattern SEPARATORS = Pattern.compile("^[\\s:|–—-]+");

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONG_WORD = 6;
    private static final int LEAST_LETTERS = 4;
    /** A shorter text may be the same by chance. */
    private static final int LEAST_SEEN = 20;
    /** Of a heading that nothing confirms. */
    private static final int LEAST_WORDS = 3;

    private static final int MOST = 40;
    /** No heading is longer; this bounds the time for monstrous pages. */
    private static final int LONGEST = 1000;

    private TitleFinder() {}

    /** The title, or an empty text. */
    static String find(Sources sources) {
        Optional<String> site = sources.site();
        String pageTitle = shortened(sources.tree().title());
        Optional<String> shared = sources.meta()
                .first("og:title", "twitter:title", "dc.title", "dcterms.title")
                .map(title -> withoutSite(title, site));
        Optional<String> headline = sources.data().text("headline").map(TitleFinder::withoutHost);
        Optional<String> forSearch = headline.filter(title -> isForSearch(title, pageTitle, shared.orElse(title)));
        return Stream.<Supplier<Optional<String>>>of(
                        () -> forSearch.flatMap(title -> seen(sources.tree(), shared.orElse(""), title)),
                        () -> forSearch.flatMap(title -> shown(sources.tree(), title + ' ' + shared.orElse(""))),
                        () -> headline,
                        () -> confirmed(headings(sources.tree(), site, "h1"), pageTitle + ' ' + shared.orElse("")),
                        () -> confirmed(
                                headings(sources.tree(), site, "h2", "h3"), pageTitle + ' ' + shared.orElse("")),
                        () -> shown(sources.tree(), pageTitle + ' ' + shared.orElse(""))
                                .or(() -> only(sources.tree(), site))
                                .filter(title -> !holds(title, shared)),
                        () -> shared,
                        () -> headings(sources.tree(), site, "h1").findFirst(),
                        () -> Optional.of(withoutSite(pageTitle, site)),
                        () -> headings(sources.tree(), site, "h2", "h3").findFirst())
                .flatMap(found -> found.get().stream())
                .map(PlainText::line)
                .filter(title -> PlainText.letters(title).length() >= LEAST_LETTERS)
                .findFirst()
                .orElse("");
    }

    /** Newsrooms write titles for search engines too: those that only the head of the page and JSON-LD have. */
    private static boolean isForSearch(String headline, String pageTitle, String shared) {
        String letters = PlainText.letters(headline);
        return PlainText.letters(pageTitle).startsWith(letters)
                && !PlainText.letters(shared).equals(letters);
    }

    /**
     * Many newsrooms put the title for search engines into the trail of links above the article, as the page's first
     * heading. What readers see as title is then another heading, and social media are told the same. A kicker that
     * stands in an element of its own is no part of it.
     */
    private static Optional<String> seen(PageTree page, String shared, String headline) {
        String letters = PlainText.letters(shared);
        return Stream.of("h1", "h2")
                .flatMap(tag -> page.tagged(tag).stream().limit(MOST))
                .filter(heading -> heading.length() >= LEAST_SEEN && heading.length() <= LONGEST)
                .filter(heading -> isSeen(PlainText.letters(heading.text()), letters, PlainText.letters(headline)))
                .findFirst()
                .map(heading -> withoutKicker(page, heading, shared));
    }

    private static boolean isSeen(String heading, String shared, String headline) {
        return shared.length() >= LEAST_SEEN && heading.endsWith(shared) && !heading.equals(headline);
    }

    private static String withoutKicker(PageTree page, Part heading, String shared) {
        return page.parts().subList(heading.start() + 1, heading.end()).stream()
                .filter(part -> part.length() > 0)
                .findFirst()
                .map(kicker -> heading.text().substring(kicker.text().length()))
                .map(rest -> SEPARATORS.matcher(rest).replaceFirst(""))
                .filter(rest -> rest.length() >= LEAST_SEEN)
                .filter(rest -> PlainText.letters(shared).endsWith(PlainText.letters(rest)))
                .orElse(shared);
    }

    /** What readers see as title, if it is about the same. */
    private static Optional<String> shown(PageTree page, String titles) {
        Set<String> words = longWords(titles);
        return headings(page, "h1")
                .filter(text -> longWords(text).stream().anyMatch(words::contains))
                .findFirst();
    }

    /** A heading that is the title and more holds a kicker, a date or the site's name too. */
    private static boolean holds(String heading, Optional<String> title) {
        return title.map(PlainText::letters)
                .filter(PlainText.letters(heading)::contains)
                .isPresent();
    }

    /** The only heading of its rank is the title also of pages that are called otherwise for search engines. */
    private static Optional<String> only(PageTree page, Optional<String> site) {
        String name = PlainText.letters(site.orElse(""));
        List<String> headings = page.tagged("h1").stream()
                .limit(MOST)
                .filter(heading -> isHeading(page, heading) && !heading.isBeside())
                .map(Part::text)
                .distinct()
                .limit(2)
                .toList();
        return Optional.of(headings)
                .filter(found -> found.size() == 1)
                .map(found -> found.get(0))
                .filter(text -> text.split(" ").length >= LEAST_WORDS)
                .filter(text -> !PlainText.letters(text).equals(name));
    }

    private static Stream<String> headings(PageTree page, String tag) {
        return page.tagged(tag).stream()
                .limit(MOST)
                .filter(heading -> isHeading(page, heading))
                .map(Part::text);
    }

    private static boolean isHeading(PageTree page, Part part) {
        return part.length() > 0 && part.length() <= LONGEST && !isHome(page, part);
    }

    private static Set<String> longWords(String text) {
        return Arrays.stream(NO_WORD.split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> word.length() >= LONG_WORD)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String shortened(String title) {
        return title.substring(0, Math.min(LONGEST, title.length()));
    }

    private static String withoutHost(String title) {
        return HOST.matcher(shortened(title)).replaceFirst("");
    }

    private static Stream<String> headings(PageTree page, Optional<String> site, String... tags) {
        String name = PlainText.letters(site.orElse(""));
        return Stream.of(tags)
                .flatMap(tag -> headings(page, tag))
                .filter(text -> PlainText.letters(text).length() >= LEAST_LETTERS)
                .filter(text -> !PlainText.letters(text).equals(name));
    }

    /** A heading that leads to the start page is the site's name. */
    private static boolean isHome(PageTree page, Part heading) {
        return page.parts().subList(heading.start(), heading.end()).stream()
                        .anyMatch(part -> part.tag().equals("a")
                                && part.element().hasAttr("href")
                                && HOME.matcher(part.element().attr("href")).matches())
                || heading.names().spaced().contains("site-title");
    }

    /** The heading that the page's own title repeats; the longest, since sites put their names into headings too. */
    private static Optional<String> confirmed(Stream<String> headings, String titles) {
        String letters = PlainText.letters(titles);
        return headings.filter(heading -> PlainText.letters(heading).length() >= 2 * LEAST_LETTERS)
                .filter(heading -> letters.contains(PlainText.letters(heading)))
                .reduce((first, second) -> second.length() > first.length() ? second : first);
    }

    /** Cuts off the site's name, or what stands behind the last separator if that is the shorter part. */
    static String withoutSite(String title, Optional<String> site) {
        String name = PlainText.letters(site.orElse(""));
        if (title.length() > LONGEST) {
            return withoutSite(shortened(title), site);
        }
        Matcher separator = SEPARATOR.matcher(title);
        while (separator.find()) {
            String before = title.substring(0, separator.start());
            String after = title.substring(separator.end());
            if (!name.isEmpty() && PlainText.letters(before).equals(name)) {
                return withoutSite(after, site);
            }
            boolean isName = !name.isEmpty() && PlainText.letters(after).startsWith(name);
            if (isName || (!separator.group().contains(":") && isTail(before, after))) {
                return before.isBlank() ? after : before;
            }
        }
        return title;
    }

    private static boolean isTail(String before, String after) {
        return !SEPARATOR.matcher(after).find() && after.length() * 2 < before.length() && after.split(" ").length <= 4;
    }
}

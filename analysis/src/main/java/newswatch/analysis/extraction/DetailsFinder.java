package newswatch.analysis.extraction;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import newswatch.analysis.url.CanonicalUrl;

/** Finds section, tags and the next page. */
final class DetailsFinder {

    private static final int MOST_TAGS = 40;
    private static final int LONGEST_TAG = 80;

    private DetailsFinder() {}

    /**
     * Reads them from what the page declares.
     *
     * @param base what relative links start from
     * @param whole whether the page was read to its end
     */
    static ExtractedPage.Details find(Sources sources, Optional<String> base, boolean whole) {
        return new ExtractedPage.Details(section(sources), tags(sources), nextPage(sources, base), whole);
    }

    private static Optional<String> section(Sources sources) {
        return sources.data()
                .text("articleSection")
                .or(() -> sources.meta().first("article:section", "og:article:section", "dc.subject"))
                .filter(section -> section.length() <= LONGEST_TAG);
    }

    /** The first of the declarations that has any. */
    private static List<String> tags(Sources sources) {
        return Stream.of(
                        sources.meta().all("article:tag"),
                        sources.data().texts("keywords"),
                        sources.meta().all("news_keywords"),
                        sources.meta().all("keywords"))
                .map(DetailsFinder::split)
                .filter(tags -> !tags.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<String> split(List<String> declared) {
        return declared.stream()
                .flatMap(tags -> Arrays.stream(tags.split("[,;]")))
                .map(PlainText::line)
                .filter(tag -> !tag.isEmpty() && tag.length() <= LONGEST_TAG)
                .distinct()
                .limit(MOST_TAGS)
                .toList();
    }

    /** Only on the same site, and not this page again. */
    private static Optional<String> nextPage(Sources sources, Optional<String> base) {
        Optional<String> here = sources.address().map(DetailsFinder::host);
        return Addresses.link(sources.tree(), "next", base)
                .flatMap(CanonicalUrl::of)
                .filter(next -> here.isEmpty() || here.get().equals(host(next)))
                .filter(next -> !sources.address().equals(Optional.of(next)));
    }

    private static String host(String address) {
        int from = address.indexOf("//") + 2;
        int to = address.indexOf('/', from);
        return address.substring(Math.min(from, address.length()), to < 0 ? address.length() : to)
                .toLowerCase(Locale.ROOT);
    }
}

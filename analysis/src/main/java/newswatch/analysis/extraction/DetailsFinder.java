package newswatch.analysis.extraction;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds section, tags and the next page. */
final class DetailsFinder {

    private static final int MOST_TAGS = 40;
    private static final int LONGEST_TAG = 80;

    private DetailsFinder() {}

    /**
     * Reads them from what the page declares.
     *
     * @param base what relative links start from
     * @param url where the page was found
     * @param whole whether the page was read to its end
     */
    static ExtractedPage.Details find(Sources sources, Optional<String> base, Optional<String> url, boolean whole) {
        Pagination pagination = Pagination.of(
                sources.tree(), sources.data(), sources.meta(), base, Addresses.here(sources.address(), url));
        return new ExtractedPage.Details(section(sources), tags(sources), pagination.next(), whole);
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
}

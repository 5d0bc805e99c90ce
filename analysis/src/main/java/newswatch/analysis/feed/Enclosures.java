package newswatch.analysis.feed;

import java.util.Optional;
import newswatch.analysis.feed.ParsedFeed.Enclosure;

/** Reads files that come with items. */
final class Enclosures {

    private static final int DIGITS = 15;

    private Enclosures() {}

    /** The file that the element names, if it names one. */
    static Optional<Enclosure> of(FeedElement element, String addressAttribute, Optional<String> url) {
        Optional<String> length = element.attribute("length").or(() -> element.attribute("filesize"));
        return element.attribute(addressAttribute)
                .map(link -> new Enclosure(
                        element.resolve(url, link), element.attribute("type"), length.flatMap(Enclosures::length)));
    }

    private static Optional<Long> length(String text) {
        boolean number = text.length() <= DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }
}

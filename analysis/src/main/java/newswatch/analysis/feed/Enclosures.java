package newswatch.analysis.feed;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import newswatch.analysis.feed.ParsedFeed.Enclosure;

/** Reads files that come with items. */
final class Enclosures {

    private static final int DIGITS = 15;

    private Enclosures() {}

    /** The file that the element names, if it names one. */
    static Optional<Enclosure> of(FeedElement element, String addressAttribute, Reading reading) {
        Optional<String> length = element.attribute("length").or(() -> element.attribute("filesize"));
        return element.attribute(addressAttribute)
                .flatMap(link -> reading.link(element, link))
                .map(link -> new Enclosure(link, element.attribute("type"), length.flatMap(Enclosures::length)));
    }

    /** Files by the media module, in groups or not. */
    static Stream<Enclosure> media(FeedElement item, Reading reading) {
        return media(item, "media:content").flatMap(file -> of(file, "url", reading).stream());
    }

    /** The picture: a thumbnail, or else a file that is one, or else the podcast's. */
    static Optional<String> image(FeedElement item, List<Enclosure> files, Reading reading) {
        Stream<FeedElement> pictures = Stream.concat(
                media(item, "media:thumbnail"),
                media(item, "media:content")
                        .filter(file -> file.attribute("medium").orElse("").equals("image")));
        return pictures.flatMap(it -> it.attribute("url").flatMap(link -> reading.link(it, link)).stream())
                .findFirst()
                .or(() -> files.stream()
                        .filter(Enclosures::isPicture)
                        .map(Enclosure::url)
                        .findFirst())
                .or(() -> item.children("itunes:image").stream()
                        .flatMap(it -> it.attribute("href").flatMap(link -> reading.link(it, link)).stream())
                        .findFirst());
    }

    private static Stream<FeedElement> media(FeedElement item, String name) {
        return Stream.concat(
                item.children(name).stream(),
                item.children("media:group").stream().flatMap(group -> group.children(name).stream()));
    }

    private static boolean isPicture(Enclosure file) {
        return file.type().orElse("").toLowerCase(Locale.ROOT).startsWith("image/");
    }

    private static Optional<Long> length(String text) {
        boolean number = text.length() <= DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }
}

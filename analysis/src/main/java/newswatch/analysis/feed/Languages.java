package newswatch.analysis.feed;

import java.util.Arrays;
import java.util.Optional;

/** The language that a feed declares by {@code xml:lang}. */
final class Languages {

    private Languages() {}

    /** The innermost declaration; underscores become dashes. */
    static Optional<String> declared(FeedElement... outsideIn) {
        return Arrays.stream(outsideIn)
                .flatMap(element -> element.attribute("xml:lang").stream())
                .reduce((outer, inner) -> inner)
                .map(language -> language.replace('_', '-'));
    }
}

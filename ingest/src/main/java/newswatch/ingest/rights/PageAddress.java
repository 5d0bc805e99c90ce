package newswatch.ingest.rights;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * The parts of a page's address that rules are matched against.
 *
 * @param origin scheme, host and port, as {@code https://example.org}
 * @param host host alone, in lower case
 * @param path path and query, beginning with a slash
 */
record PageAddress(String origin, String host, String path) {

    /** Takes an address apart; nothing comes of what is no http address. */
    static Optional<PageAddress> of(String url) {
        try {
            URI uri = new URI(url.strip());
            String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
            if (!(scheme.equals("http") || scheme.equals("https")) || uri.getHost() == null) {
                return Optional.empty();
            }
            String host = uri.getHost().toLowerCase(Locale.ROOT);
            String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            return Optional.of(new PageAddress(scheme + "://" + host + port, host, path(uri)));
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    private static String path(URI uri) {
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }
}

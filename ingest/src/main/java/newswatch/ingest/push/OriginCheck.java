package newswatch.ingest.push;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps web pages from pushing through the browser of whoever runs this program: another site's origin is refused, and
 * on a loopback address every name but the machine's own too (a page could make its own name point there).
 */
final class OriginCheck {

    private static final int FORBIDDEN = 403;
    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private final boolean loopback;

    OriginCheck(String listenHost) {
        this.loopback = isLoopback(listenHost);
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    /** Why the request is refused, or nothing. */
    Optional<PushAnswer> objection(Function<String, @Nullable String> header) {
        String host = text(header.apply("Host"));
        String origin = text(header.apply("Origin"));
        boolean foreignName = loopback && !OWN_NAMES.contains(hostOf("http://" + host));
        boolean foreignOrigin = !origin.isEmpty() && !authorityOf(origin).equals(host);
        boolean crossSite = text(header.apply("Sec-Fetch-Site")).equals("cross-site");
        return foreignName || foreignOrigin || crossSite
                ? Optional.of(PushAnswer.problem(FORBIDDEN, "Pages of other sites may not push articles."))
                : Optional.empty();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.toLowerCase(Locale.ROOT);
    }

    private static String hostOf(String url) {
        try {
            return text(new URI(url).getHost());
        } catch (URISyntaxException bad) {
            return "";
        }
    }

    private static String authorityOf(String url) {
        try {
            return text(new URI(url).getAuthority());
        } catch (URISyntaxException bad) {
            return "";
        }
    }
}

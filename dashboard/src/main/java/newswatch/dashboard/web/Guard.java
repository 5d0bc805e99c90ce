package newswatch.dashboard.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Stands before every answer: refuses what is not a GET, and every request that names another host, since a foreign
 * page could otherwise read this one through the user's browser by pointing its own name at this machine (DNS
 * rebinding). Sets the headers that keep the page to itself.
 */
final class Guard implements Handler {

    private static final int FORBIDDEN = 403;
    private static final int NOT_ALLOWED = 405;
    private static final String POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';" + " frame-ancestors 'none'";

    private final Set<String> hosts = new HashSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));

    /** Lets pass requests that name one of these hosts, localhost or a loopback address. */
    Guard(Collection<String> allowedHosts) {
        allowedHosts.forEach(host -> hosts.add(host.strip().toLowerCase(Locale.ROOT)));
    }

    @Override
    public void handle(Context context) {
        context.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
                .header("Cache-Control", "no-store");
        if (!hosts.contains(nameOf(context.header("Host")))) {
            Answers.refuse(
                    context,
                    FORBIDDEN,
                    "UNKNOWN_HOST",
                    "This host name is not allowed; add it to NEWSWATCH_DASHBOARD_ALLOWED_HOSTS.");
        } else if (!context.method().name().equals("GET")) {
            context.header("Allow", "GET");
            Answers.refuse(context, NOT_ALLOWED, "ONLY_GET", "The dashboard answers GET requests only.");
        }
    }

    /** The host without its port, in lower case. */
    private static String nameOf(@org.jspecify.annotations.Nullable String header) {
        return header == null ? "" : header.toLowerCase(Locale.ROOT).replaceFirst(":\\d*$", "");
    }
}

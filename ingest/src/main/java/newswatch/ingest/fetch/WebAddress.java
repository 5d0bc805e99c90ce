package newswatch.ingest.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * An address that can be asked, read as browsers read it: spaces and other raw characters are escaped, international
 * names become ASCII, addresses in odd notations (decimal, octal, hexadecimal, mapped) become plain ones, the fragment
 * goes.
 *
 * @param uri the address in full
 * @param host name in lower case, or address without brackets
 * @param port also where the address names none
 */
public record WebAddress(URI uri, String host, int port) {

    private static final int LONGEST = 8192;

    /** Reads an address. Empty unless it is absolute, http or https, and has a usable host and no credentials. */
    public static Optional<WebAddress> of(String url) {
        if (url.length() > LONGEST || !startsLikeTheWeb(url.strip())) {
            return Optional.empty();
        }
        return Optional.ofNullable(HttpUrl.parse(url)).flatMap(WebAddress::of);
    }

    /** HttpUrl would read {@code http:a} too. */
    private static boolean startsLikeTheWeb(String url) {
        return url.regionMatches(true, 0, "http://", 0, 7) || url.regionMatches(true, 0, "https://", 0, 8);
    }

    private static Optional<WebAddress> of(HttpUrl url) {
        if (!url.username().isEmpty() || !url.password().isEmpty()) {
            return Optional.empty();
        }
        return HostNames.canonical(url.host()).map(host -> {
            HttpUrl plain = url.newBuilder().host(host).fragment(null).build();
            return new WebAddress(plain.uri(), plain.host(), plain.port());
        });
    }

    /** The address that a Location header names, seen from this one. */
    public Optional<WebAddress> resolve(String location) {
        HttpUrl next = location.length() > LONGEST ? null : url().resolve(location);
        return next == null ? Optional.empty() : of(next);
    }

    private HttpUrl url() {
        return HttpUrl.get(uri.toString());
    }

    /** The address in full. */
    public String text() {
        return uri.toString();
    }

    /** Scheme, host and port: what a robots.txt speaks for. */
    public String origin() {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    /** Path and query. */
    public String target() {
        String query = uri.getRawQuery();
        return query == null ? uri.getRawPath() : uri.getRawPath() + "?" + query;
    }

    /** The registrable domain, or the host where it has none. */
    public String site() {
        return Sites.registrableDomain(host);
    }

    /** The address where the host is one; needs no look-up. */
    public Optional<InetAddress> literal() {
        if (!HostNames.isAddress(host)) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(host));
        } catch (UnknownHostException impossible) {
            return Optional.empty();
        }
    }
}

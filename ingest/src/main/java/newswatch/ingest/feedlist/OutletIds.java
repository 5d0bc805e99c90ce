package newswatch.ingest.feedlist;

import com.google.common.net.InternetDomainName;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Ids of outlets that are known only by an address. */
public final class OutletIds {

    private OutletIds() {}

    /** The registrable part of the host (example.co.uk of www.example.co.uk), or the host where there is none. */
    public static String ofUrl(String url) {
        try {
            String host = new URI(url).getHost();
            return host == null ? "unknown" : registrable(host.toLowerCase(Locale.ROOT));
        } catch (URISyntaxException bad) {
            return "unknown";
        }
    }

    private static String registrable(String host) {
        if (!InternetDomainName.isValid(host)) {
            return host;
        }
        InternetDomainName name = InternetDomainName.from(host);
        return name.isUnderPublicSuffix() ? name.topPrivateDomain().toString() : host;
    }
}

package newswatch.ingest.fetch;

import java.util.Optional;
import okhttp3.HttpUrl;

/** Who owns a host, as far as names tell. */
public final class Sites {

    private Sites() {}

    /**
     * The domain that someone has registered, by the public suffix list: {@code example.co.uk} of
     * {@code www.news.example.co.uk}.
     *
     * @param host name or address, as {@link WebAddress} writes it
     * @return the host itself where it has none: an address, a name without dots, a public suffix
     */
    public static String registrableDomain(String host) {
        HttpUrl url;
        try {
            url = new HttpUrl.Builder().scheme("http").host(host).build();
        } catch (IllegalArgumentException unusual) {
            return host;
        }
        return Optional.ofNullable(url.topPrivateDomain()).orElse(host);
    }
}

package newswatch.bench.politeness;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A host of a site.
 *
 * @param number from 0, over all sites
 * @param name in lower case
 * @param addresses what its name resolves to
 * @param feeds its feeds, and the former addresses of feeds, by path
 */
record Host(int number, String name, Site site, List<InetAddress> addresses, Map<String, FeedAddress> feeds) {

    Host(int number, String name, Site site, List<InetAddress> addresses) {
        this(number, name, site, List.copyOf(addresses), new HashMap<>());
    }

    String url(String path) {
        return "https://" + name + path;
    }
}

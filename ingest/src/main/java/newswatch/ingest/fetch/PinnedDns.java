package newswatch.ingest.fetch;

import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import okhttp3.Dns;
import org.jspecify.annotations.Nullable;

/**
 * Answers with addresses that were checked before. Equal where the addresses are: OkHttp shares connections only among
 * calls whose Dns is equal, so a kept connection leads to checked addresses as well.
 */
final class PinnedDns implements Dns {

    private final List<InetAddress> addresses;
    private final Set<InetAddress> set;

    PinnedDns(List<InetAddress> addresses) {
        this.addresses = List.copyOf(addresses);
        this.set = Set.copyOf(addresses);
    }

    @Override
    public List<InetAddress> lookup(String host) {
        return addresses;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PinnedDns pinned && set.equals(pinned.set);
    }

    @Override
    public int hashCode() {
        return set.hashCode();
    }
}

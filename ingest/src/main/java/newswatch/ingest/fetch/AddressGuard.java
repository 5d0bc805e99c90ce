package newswatch.ingest.fetch;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Keeps feeds from reading what only this machine or its network may read: an address that is not on the public
 * internet is refused. It judges what a look-up gave, before every request, after each redirect too; the transport then
 * connects to these addresses and looks nothing up itself ({@link PinnedDns}), so a name that changes its mind in
 * between (rebinding) gains nothing.
 */
public final class AddressGuard {

    /** Blocks that are not globally reachable by IANA's registry of special IPv4 addresses, and multicast. */
    private static final List<Block> SPECIAL_4 = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3")
            .map(Block::of)
            .toList();

    private static final Block GLOBAL_UNICAST = Block.of("2000::/3");
    private static final Block NAT64 = Block.of("64:ff9b::/96");

    /** Parts of global unicast that are not what they seem: protocol assignments, documentation, 6to4. */
    private static final List<Block> SPECIAL_6 = Stream.of("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")
            .map(Block::of)
            .toList();

    /** Ports over 1023 that the Fetch standard bars ("bad port"), and those of common databases. */
    private static final Set<Integer> OTHER_PROTOCOLS = Set.of(
            1433, 1521, 1719, 1720, 1723, 2049, 2181, 3306, 3389, 3659, 4045, 4190, 5060, 5061, 5432, 5900, 6000, 6379,
            6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 9092, 10080, 11211, 27017);

    private final boolean allowPrivate;

    /** A guard; with {@code allowPrivate} it lets everything pass. */
    public AddressGuard(boolean allowPrivate) {
        this.allowPrivate = allowPrivate;
    }

    /** Whether all these addresses may be asked: one that is not public is enough for a no. */
    public boolean admits(List<InetAddress> addresses) {
        return allowPrivate || addresses.stream().allMatch(AddressGuard::isPublic);
    }

    /**
     * Whether this port may be asked: those of the web and those that anyone may open, but none that belongs to another
     * protocol, so that nobody makes a mail or database server read a request.
     */
    public boolean admitsPort(int port) {
        return allowPrivate || port == 80 || port == 443 || (port >= 1024 && !OTHER_PROTOCOLS.contains(port));
    }

    static boolean isPublic(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet6Address ? isPublic6(bytes) : isPublic4(bytes);
    }

    private static boolean isPublic4(byte[] bytes) {
        return SPECIAL_4.stream().noneMatch(block -> block.contains(bytes));
    }

    /**
     * Only global unicast is public. Addresses that carry an IPv4 address are as public as that one is where a network
     * may translate them (NAT64); the old tunnels, 6to4 and Teredo, are not public at all.
     */
    private static boolean isPublic6(byte[] bytes) {
        if (NAT64.contains(bytes)) {
            return isPublic4(Arrays.copyOfRange(bytes, 12, 16));
        }
        return GLOBAL_UNICAST.contains(bytes) && SPECIAL_6.stream().noneMatch(block -> block.contains(bytes));
    }

    /** Addresses with a common beginning. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Block(byte[] prefix, int bits) {

        static Block of(String text) {
            int slash = text.indexOf('/');
            byte[] prefix = bytes(text.substring(0, slash));
            return new Block(prefix, Integer.parseInt(text.substring(slash + 1)));
        }

        private static byte[] bytes(String address) {
            try {
                return InetAddress.getByName(address).getAddress();
            } catch (UnknownHostException impossible) {
                throw new IllegalArgumentException(address, impossible);
            }
        }

        boolean contains(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if (((prefix[bit / 8] ^ address[bit / 8]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}

package newswatch.ingest.fetch;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Keeps feeds from reading what only this machine or its network may read: an address that is not on the public
 * internet is refused. Every host is checked before every request, after each redirect too; the JVM keeps a look-up for
 * 30 seconds, so the request goes to the addresses that were checked.
 */
public final class AddressGuard {

    private final boolean allowPrivate;

    /** A guard; with {@code allowPrivate} it lets everything pass. */
    public AddressGuard(boolean allowPrivate) {
        this.allowPrivate = allowPrivate;
    }

    /**
     * Looks the host up.
     *
     * @return whether all its addresses are public, or private ones are allowed
     * @throws UnknownHostException if it has no address
     */
    public boolean admits(String host) throws UnknownHostException {
        InetAddress[] addresses = InetAddress.getAllByName(host.replaceAll("^\\[|]$", ""));
        if (allowPrivate) {
            return true;
        }
        for (InetAddress address : addresses) {
            if (!isPublic(address)) {
                return false;
            }
        }
        return true;
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

    /** The special blocks that InetAddress does not know, as listed by IANA. */
    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean carrierNat = first == 100 && (second & 0xc0) == 64;
        boolean protocolAssignments = first == 192 && second == 0 && bytes[2] == 0;
        boolean benchmarking = first == 198 && (second & 0xfe) == 18;
        return first != 0 && first < 224 && !carrierNat && !protocolAssignments && !benchmarking;
    }

    /** Only global unicast (2000::/3) is public; 6to4 and Teredo would carry a hidden IPv4 address. */
    private static boolean isPublic6(byte[] bytes) {
        int first = ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
        int second = ((bytes[2] & 0xff) << 8) | (bytes[3] & 0xff);
        return (first & 0xe000) == 0x2000 && first != 0x2002 && !(first == 0x2001 && second == 0);
    }
}

package newswatch.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

/**
 * Who asks. The owner of a site must be able to reach whoever runs this program, so without a contact only this machine
 * is asked.
 *
 * @param contact mail address or page of whoever runs this program
 */
public record UserAgent(Optional<String> contact) {

    /** The name that robots.txt files may address. */
    public static final String PRODUCT = "Newswatch";

    /** The header. */
    public String header() {
        return PRODUCT + "/0.1" + contact.map(" (+%s)"::formatted).orElse("");
    }

    /** Whether this host may be asked. */
    public boolean mayAsk(String host) {
        return contact.isPresent() || isThisMachine(host);
    }

    /** Whether a host with these addresses may be asked. */
    public boolean mayAsk(List<InetAddress> addresses) {
        return contact.isPresent() || addresses.stream().allMatch(InetAddress::isLoopbackAddress);
    }

    /** Whether the host is this machine itself; needs a look-up for names. */
    private static boolean isThisMachine(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}

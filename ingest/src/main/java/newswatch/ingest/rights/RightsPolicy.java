package newswatch.ingest.rights;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What whoever runs this program has settled with the owners of pages.
 *
 * @param fullOnReservation whether a reservation is only written down and the text used all the same; right for nobody
 *     but those whom the law or a licence lets mine everything they watch
 * @param licensedHosts hosts whose owner has agreed to the use of the text, their subdomains included
 */
public record RightsPolicy(boolean fullOnReservation, Set<String> licensedHosts) {

    public RightsPolicy {
        licensedHosts = licensedHosts.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Every reservation holds. */
    public static RightsPolicy strict() {
        return new RightsPolicy(false, Set.of());
    }

    /** Whether the text of this host may be used whatever its pages say. */
    boolean overrules(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return fullOnReservation
                || licensedHosts.stream().anyMatch(known -> name.equals(known) || name.endsWith("." + known));
    }
}

package newswatch.ingest.hub;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
import newswatch.contract.HubLease;
import newswatch.ingest.fetch.Web;
import newswatch.ingest.time.Timeline;

/**
 * What a {@link HubDesk} works with.
 *
 * @param callbackBase address at which hubs reach this program, to which {@code /v1/hub/…} is added; without a slash at
 *     its end
 * @param leases keeps what is to be remembered of leases
 * @param watcher asks the feeds
 */
public record HubParts(
        Web web,
        Timeline timeline,
        String callbackBase,
        HubKeys keys,
        LeaseKeeper leases,
        Watcher watcher,
        MeterRegistry metrics) {

    /** How long a lease is asked for; the hub decides. */
    static final Duration WANTED_LEASE = Duration.ofDays(10);

    /** Asks feeds. */
    public interface Watcher {
        /** Asks a feed now, within politeness. */
        void hurry(String feedId);

        /**
         * A hub can be relied on to tell of a feed's news from now on, or no more: the feed is asked less, or as ever.
         */
        void hub(String feedId, Optional<String> hub);
    }

    /** Keeps leases where a restart finds them. */
    @FunctionalInterface
    public interface LeaseKeeper {
        /** Keeps a lease, or forgets it where there is none any more. Never fails; returns at once. */
        void keep(String feedId, Optional<HubLease> lease);
    }
}

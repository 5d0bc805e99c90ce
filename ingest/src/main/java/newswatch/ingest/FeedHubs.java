package newswatch.ingest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import newswatch.contract.FeedSubscription;
import newswatch.contract.HubLease;
import newswatch.ingest.hub.HubDesk;
import newswatch.ingest.hub.HubKeys;
import newswatch.ingest.hub.HubParts;
import newswatch.ingest.outbox.Delivery;
import newswatch.ingest.outbox.Outbox;
import newswatch.ingest.poll.FeedListener;
import newswatch.ingest.poll.Watch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts a hub desk beside a watch, where the settings say how hubs reach this program. */
final class FeedHubs {

    private static final Logger LOG = LoggerFactory.getLogger(FeedHubs.class);

    private FeedHubs() {}

    /**
     * The desk; nothing without a callback address.
     *
     * @param leases those that were kept, of feeds that are watched
     */
    static Optional<HubDesk> beside(
            FeedWatch feeds, IngestConfig config, Outbox outbox, IngestMetrics metrics, List<HubLease> leases) {
        return config.callbackUrl().flatMap(base -> config.secret().map(secret -> {
            HubDesk desk = new HubDesk(new HubParts(
                    feeds.web(),
                    feeds.timeline(),
                    base,
                    new HubKeys(secret.getBytes(StandardCharsets.UTF_8)),
                    (feedId, lease) -> keep(outbox, feedId, lease),
                    watcher(feeds.watch()),
                    metrics.registry()));
            feeds.timeline().soon(() -> leases.forEach(desk::restore));
            feeds.watch().listen(listener(desk));
            return desk;
        }));
    }

    /** A lease stands by itself: what is lost of it is asked for again. */
    private static void keep(Outbox outbox, String feedId, Optional<HubLease> lease) {
        Delivery.Builder delivery = Delivery.builder();
        lease.ifPresentOrElse(delivery::lease, () -> delivery.endedLease(feedId));
        var unused = outbox.submit(delivery.build()).exceptionally(failure -> {
            LOG.warn("The lease of feed {} was not kept: {}", feedId, failure.getMessage());
            return null;
        });
    }

    private static HubParts.Watcher watcher(Watch watch) {
        return new HubParts.Watcher() {
            @Override
            public void hurry(String feedId) {
                watch.hurry(feedId);
            }

            @Override
            public void hub(String feedId, Optional<String> hub) {
                watch.hub(feedId, hub);
            }
        };
    }

    private static FeedListener listener(HubDesk desk) {
        return new FeedListener() {
            @Override
            public void read(FeedSubscription feed, List<String> hubs, Optional<String> self, int fresh) {
                if (fresh > 0) {
                    desk.foundWithoutHint(feed.getFeedId());
                }
                desk.feedRead(feed, hubs, self);
            }

            @Override
            public void ended(String feedId) {
                desk.feedEnded(feedId);
            }
        };
    }
}

package newswatch.ingest;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import newswatch.contract.SiteState;
import newswatch.ingest.fetch.AddressGuard;
import newswatch.ingest.fetch.FetchLimits;
import newswatch.ingest.fetch.HttpTransport;
import newswatch.ingest.fetch.PoliteWeb;
import newswatch.ingest.fetch.SitePatience;
import newswatch.ingest.fetch.SystemResolver;
import newswatch.ingest.fetch.UserAgent;
import newswatch.ingest.fetch.WatchedWeb;
import newswatch.ingest.outbox.Delivery;
import newswatch.ingest.outbox.Outbox;
import newswatch.ingest.poll.Memory;
import newswatch.ingest.poll.Watch;
import newswatch.ingest.rights.RightsDesk;
import newswatch.ingest.time.SystemTimeline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A watch over the real web in real time, and all that it needs. */
final class FeedWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FeedWatch.class);

    private final ExecutorService worker;
    private final SystemTimeline timeline;
    private final SystemResolver resolver = new SystemResolver();
    private final HttpTransport transport;
    private final PoliteWeb web;
    private final Watch watch;

    /**
     * Everything put together, nothing started.
     *
     * @param memory all that is committed
     * @param onBroken told when nothing can go on
     */
    FeedWatch(
            IngestConfig config,
            Outbox outbox,
            Memory memory,
            IngestMetrics metrics,
            Consumer<RuntimeException> onBroken) {
        worker = Executors.newFixedThreadPool(config.threads());
        timeline = new SystemTimeline(onBroken);
        transport = new HttpTransport(new FetchLimits(config.fetchTimeout(), FetchLimits.MAX_BYTES), config.inFlight());
        web = new PoliteWeb(
                new PoliteWeb.Surroundings(transport, resolver, timeline),
                config.politeness(),
                new UserAgent(config.contact()),
                new AddressGuard(config.allowPrivateAddresses()),
                patience -> keep(patience, outbox));
        WatchedWeb watched = new WatchedWeb(web, timeline, metrics::fetched);
        RightsDesk rights = new RightsDesk(watched, timeline, web::rules, config.rightsPolicy());
        watch = new Watch(
                new Watch.Parts(watched, timeline, worker, outbox, memory, new PageJudge(rights), metrics, onBroken),
                config.watchPolicy());
    }

    /** A site's patience stands by itself: if it cannot be kept now, the next refusal brings it again. */
    private static void keep(SitePatience patience, Outbox outbox) {
        SiteState state = SiteState.newBuilder()
                .setSite(patience.site())
                .setNotBefore(patience.notBefore())
                .setRefusals(patience.refusals())
                .setStatus(patience.status())
                .build();
        var unused = outbox.submit(Delivery.builder().site(state).build()).exceptionally(failure -> {
            LOG.warn("The patience of {} was not kept: {}", patience.site(), failure.getMessage());
            return null;
        });
    }

    /** Takes a site's patience as it was before a restart. */
    void restore(SiteState state) {
        timeline.soon(() -> web.restore(
                new SitePatience(state.getSite(), state.getNotBefore(), state.getRefusals(), state.getStatus())));
    }

    Watch watch() {
        return watch;
    }

    PoliteWeb web() {
        return web;
    }

    @Override
    public void close() {
        watch.close();
        timeline.close();
        worker.shutdownNow();
        transport.close();
        resolver.close();
    }
}

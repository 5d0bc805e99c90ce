package newswatch.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newswatch.ingest.fetch.Politeness;
import newswatch.ingest.poll.WatchPolicy;
import newswatch.ingest.rights.RightsPolicy;
import newswatch.runtime.SettingRanges;
import newswatch.runtime.Settings;

/** Everything that ingest can be told from outside. Every variable begins with {@code NEWSWATCH_INGEST_}. */
@ConfigMapping(prefix = "newswatch.ingest")
public interface IngestConfig {

    /** {@code BOOTSTRAP_SERVERS}, required. */
    String bootstrapServers();

    /** {@code SCHEMA_REGISTRY_URL}, required. */
    String schemaRegistryUrl();

    /** {@code HEALTH_HOST}: where to answer for health and metrics. */
    @WithDefault("127.0.0.1")
    String healthHost();

    /** {@code HEALTH_PORT}: 0 to 65535; 0 picks a free one. */
    @WithDefault("0")
    @WithConverter(SettingRanges.Port.class)
    Integer healthPort();

    /**
     * {@code HTTP_HOST}: where articles are pushed to. Anything but loopback lets others push: put a proxy before it.
     */
    @WithDefault("127.0.0.1")
    String httpHost();

    /** {@code HTTP_PORT}: 0 to 65535; 0 picks a free one. */
    @WithDefault("8081")
    @WithConverter(SettingRanges.Port.class)
    Integer httpPort();

    /** {@code FEEDS}: file with the feeds to watch, OPML or YAML; without it, only the subscription topic counts. */
    Optional<Path> feeds();

    /** {@code CONTACT}: address or page by which the owner of a site can reach whoever runs this program. */
    Optional<String> contact();

    /** {@code ROLE}: name of this ingest; two with the same role fence each other off. */
    @WithDefault("main")
    @WithConverter(Ranges.Name.class)
    String role();

    /** {@code POLL_INTERVAL}: time between the first polls of a feed, until its own pace is known; PT1S to PT24H. */
    @WithDefault("PT15M")
    @WithConverter(Ranges.PollInterval.class)
    Duration pollInterval();

    /** {@code POLL_FLOOR}: shortest time between polls of a feed without an interval of its own; PT1S to PT24H. */
    @WithDefault("PT5M")
    @WithConverter(Ranges.PollInterval.class)
    Duration pollFloor();

    /** {@code POLL_CEILING}: longest time between polls, failing feeds included; PT1S to P7D. */
    @WithDefault("PT24H")
    @WithConverter(Ranges.PollCeiling.class)
    Duration pollCeiling();

    /**
     * {@code REFETCH_AT}: ages at which the page of an article is looked at again for corrections, separated by commas,
     * PT1M to P30D each; {@code none} looks once.
     */
    @WithDefault("PT1H,PT6H,PT24H,P7D")
    @WithConverter(Ranges.Ages.class)
    Ranges.AgeList refetchAt();

    /**
     * {@code BACKFILL_AGE}: what is this much older than the last read of its feed is archive material; PT1H to P30D.
     */
    @WithDefault("PT24H")
    @WithConverter(Ranges.BackfillAge.class)
    Duration backfillAge();

    /** {@code IN_FLIGHT}: polls and page fetches at the same time; 1 to 1024. */
    @WithDefault("64")
    @WithConverter(Ranges.InFlight.class)
    Integer inFlight();

    /**
     * {@code HOST_GAP}: least time between the end of a request to a site (everything under one registrable domain) and
     * the start of the next; PT0S to PT10M.
     */
    @WithDefault("PT2S")
    @WithConverter(Ranges.Gap.class)
    Duration hostGap();

    /** {@code HOST_CONCURRENCY}: requests to one site at the same time; 1 to 64. */
    @WithDefault("1")
    @WithConverter(Ranges.Threads.class)
    Integer hostConcurrency();

    /** {@code ADDRESS_GAP}: the same as {@code HOST_GAP} for all sites behind one network address; PT0S to PT10M. */
    @WithDefault("PT0.5S")
    @WithConverter(Ranges.Gap.class)
    Duration addressGap();

    /** {@code ADDRESS_CONCURRENCY}: requests to one network address at the same time; 1 to 64. */
    @WithDefault("2")
    @WithConverter(Ranges.Threads.class)
    Integer addressConcurrency();

    /** {@code CRAWL_DELAY}: the {@code Crawl-delay} of a robots.txt is obeyed up to this; PT0S to PT10M. */
    @WithDefault("PT1M")
    @WithConverter(Ranges.Gap.class)
    Duration crawlDelay();

    /** {@code FETCH_TIMEOUT}: from a request to the last byte of its answer; PT1S to PT10M. */
    @WithDefault("PT30S")
    @WithConverter(Ranges.Timeout.class)
    Duration fetchTimeout();

    /** {@code THREADS}: threads that parse what was fetched; 1 to 64. */
    @WithDefault("2")
    @WithConverter(Ranges.Threads.class)
    Integer threads();

    /** {@code ALLOW_PRIVATE_ADDRESSES}: whether feeds may lead to hosts that are not on the public internet. */
    @WithDefault("false")
    boolean allowPrivateAddresses();

    /**
     * {@code ON_RESERVATION}: what becomes of a text whose owner reserves its use by machines; {@code metadata} keeps
     * title, address and times, {@code full} takes the text all the same, which is right only for those whom the law or
     * a licence lets.
     */
    @WithDefault("metadata")
    OnReservation onReservation();

    /** {@code LICENSED_HOSTS}: hosts whose owners have agreed, separated by commas; subdomains are included. */
    Optional<Set<String>> licensedHosts();

    /** What becomes of a text whose owner reserves its use. */
    enum OnReservation {
        METADATA,
        FULL
    }

    /** What has been settled with the owners of pages. */
    default RightsPolicy rightsPolicy() {
        return new RightsPolicy(
                onReservation() == OnReservation.FULL, licensedHosts().orElse(Set.of()));
    }

    /** How much of a site's attention may be taken. */
    default Politeness politeness() {
        Politeness usual = Politeness.usual();
        return new Politeness(
                new Politeness.Limit(hostConcurrency(), hostGap()),
                new Politeness.Limit(addressConcurrency(), addressGap()),
                crawlDelay(),
                usual.maxRedirects(),
                usual.backOff());
    }

    /** How feeds and pages are watched. */
    default WatchPolicy watchPolicy() {
        return new WatchPolicy(
                pollInterval(), pollFloor(), pollCeiling(), refetchAt().ages(), backfillAge(), inFlight());
    }

    /**
     * Reads the settings.
     *
     * @throws newswatch.runtime.InvalidSettingsException naming all problems
     */
    static IngestConfig from(Map<String, String> environment) {
        return Settings.read(IngestConfig.class, "newswatch.ingest", environment);
    }
}

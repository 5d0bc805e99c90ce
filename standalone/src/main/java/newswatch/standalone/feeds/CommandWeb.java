package newswatch.standalone.feeds;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newswatch.ingest.discovery.FeedCheck;
import newswatch.ingest.fetch.AddressGuard;
import newswatch.ingest.fetch.FetchLimits;
import newswatch.ingest.fetch.HttpTransport;
import newswatch.ingest.fetch.PoliteWeb;
import newswatch.ingest.fetch.Politeness;
import newswatch.ingest.fetch.SitePatience;
import newswatch.ingest.fetch.SystemResolver;
import newswatch.ingest.fetch.UserAgent;
import newswatch.ingest.fetch.Web;
import newswatch.ingest.rights.RightsDesk;
import newswatch.ingest.rights.RightsPolicy;
import newswatch.ingest.time.SystemTimeline;
import org.slf4j.LoggerFactory;

/** The web for as long as a command runs. */
final class CommandWeb implements Surroundings.OpenWeb {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int PARALLEL = 16;

    private final HttpTransport transport =
            new HttpTransport(new FetchLimits(TIMEOUT, FetchLimits.MAX_BYTES), PARALLEL);
    private final SystemResolver resolver = new SystemResolver();
    private final SystemTimeline timeline =
            new SystemTimeline(bug -> LoggerFactory.getLogger(CommandWeb.class).error("Asking the web failed", bug));
    private final PoliteWeb web;
    private final RightsDesk rights;

    private CommandWeb(UserAgent userAgent, AddressGuard guard) {
        this.web = new PoliteWeb(
                new PoliteWeb.Surroundings(transport, resolver, timeline),
                Politeness.usual(),
                userAgent,
                guard,
                changed -> {});
        this.rights = new RightsDesk(web, timeline, web::rules, RightsPolicy.strict());
    }

    static CommandWeb open(Map<String, String> environment, List<SitePatience> patience) {
        Optional<String> contact =
                Optional.ofNullable(environment.get("NEWSWATCH_INGEST_CONTACT")).filter(text -> !text.isBlank());
        boolean allowPrivate =
                Boolean.parseBoolean(environment.getOrDefault("NEWSWATCH_INGEST_ALLOW_PRIVATE_ADDRESSES", "false"));
        CommandWeb opened = new CommandWeb(new UserAgent(contact), new AddressGuard(allowPrivate));
        opened.timeline.soon(() -> patience.forEach(opened.web::restore));
        return opened;
    }

    @Override
    public Web web() {
        return web;
    }

    @Override
    public FeedCheck.Judge rights() {
        return rights::judge;
    }

    @Override
    public void close() {
        timeline.close();
        transport.close();
        resolver.close();
    }
}

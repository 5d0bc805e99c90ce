package newswatch.ingest.fetch;

import java.net.InetAddress;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import newswatch.ingest.fetch.Fetch.Kind;
import newswatch.ingest.rights.RobotsRules;
import newswatch.ingest.time.Timeline;

/**
 * The web within all rules. Every hop of every request, robots.txt included, goes the same way:
 *
 * <pre>
 *   address readable? ─▶ look-up ─▶ all addresses public? ─▶ robots.txt allows? ─▶ turn at the gate ─▶ transport
 *        ▲                                                                                               │
 *        └──────────────────────────────────────── redirect ◀────────────────────────────────────────────┘
 * </pre>
 *
 * <p>The transport is handed the addresses that were checked and connects to no other, so a name that changes its
 * address in between gains nothing. {@link #fetch}, {@link #rules} are safe for use by many threads; all else belongs
 * on the timeline's. A future with an answer completes on the transport's thread; others may complete on the
 * timeline's.
 */
public final class PoliteWeb implements Web {

    private static final int MOST_SITES = 20_000;

    private final Surroundings around;
    private final Politeness politeness;
    private final UserAgent userAgent;
    private final AddressGuard guard;
    private final PoliteGate gate;
    private final RobotsBook robots;
    private final Map<String, String> sites = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST_SITES;
        }
    };

    /** What real and simulated webs have different ones of. */
    public record Surroundings(Transport transport, Resolver resolver, Timeline timeline) {}

    /**
     * A web.
     *
     * @param memory told on the timeline's thread whenever a site's patience changes
     */
    public PoliteWeb(
            Surroundings around,
            Politeness politeness,
            UserAgent userAgent,
            AddressGuard guard,
            Consumer<SitePatience> memory) {
        this.around = around;
        this.politeness = politeness;
        this.userAgent = userAgent;
        this.guard = guard;
        this.gate = new PoliteGate(around.timeline(), politeness, memory);
        this.robots = new RobotsBook(this, around.timeline());
    }

    @Override
    public CompletableFuture<Fetch> fetch(Request request) {
        Journey journey = new Journey(this, request);
        around.timeline().soon(journey::begin);
        return journey.result();
    }

    /**
     * What the robots.txt of an address's origin allows, asked for where it is not known.
     *
     * @return rules that allow nothing where it cannot be had, or where the address is none
     */
    public CompletableFuture<RobotsRules> rules(String url) {
        return robots.rules(url);
    }

    /** Takes a site's patience as it was before a restart. */
    public void restore(SitePatience patience) {
        gate.restore(patience);
    }

    /** Until when the site of an address is closed; empty if it is not. */
    public Optional<Instant> closedUntil(String url) {
        return WebAddress.of(url).map(WebAddress::site).flatMap(gate::closedUntil);
    }

    /** The site of an address; looking it up among all public suffixes takes longer than all else at the gate. */
    String site(WebAddress address) {
        return sites.computeIfAbsent(address.host(), host -> address.site());
    }

    Surroundings around() {
        return around;
    }

    Politeness politeness() {
        return politeness;
    }

    UserAgent userAgent() {
        return userAgent;
    }

    PoliteGate gate() {
        return gate;
    }

    RobotsBook robots() {
        return robots;
    }

    /** The addresses of a host. */
    CompletableFuture<List<InetAddress>> resolve(WebAddress address) {
        return address.literal()
                .map(literal -> CompletableFuture.completedFuture(List.of(literal)))
                .orElseGet(() -> around.resolver().resolve(address.host()));
    }

    /** What speaks against asking there. */
    Optional<Fetch.NoAnswer> objection(WebAddress address, List<InetAddress> addresses) {
        if (addresses.isEmpty()) {
            return no(Kind.UNREACHABLE, "The host %s has no address.".formatted(address.host()));
        }
        if (!userAgent.mayAsk(addresses)) {
            return no(Kind.FORBIDDEN_ADDRESS, "Other machines are asked only once NEWSWATCH_INGEST_CONTACT is set.");
        }
        if (!guard.admits(addresses)) {
            return no(
                    Kind.FORBIDDEN_ADDRESS,
                    "The host %s is on a private network, where feeds may not lead.".formatted(address.host()));
        }
        if (!guard.admitsPort(address.port())) {
            return no(Kind.FORBIDDEN_ADDRESS, "Port %d is not one of the web.".formatted(address.port()));
        }
        return Optional.empty();
    }

    private static Optional<Fetch.NoAnswer> no(Kind kind, String explanation) {
        return Optional.of(new Fetch.NoAnswer(kind, explanation));
    }
}

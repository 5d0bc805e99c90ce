package newswatch.ingest.fetch;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import newswatch.ingest.time.Timeline;

/**
 * Says who may ask when. A request starts only when its site and all the addresses that it may be sent to are within
 * their {@link Politeness.Limit}s. Within a site the most urgent goes first, then the one that came first; the same
 * holds among sites that wait for one address: nobody starts while someone more urgent or earlier, whose site is ready,
 * waits for the same address. So only what is more urgent can make anyone wait for ever.
 *
 * <p>A 429 or 503 closes the whole site for a while. Whoever would have to wait for it longer than the patience is
 * turned away.
 *
 * <p>All methods belong on the timeline's thread; visitors are called there. Each step takes time in the logarithm of
 * those that wait. Sites and addresses are forgotten once their gap has passed.
 */
public final class PoliteGate {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    private final Timeline timeline;
    private final Politeness politeness;
    private final Consumer<SitePatience> memory;
    private final Map<String, GateSite> sites = new HashMap<>();
    private final Map<InetAddress, GateAddress> addresses = new HashMap<>();
    private final Deque<Leaving<GateSite>> leavingSites = new ArrayDeque<>();
    private final Deque<Leaving<GateAddress>> leavingAddresses = new ArrayDeque<>();
    private final Deque<GateAddress> changed = new ArrayDeque<>();
    private long arrivals;

    /** Something to be forgotten unless guests come. */
    private record Leaving<T>(T whom, Instant since) {}

    /** One that asks. */
    public interface Visitor {

        /** It is this visitor's turn, which has to be ended whatever happens. */
        void enter(Turn turn);

        /** The site is closed until then, and this visitor is not waiting any more. */
        void turnedAway(Instant notBefore);
    }

    /** The right to send one request. Only the first end counts. */
    public interface Turn {

        /** It came to nothing. */
        void end();

        /**
         * It was answered.
         *
         * @param retryAfter the header; counts with 429 and 503 only
         */
        void end(int status, Optional<String> retryAfter);
    }

    /**
     * What a visitor wants.
     *
     * @param site registrable domain, or the host where it has none
     * @param addresses where the request may be sent to; all of them count as asked
     * @param crawlDelay gap that the site asks for in robots.txt; zero where it does not
     */
    public record Wish(String site, List<InetAddress> addresses, Urgency urgency, Duration crawlDelay) {
        public Wish {
            addresses = List.copyOf(addresses);
        }
    }

    /**
     * A gate.
     *
     * @param memory told whenever a site's patience changes
     */
    public PoliteGate(Timeline timeline, Politeness politeness, Consumer<SitePatience> memory) {
        this.timeline = timeline;
        this.politeness = politeness;
        this.memory = memory;
    }

    /** Takes a site's patience as it was before a restart. */
    public void restore(SitePatience patience) {
        if (patience.refusals() > 0) {
            sites.computeIfAbsent(patience.site(), GateSite::new).restore(patience);
        }
    }

    /** Until when a site is closed; empty if it is not. */
    public Optional<Instant> closedUntil(String site) {
        return Optional.ofNullable(sites.get(site))
                .map(GateSite::notBefore)
                .filter(time -> time.isAfter(timeline.instant()));
    }

    /** Lets the visitor in when it is its turn, or turns it away. Calls back at once or later. */
    public void enter(Wish wish, Visitor visitor) {
        forget();
        GateSite site = sites.computeIfAbsent(wish.site(), GateSite::new);
        if (isClosedForLong(site)) {
            visitor.turnedAway(site.notBefore());
            return;
        }
        List<GateAddress> wanted = wish.addresses().stream()
                .distinct()
                .map(address -> addresses.computeIfAbsent(address, GateAddress::new))
                .toList();
        wanted.forEach(GateAddress::expected);
        site.waits(new Guest(withGap(wish), arrivals++, site, wanted, visitor));
        settleAndServe(site);
    }

    private Wish withGap(Wish wish) {
        Duration delay = shorter(wish.crawlDelay(), politeness.longestCrawlDelay());
        Duration gap = longer(delay, politeness.perSite().gap());
        return new Wish(wish.site(), wish.addresses(), wish.urgency(), gap);
    }

    /** How many sites and addresses are kept in mind. */
    int remembered() {
        return sites.size() + addresses.size();
    }

    private void settleAndServe(GateSite site) {
        List<Guest> entering = new ArrayList<>();
        settle(site, entering);
        serve(entering);
    }

    /** Starts whoever has come first in a line, and lets all in who have started. */
    private void serve(List<Guest> entering) {
        while (!changed.isEmpty()) {
            changed.poll()
                    .first()
                    .filter(first -> start(first, entering))
                    .ifPresent(first -> settle(first.site(), entering));
        }
        entering.forEach(guest -> guest.visitor().enter(new TurnOf(guest)));
    }

    /** Brings the site's first guest as far as it may go, and the next one after it. */
    private void settle(GateSite site, List<Guest> entering) {
        Optional<Guest> ready = ready(site);
        Optional<Guest> overtaken = site.inLine().filter(guest -> ready.isEmpty() || ready.get() != guest);
        overtaken.ifPresent(this::leaveLines);
        Optional<Guest> next = ready;
        while (next.isPresent() && site.inLine().isEmpty()) {
            joinLines(next.get());
            next = start(next.get(), entering) ? ready(site) : Optional.empty();
        }
    }

    private static void joinLines(Guest guest) {
        guest.site().lineUp(guest);
        guest.addresses().forEach(address -> address.join(guest));
    }

    /** The site's first guest if its turn has come as far as the site is concerned. */
    private Optional<Guest> ready(GateSite site) {
        Optional<Guest> first = site.active() < politeness.perSite().concurrency() ? site.first() : Optional.empty();
        return first.filter(guest -> {
            Instant free = site.freeFor(guest);
            boolean later = free.isAfter(timeline.instant());
            if (later) {
                site.wakeUp().at(free, timeline, () -> settleAndServe(site));
            }
            return !later;
        });
    }

    /** Starts a guest that stands in the lines of its addresses if none of them is against it. */
    private boolean start(Guest guest, List<Guest> entering) {
        for (GateAddress address : guest.addresses()) {
            if (!address.isFirst(guest) || !isFree(address)) {
                return false;
            }
        }
        leaveLines(guest);
        guest.start(timeline.instant());
        entering.add(guest);
        return true;
    }

    private boolean isFree(GateAddress address) {
        if (address.active() >= politeness.perAddress().concurrency()) {
            return false;
        }
        Instant free = address.freeAt(politeness.perAddress().gap());
        boolean later = free.isAfter(timeline.instant());
        if (later) {
            address.wakeUp().at(free, timeline, () -> {
                changed.add(address);
                serve(new ArrayList<>());
            });
        }
        return !later;
    }

    /** Whoever is first in those lines now may start. */
    private void leaveLines(Guest guest) {
        guest.site().lineUp(null);
        guest.addresses().forEach(address -> {
            address.quit(guest);
            changed.add(address);
        });
    }

    private final class TurnOf implements Turn {

        private final Guest guest;
        private boolean ended;

        TurnOf(Guest guest) {
            this.guest = guest;
        }

        @Override
        public void end() {
            if (!ended) {
                ended = true;
                leave(guest);
            }
        }

        @Override
        public void end(int status, Optional<String> retryAfter) {
            if (ended) {
                return;
            }
            ended = true;
            if (status == TOO_MANY_REQUESTS || status == UNAVAILABLE) {
                refused(guest, status, retryAfter);
            } else {
                if (guest.site().answered(guest)) {
                    memory.accept(guest.site().patience());
                }
                leave(guest);
            }
        }
    }

    private void leave(Guest guest) {
        guest.end(timeline.instant());
        leavingSites.add(new Leaving<>(guest.site(), timeline.instant()));
        forgetLater(guest.addresses());
        changed.addAll(guest.addresses());
        settleAndServe(guest.site());
    }

    private void refused(Guest guest, int status, Optional<String> retryAfter) {
        GateSite site = guest.site();
        Instant now = timeline.instant();
        site.refused(guest, status, now);
        Duration wait = retryAfter
                .flatMap(value -> RetryAfter.parse(value, now))
                .orElseGet(() -> politeness.backOff().after(Math.max(1, site.refusals())));
        site.closeUntil(now.plus(wait));
        memory.accept(site.patience());
        List<Guest> away = isClosedForLong(site) ? clear(site) : List.of();
        leave(guest);
        away.forEach(waiting -> waiting.visitor().turnedAway(site.notBefore()));
    }

    private boolean isClosedForLong(GateSite site) {
        return site.notBefore()
                .isAfter(timeline.instant().plus(politeness.backOff().patience()));
    }

    private List<Guest> clear(GateSite site) {
        site.inLine().ifPresent(this::leaveLines);
        List<Guest> away = site.clear();
        away.forEach(guest -> {
            guest.addresses().forEach(GateAddress::notExpected);
            forgetLater(guest.addresses());
        });
        return away;
    }

    private void forgetLater(List<GateAddress> left) {
        left.forEach(address -> leavingAddresses.add(new Leaving<>(address, timeline.instant())));
    }

    /** Forgets what nobody has come to since it was left, once the longest gap is over. */
    private void forget() {
        Instant now = timeline.instant();
        Instant forSites = now.minus(longer(politeness.perSite().gap(), politeness.longestCrawlDelay()));
        while (!leavingSites.isEmpty() && !leavingSites.peek().since().isAfter(forSites)) {
            GateSite site = leavingSites.poll().whom();
            if (site.isIdle() && site.isQuietSince(forSites)) {
                sites.remove(site.name(), site);
            }
        }
        Instant forAddresses = now.minus(politeness.perAddress().gap());
        while (!leavingAddresses.isEmpty() && !leavingAddresses.peek().since().isAfter(forAddresses)) {
            GateAddress address = leavingAddresses.poll().whom();
            if (address.isIdle()
                    && !address.freeAt(politeness.perAddress().gap()).isAfter(now)) {
                addresses.remove(address.address(), address);
            }
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}

package newswatch.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One that waits at the gate or is inside. */
final class Guest implements Comparable<Guest> {

    private final PoliteGate.Wish wish;
    private final long arrival;
    private final GateSite site;
    private final List<GateAddress> addresses;
    private final PoliteGate.Visitor visitor;
    private Instant started = Instant.MAX;

    /**
     * A guest.
     *
     * @param wish with the gap that really holds as its crawl delay
     * @param arrival number of guests that came before
     */
    Guest(PoliteGate.Wish wish, long arrival, GateSite site, List<GateAddress> addresses, PoliteGate.Visitor visitor) {
        this.wish = wish;
        this.arrival = arrival;
        this.site = site;
        this.addresses = addresses;
        this.visitor = visitor;
    }

    /** Least time between this and any other request to the site. */
    Duration gap() {
        return wish.crawlDelay();
    }

    GateSite site() {
        return site;
    }

    List<GateAddress> addresses() {
        return addresses;
    }

    PoliteGate.Visitor visitor() {
        return visitor;
    }

    Instant started() {
        return started;
    }

    void start(Instant now) {
        started = now;
        site.started(this);
        addresses.forEach(GateAddress::started);
    }

    void end(Instant now) {
        site.ended(now, gap());
        addresses.forEach(address -> address.ended(now));
    }

    /** Most urgent first, then the one that came first. */
    @Override
    public int compareTo(Guest other) {
        int byUrgency = wish.urgency().compareTo(other.wish.urgency());
        return byUrgency != 0 ? byUrgency : Long.compare(arrival, other.arrival);
    }
}

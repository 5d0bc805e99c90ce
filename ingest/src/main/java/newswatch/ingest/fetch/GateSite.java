package newswatch.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the gate knows of a site. */
final class GateSite {

    private final String name;
    private final TreeSet<Guest> waiting = new TreeSet<>();
    private final WakeUp wakeUp = new WakeUp();
    private @Nullable Guest inLine;
    private int active;
    private Instant lastEnd = Instant.MIN;
    private Instant restsUntil = Instant.MIN;
    private Instant notBefore = Instant.MIN;
    private Instant closedAt = Instant.MIN;
    private int refusals;
    private int status;

    GateSite(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    WakeUp wakeUp() {
        return wakeUp;
    }

    int active() {
        return active;
    }

    Instant notBefore() {
        return notBefore;
    }

    /** Nobody is here, and there is nothing that has to be kept in mind but the gap. */
    boolean isIdle() {
        return active == 0 && waiting.isEmpty() && refusals == 0;
    }

    /** Whether nothing has ended since. */
    boolean isQuietSince(Instant time) {
        return !lastEnd.isAfter(time);
    }

    void waits(Guest guest) {
        waiting.add(guest);
    }

    Optional<Guest> first() {
        return waiting.isEmpty() ? Optional.empty() : Optional.of(waiting.first());
    }

    /** The guest that stands in the lines of its addresses. */
    Optional<Guest> inLine() {
        return Optional.ofNullable(inLine);
    }

    void lineUp(@Nullable Guest guest) {
        inLine = guest;
    }

    void started(Guest guest) {
        waiting.remove(guest);
        active++;
    }

    void ended(Instant now, Duration gap) {
        active--;
        lastEnd = now;
        restsUntil = later(restsUntil, now.plus(gap));
    }

    /** When the site's gap is over and it is open, as the guest has to see it. */
    Instant freeFor(Guest guest) {
        return later(notBefore, later(restsUntil, lastEnd.plus(guest.gap())));
    }

    /** Sends all who wait away. */
    List<Guest> clear() {
        List<Guest> all = List.copyOf(waiting);
        waiting.clear();
        return all;
    }

    void restore(SitePatience patience) {
        notBefore = patience.notBefore();
        refusals = patience.refusals();
        status = patience.status();
    }

    SitePatience patience() {
        return new SitePatience(name, notBefore, refusals, status);
    }

    /** Whether the site answers again after it had refused; what was asked before it closed says nothing. */
    boolean answered(Guest guest) {
        boolean again = refusals > 0 && !guest.started().isBefore(closedAt);
        refusals = again ? 0 : refusals;
        return again;
    }

    /** Closes the site. Refusals of requests from before it closed do not add up. */
    void refused(Guest guest, int newStatus, Instant now) {
        if (!guest.started().isBefore(closedAt)) {
            refusals++;
            closedAt = now;
        }
        status = newStatus;
    }

    int refusals() {
        return refusals;
    }

    void closeUntil(Instant time) {
        notBefore = later(notBefore, time);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}

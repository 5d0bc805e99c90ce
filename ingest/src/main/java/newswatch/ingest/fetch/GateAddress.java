package newswatch.ingest.fetch;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;

/** What the gate knows of a network address. */
final class GateAddress {

    private final InetAddress address;
    private final TreeSet<Guest> line = new TreeSet<>();
    private final WakeUp wakeUp = new WakeUp();
    private int guests;
    private int active;
    private Instant lastEnd = Instant.MIN;

    GateAddress(InetAddress address) {
        this.address = address;
    }

    InetAddress address() {
        return address;
    }

    /** The guest that goes first among those who wait for this address and whose sites are ready. */
    Optional<Guest> first() {
        return line.isEmpty() ? Optional.empty() : Optional.of(line.first());
    }

    boolean isFirst(Guest guest) {
        return !line.isEmpty() && line.first() == guest;
    }

    void join(Guest guest) {
        line.add(guest);
    }

    void quit(Guest guest) {
        line.remove(guest);
    }

    WakeUp wakeUp() {
        return wakeUp;
    }

    int active() {
        return active;
    }

    Instant freeAt(Duration gap) {
        return lastEnd.plus(gap);
    }

    /** Nobody here, and nobody on the way here. */
    boolean isIdle() {
        return guests == 0;
    }

    void expected() {
        guests++;
    }

    void notExpected() {
        guests--;
    }

    void started() {
        active++;
    }

    void ended(Instant now) {
        active--;
        guests--;
        lastEnd = now;
    }
}

package newswatch.bench.politeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import newswatch.bench.politeness.ItemBook.Arrival;
import org.junit.jupiter.api.Test;

final class ItemLedgerTest {

    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

    private final World world = WorldMaker.make(1, 5, START, Duration.ofDays(20));
    private final Breaches breaches = new Breaches();
    private final ItemLedger ledger = new ItemLedger(world, Limits.promised(), breaches);
    private final long now = START.plus(Duration.ofDays(1)).toEpochMilli();

    @Test
    void takesTheSameContentForADouble() {
        ledger.arrived(new ItemKey(0, 0, 3), 7, false, now);
        ledger.arrived(new ItemKey(0, 0, 3), 7, false, now + 1);
        assertThat(breaches.count(Breach.DOUBLED)).isOne();
    }

    @Test
    void takesOtherContentForARevision() {
        ledger.arrived(new ItemKey(0, 0, 3), 7, false, now);
        ledger.arrived(new ItemKey(0, 0, 3), 8, false, now + 1);
        assertThat(breaches.count(Breach.DOUBLED)).isZero();
        assertThat(ledger.arrivals(Arrival.REVISION)).isOne();
    }

    @Test
    void missesWhatCouldBeSeenAndDidNotArrive() {
        ItemLedger.Settlement settlement = ledger.settle();
        assertThat(settlement.could()).isPositive();
        assertThat(settlement.lost()).isEqualTo(settlement.could());
    }

    @Test
    void isContentWithADeadLetter() {
        for (SimulatedFeed feed : world.feeds()) {
            for (int item = 0; item < feed.items(); item++) {
                ledger.refused(new ItemKey(feed.number(), 0, item));
                ledger.refused(new ItemKey(feed.number(), 1, item));
            }
        }
        assertThat(ledger.settle().lost()).isZero();
    }
}

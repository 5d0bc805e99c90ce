package newswatch.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newswatch.ingest.fetch.PoliteGate.Turn;
import newswatch.ingest.fetch.PoliteGate.Wish;
import newswatch.ingest.fetch.Politeness.Limit;
import newswatch.ingest.time.ManualTimeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PoliteGateTest {

    private static final Duration SITE_GAP = Duration.ofSeconds(2);

    private final ManualTimeline timeline = new ManualTimeline();
    private final Instant start = timeline.instant();
    private final List<SitePatience> memory = new ArrayList<>();
    private final PoliteGate gate = new PoliteGate(timeline, Politeness.usual(), memory::add);

    /** Notes when it was let in or turned away. */
    private class Guest implements PoliteGate.Visitor {
        private Optional<Turn> turn = Optional.empty();
        private Optional<Instant> entered = Optional.empty();
        private Optional<Instant> away = Optional.empty();

        @Override
        public void enter(Turn granted) {
            turn = Optional.of(granted);
            entered = Optional.of(timeline.instant());
        }

        @Override
        public void turnedAway(Instant notBefore) {
            away = Optional.of(notBefore);
        }

        Guest leavesAfter(Duration time) {
            timeline.at(timeline.instant().plus(time), () -> turn.orElseThrow().end());
            return this;
        }

        Optional<Duration> waited() {
            return entered.map(time -> Duration.between(start, time));
        }
    }

    private Guest comes(String site, String address, Urgency urgency) {
        return comes(site, address, urgency, Duration.ZERO);
    }

    private Guest comes(String site, String address, Urgency urgency, Duration crawlDelay) {
        Guest guest = new Guest();
        gate.enter(new Wish(site, addresses(address), urgency, crawlDelay), guest);
        return guest;
    }

    private static List<InetAddress> addresses(String text) {
        List<InetAddress> addresses = new ArrayList<>();
        for (String address : text.split(" ")) {
            try {
                addresses.add(InetAddress.getByName(address));
            } catch (UnknownHostException impossible) {
                throw new AssertionError(impossible);
            }
        }
        return addresses;
    }

    @Test
    void letsTheFirstInAtOnceAndTheNextWhenTheGapAfterItsEndIsOver() {
        Guest first = comes("a.example", "9.0.0.1", Urgency.FEED);
        Guest second = comes("a.example", "9.0.0.2", Urgency.FEED);
        first.leavesAfter(Duration.ofSeconds(7));
        timeline.runAll();

        assertThat(first.waited()).contains(Duration.ZERO);
        assertThat(second.waited()).contains(Duration.ofSeconds(7).plus(SITE_GAP));
    }

    @Test
    void keepsTheGapEvenIfNobodyWaitedWhenItBegan() {
        comes("a.example", "9.0.0.1", Urgency.FEED).turn.orElseThrow().end();
        timeline.advance(Duration.ofMillis(1999));
        Guest next = comes("a.example", "9.0.0.1", Urgency.FEED);
        assertThat(next.entered).isEmpty();
        timeline.advance(Duration.ofMillis(1));

        assertThat(next.waited()).contains(SITE_GAP);
    }

    @Test
    void letsOthersPassAtOnce() {
        comes("a.example", "9.0.0.1", Urgency.FEED);

        assertThat(comes("b.example", "9.0.0.2", Urgency.BACKFILL).entered).isPresent();
    }

    @Test
    void keepsTheLimitOfAnAddressThatServesManySites() {
        Guest first = comes("a.example", "9.0.0.1", Urgency.FEED);
        Guest second = comes("b.example", "9.0.0.1", Urgency.FEED);
        Guest third = comes("c.example", "9.0.0.1", Urgency.FEED);
        assertThat(second.entered).isPresent();
        first.leavesAfter(Duration.ofSeconds(1));
        timeline.runAll();

        assertThat(third.waited()).contains(Duration.ofMillis(1500));
    }

    @Test
    void countsAllTheAddressesOfARequest() {
        Guest first = comes("a.example", "9.0.0.1 9.0.0.2", Urgency.FEED);
        comes("b.example", "9.0.0.2", Urgency.FEED);
        Guest third = comes("c.example", "9.0.0.2 9.0.0.3", Urgency.FEED);
        Guest behindIt = comes("d.example", "9.0.0.3", Urgency.PAGE);
        assertThat(third.entered).isEmpty();
        assertThat(behindIt.entered)
                .as("less urgent, for one of the same addresses")
                .isEmpty();
        first.leavesAfter(Duration.ofSeconds(1));
        timeline.runAll();

        assertThat(third.waited()).contains(Duration.ofMillis(1500));
        assertThat(behindIt.waited()).contains(Duration.ofMillis(1500));
    }

    @Test
    void letsTheMoreUrgentGoFirst() {
        Guest first = comes("a.example", "9.0.0.1", Urgency.FEED);
        Guest archive = comes("a.example", "9.0.0.1", Urgency.BACKFILL);
        Guest page = comes("a.example", "9.0.0.1", Urgency.PAGE);
        Guest robots = comes("a.example", "9.0.0.1", Urgency.NEEDED);
        first.turn.orElseThrow().end();
        timeline.advance(SITE_GAP);
        robots.turn.orElseThrow().end();
        timeline.advance(SITE_GAP);
        page.turn.orElseThrow().end();
        timeline.advance(SITE_GAP);

        assertThat(archive.waited()).contains(SITE_GAP.multipliedBy(3));
    }

    @Test
    void obeysACrawlDelayUpToTheLongest() {
        comes("a.example", "9.0.0.1", Urgency.FEED, Duration.ofSeconds(10))
                .turn
                .orElseThrow()
                .end();
        comes("b.example", "9.0.0.2", Urgency.FEED, Duration.ofHours(10))
                .turn
                .orElseThrow()
                .end();
        Guest afterA = comes("a.example", "9.0.0.1", Urgency.FEED);
        Guest afterB = comes("b.example", "9.0.0.2", Urgency.FEED);
        timeline.runAll();

        assertThat(afterA.waited()).contains(Duration.ofSeconds(10));
        assertThat(afterB.waited()).contains(Duration.ofMinutes(1));
    }

    @Test
    void closesTheWholeSiteForAsLongAsItAsks() {
        Guest first = comes("a.example", "9.0.0.1", Urgency.FEED);
        Guest waiting = comes("a.example", "9.0.0.2", Urgency.PAGE);
        first.turn.orElseThrow().end(429, Optional.of("600"));
        Instant open = start.plusSeconds(600);

        assertThat(waiting.away).contains(open);
        assertThat(comes("a.example", "9.0.0.3", Urgency.NEEDED).away).contains(open);
        assertThat(memory).containsExactly(new SitePatience("a.example", open, 1, 429));
        assertThat(gate.closedUntil("a.example")).contains(open);
        timeline.runUntil(open);
        assertThat(comes("a.example", "9.0.0.3", Urgency.NEEDED).entered).contains(open);
        assertThat(gate.closedUntil("a.example")).isEmpty();
    }

    @Test
    void keepsThoseWaitingWhoDoNotHaveToWaitLong() {
        Guest first = comes("a.example", "9.0.0.1", Urgency.FEED);
        Guest waiting = comes("a.example", "9.0.0.2", Urgency.PAGE);
        first.turn.orElseThrow().end(503, Optional.of("120"));
        timeline.runAll();

        assertThat(waiting.waited()).contains(Duration.ofMinutes(2));
    }

    @Test
    void backsOffByItselfEverLongerUntilTheSiteAnswers() {
        List<Duration> closed = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            Guest guest = comes("a.example", "9.0.0.1", Urgency.FEED);
            Instant asked = guest.entered.orElseThrow();
            guest.turn.orElseThrow().end(503, Optional.of("bald"));
            Instant open = gate.closedUntil("a.example").orElseThrow();
            closed.add(Duration.between(asked, open));
            timeline.runUntil(open);
        }
        assertThat(closed.stream().map(Duration::toSeconds))
                .containsExactly(30L, 60L, 120L, 240L, 480L, 960L, 1920L, 3600L, 3600L);

        comes("a.example", "9.0.0.1", Urgency.FEED).turn.orElseThrow().end(404, Optional.empty());

        assertThat(memory.get(memory.size() - 1).refusals()).isZero();
    }

    @Test
    void countsRefusalsOfRequestsThatRanSideBySideOnce() {
        PoliteGate wide =
                new PoliteGate(timeline, Politeness.usual().with(new Limit(3, SITE_GAP), Limit.none()), memory::add);
        List<Guest> guests = List.of(new Guest(), new Guest(), new Guest());
        guests.forEach(
                guest -> wide.enter(new Wish("a.example", addresses("9.0.0.1"), Urgency.FEED, Duration.ZERO), guest));
        timeline.advance(Duration.ofSeconds(1));
        guests.forEach(guest -> guest.turn.orElseThrow().end(429, Optional.empty()));

        assertThat(wide.closedUntil("a.example")).contains(start.plusSeconds(31));
        assertThat(memory.get(2).refusals()).isEqualTo(1);
    }

    @Test
    void remembersPatienceAcrossRestarts() {
        Instant open = start.plus(Duration.ofHours(5));
        gate.restore(new SitePatience("a.example", open, 3, 429));
        assertThat(comes("a.example", "9.0.0.1", Urgency.FEED).away).contains(open);
        timeline.runUntil(open);
        comes("a.example", "9.0.0.1", Urgency.FEED).turn.orElseThrow().end(429, Optional.empty());

        assertThat(memory).containsExactly(new SitePatience("a.example", open.plusSeconds(240), 4, 429));
    }

    @Test
    void aTurnEndsOnce() {
        Guest first = comes("a.example", "9.0.0.1", Urgency.FEED);
        first.turn.orElseThrow().end();
        first.turn.orElseThrow().end(429, Optional.of("3600"));
        first.turn.orElseThrow().end();

        assertThat(gate.closedUntil("a.example")).isEmpty();
        assertThat(memory).isEmpty();
    }

    @Test
    @Timeout(20)
    void servesAHundredThousandGuestsOfThousandsOfSitesBehindOneAddress() {
        List<Guest> guests = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            Guest guest = new Guest() {
                @Override
                public void enter(Turn granted) {
                    super.enter(granted);
                    timeline.at(timeline.instant().plusMillis(50), granted::end);
                }
            };
            guests.add(guest);
            String address = i % 5 == 0 ? "9.1.1.1" : "9.0.%d.%d".formatted(i % 5000 / 250, i % 250);
            gate.enter(new Wish("site" + i % 5000, addresses(address), Urgency.PAGE, Duration.ZERO), guest);
        }
        timeline.runAll();

        assertThat(guests).allMatch(guest -> guest.entered.isPresent());
    }

    @Test
    void forgetsSitesThatNobodyAsksAnyMore() {
        for (int i = 0; i < 5000; i++) {
            Guest guest = comes("site%d.example".formatted(i), "9.0.%d.%d".formatted(i / 250, i % 250), Urgency.FEED);
            guest.turn.orElseThrow().end();
            timeline.advance(Duration.ofSeconds(1));
        }

        assertThat(gate.remembered()).isLessThan(100);
    }
}

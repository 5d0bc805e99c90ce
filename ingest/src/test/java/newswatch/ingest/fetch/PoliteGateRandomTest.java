package newswatch.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import newswatch.ingest.fetch.PoliteGate.Turn;
import newswatch.ingest.fetch.PoliteGate.Wish;
import newswatch.ingest.fetch.Politeness.BackOff;
import newswatch.ingest.fetch.Politeness.Limit;
import newswatch.ingest.time.ManualTimeline;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Random guests of random sites at random times: no limit may ever be broken, and everybody gets an answer. */
class PoliteGateRandomTest {

    private static final List<Urgency> URGENCIES = List.of(Urgency.values());
    private static final int GUESTS = 600;
    private static final int SITES = 12;
    private static final int ADDRESSES = 8;
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(20);

    private final ManualTimeline timeline = new ManualTimeline();
    private final List<Visit> visits = new ArrayList<>();
    private Random random = new Random(0);
    private int steps;

    /** One guest's story. */
    private final class Visit implements PoliteGate.Visitor {
        private final Wish wish;
        private final Instant came = timeline.instant();
        private Optional<Instant> entered = Optional.empty();
        private Optional<Instant> left = Optional.empty();
        private Optional<Instant> turnedAway = Optional.empty();
        private Optional<Instant> closedUntil = Optional.empty();
        private int enteredAs;
        private int leftAs = Integer.MAX_VALUE;

        Visit(Wish wish) {
            this.wish = wish;
        }

        @Override
        public void enter(Turn turn) {
            assertThat(entered).isEmpty();
            assertThat(turnedAway).isEmpty();
            entered = Optional.of(timeline.instant());
            enteredAs = steps++;
            timeline.at(timeline.instant().plusMillis(random.nextInt(3000)), () -> leave(turn));
        }

        private void leave(Turn turn) {
            left = Optional.of(timeline.instant());
            leftAs = steps++;
            if (random.nextInt(25) == 0) {
                int seconds = random.nextInt(400);
                closedUntil = Optional.of(timeline.instant().plusSeconds(seconds));
                turn.end(random.nextBoolean() ? 429 : 503, Optional.of(Integer.toString(seconds)));
            } else if (random.nextInt(10) == 0) {
                turn.end();
            } else {
                turn.end(200, Optional.empty());
            }
        }

        @Override
        public void turnedAway(Instant notBefore) {
            assertThat(entered).isEmpty();
            assertThat(notBefore)
                    .isAfter(timeline.instant().plus(BackOff.usual().patience()));
            turnedAway = Optional.of(timeline.instant());
        }

        /** Whether it was inside just after another one had entered. */
        boolean overlaps(Visit other) {
            return entered.isPresent() && enteredAs <= other.enteredAs && leftAs > other.enteredAs;
        }
    }

    @RepeatedTest(100)
    void keepsAllLimitsAndServesEverybody(RepetitionInfo info) {
        random = new Random(info.getCurrentRepetition()); // failures replay
        Politeness politeness = new Politeness(limit(), limit(), LONGEST_DELAY, 5, BackOff.usual());
        PoliteGate gate = new PoliteGate(timeline, politeness, patience -> {});
        IntStream.range(0, GUESTS)
                .forEach(i -> timeline.at(timeline.instant().plusMillis(random.nextInt(600_000)), () -> {
                    Visit visit = new Visit(wish());
                    visits.add(visit);
                    gate.enter(visit.wish, visit);
                }));
        timeline.runAll();

        assertThat(visits).hasSize(GUESTS).allMatch(visit -> visit.left.isPresent() != visit.turnedAway.isPresent());
        visits.stream().filter(visit -> visit.entered.isPresent()).forEach(visit -> {
            checkSite(visit, politeness);
            visit.wish.addresses().forEach(address -> checkAddress(visit, address, politeness));
            checkOrder(visit);
        });
        timeline.advance(Duration.ofDays(1));
        Visit last = new Visit(wish());
        gate.enter(last.wish, last);
        assertThat(gate.remembered()).as("only refusing sites are kept").isLessThan(SITES + ADDRESSES);
    }

    private Limit limit() {
        return new Limit(1 + random.nextInt(3), Duration.ofMillis(random.nextInt(4) * 700L));
    }

    private Wish wish() {
        Set<InetAddress> addresses = new LinkedHashSet<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            addresses.add(address(random.nextInt(ADDRESSES)));
        }
        Urgency urgency = URGENCIES.get(random.nextInt(URGENCIES.size()));
        Duration delay = Duration.ofSeconds(random.nextInt(6) == 0 ? random.nextInt(40) : 0);
        return new Wish("site" + random.nextInt(SITES), List.copyOf(addresses), urgency, delay);
    }

    private static InetAddress address(int number) {
        try {
            return InetAddress.getByAddress(new byte[] {9, 0, 0, (byte) number});
        } catch (UnknownHostException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private void checkSite(Visit visit, Politeness politeness) {
        Instant entered = visit.entered.orElseThrow();
        List<Visit> same = visits.stream()
                .filter(other -> other.wish.site().equals(visit.wish.site()))
                .toList();
        assertThat(same.stream().filter(other -> other.overlaps(visit)).count())
                .isLessThanOrEqualTo(politeness.perSite().concurrency());
        same.stream().filter(other -> other != visit).forEach(other -> {
            other.left.filter(left -> precedes(other, visit)).ifPresent(left -> {
                assertThat(Duration.between(left, entered)).isGreaterThanOrEqualTo(gap(visit, other, politeness));
                other.closedUntil.ifPresent(open -> assertThat(entered).isAfterOrEqualTo(open));
            });
        });
    }

    /** Whether the other one had left when this one entered; at one and the same time, the order of steps decides. */
    private static boolean precedes(Visit other, Visit visit) {
        return other.leftAs < visit.enteredAs;
    }

    private static Duration gap(Visit visit, Visit other, Politeness politeness) {
        return IntStream.of(0, 1, 2)
                .mapToObj(i -> List.of(politeness.perSite().gap(), visit.wish.crawlDelay(), other.wish.crawlDelay())
                        .get(i))
                .map(delay -> delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay)
                .max(Duration::compareTo)
                .orElseThrow();
    }

    private void checkAddress(Visit visit, InetAddress address, Politeness politeness) {
        Instant entered = visit.entered.orElseThrow();
        List<Visit> same = visits.stream()
                .filter(other -> other.wish.addresses().contains(address))
                .toList();
        assertThat(same.stream().filter(other -> other.overlaps(visit)).count())
                .isLessThanOrEqualTo(politeness.perAddress().concurrency());
        same.stream().filter(other -> other != visit).forEach(other -> other.left
                .filter(left -> precedes(other, visit))
                .ifPresent(left -> assertThat(Duration.between(left, entered))
                        .isGreaterThanOrEqualTo(politeness.perAddress().gap())));
    }

    /** Of one site's guests, nobody enters while a more urgent or, as urgent, an earlier one waits. */
    private void checkOrder(Visit visit) {
        Instant entered = visit.entered.orElseThrow();
        visits.stream()
                .filter(other -> other.wish.site().equals(visit.wish.site()))
                .filter(other -> other.came.isBefore(entered))
                .filter(other ->
                        other.entered.map(time -> time.isAfter(entered)).orElse(false))
                .forEach(overtaken -> {
                    int urgency = overtaken.wish.urgency().compareTo(visit.wish.urgency());
                    assertThat(urgency > 0 || (urgency == 0 && !overtaken.came.isBefore(visit.came)))
                            .isTrue();
                });
    }
}

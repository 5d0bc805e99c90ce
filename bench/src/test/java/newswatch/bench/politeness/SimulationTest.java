package newswatch.bench.politeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The real ingest on a small simulated web. */
final class SimulationTest {

    private static final Simulation.Size SMALL = new Simulation.Size(60, 14, 1);

    @Test
    void nobodyHasReasonToComplainAndNothingIsLostOrDoubled() {
        Simulation run = Simulation.run(SMALL);
        assertThat(run.ledgers().breaches().examples()).isEmpty();
        assertThat(run.settlement().arrived()).isPositive();
        assertThat(run.ledgers().traffic().sum(Asked.Subject.FEED).unchanged()).isPositive();
        assertThat(run.ledgers().items().came(Spread.Came.WHOLE)).isPositive();
    }

    @Test
    void crashesLoseAndDoubleNothing() {
        Simulation run = Simulation.run(new Simulation.Size(20, 40, 3));
        assertThat(run.crashes()).isPositive();
        assertThat(run.ledgers().breaches().examples()).isEmpty();
    }

    @Test
    void theSameSeedGivesTheSameLedger() {
        Simulation.Size tiny = new Simulation.Size(15, 10, 5);
        assertThat(Simulation.run(tiny).ledgers().hash())
                .isEqualTo(Simulation.run(tiny).ledgers().hash())
                .isNotEqualTo(
                        Simulation.run(new Simulation.Size(15, 10, 6)).ledgers().hash());
    }

    @Test
    void aReaderWithoutMannersIsSeen() {
        Ledgers ledgers = Simulation.naive(new Simulation.Size(15, 3, 1), Duration.ofMinutes(5));
        assertThat(ledgers.breaches().count(Breach.WITHOUT_VALIDATORS)).isPositive();
        assertThat(ledgers.breaches().count(Breach.AGAINST_ROBOTS)).isPositive();
    }
}

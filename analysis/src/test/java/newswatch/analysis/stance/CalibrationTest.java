package newswatch.analysis.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import newswatch.analysis.stance.Calibration.Sample;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    private static List<Sample> samples(double raw, int right, int all) {
        List<Sample> samples = new ArrayList<>();
        for (int at = 0; at < all; at++) {
            samples.add(new Sample(raw, at < right));
        }
        return samples;
    }

    @Test
    void learnsTheShareThatIsRight() {
        List<Sample> samples = samples(0.6, 100, 200);
        samples.addAll(samples(0.9, 180, 200));

        Calibration fitted = Calibration.fit("v1", samples);

        assertThat(fitted.probability(0.6)).isCloseTo(0.5, Offset.offset(0.02));
        assertThat(fitted.probability(0.9)).isCloseTo(0.9, Offset.offset(0.02));
        assertThat(fitted.probability(0.75)).isCloseTo(0.7, Offset.offset(0.02));
        assertThat(fitted.probability(0)).isEqualTo(fitted.probability(0.6));
        assertThat(fitted.probability(1)).isEqualTo(fitted.probability(0.9));
    }

    @Test
    void neverFallsWhateverTheData() {
        Random random = new Random(7);
        for (int round = 0; round < 50; round++) {
            List<Sample> samples = new ArrayList<>();
            for (int at = 0; at < 150; at++) {
                samples.add(new Sample(Math.round(random.nextDouble() * 20) / 20.0, random.nextBoolean()));
            }
            Calibration fitted = Calibration.fit("v1", samples);
            for (double raw = 0; raw < 1; raw += 0.01) {
                assertThat(fitted.probability(raw))
                        .isBetween(0.0, 1.0)
                        .isLessThanOrEqualTo(fitted.probability(raw + 0.01));
            }
        }
    }

    @Test
    void fewStatementsAreNotBelievedWhole() {
        assertThat(Calibration.fit("v1", samples(0.5, 3, 3)).probability(0.5)).isEqualTo(1.0);
        List<Sample> samples = samples(0.5, 6, 12);
        samples.addAll(samples(0.9, 12, 12));
        assertThat(Calibration.fit("v1", samples).probability(0.9)).isLessThan(1);
    }

    @Test
    void aTableIsReadAsItWasWritten() {
        List<Sample> samples = samples(0.6, 100, 200);
        samples.addAll(samples(0.9, 180, 200));
        Calibration fitted = Calibration.fit("v1", samples);

        Calibration read = Calibration.parse(fitted.table());

        assertThat(read.version()).isEqualTo("v1");
        assertThat(read.steps()).hasSameSizeAs(fitted.steps());
        assertThat(read.probability(0.8)).isCloseTo(fitted.probability(0.8), Offset.offset(0.001));
    }

    @Test
    void withoutDataConfidencesStayAsTheyAre() {
        assertThat(Calibration.fit("v1", List.of()).probability(0.42)).isEqualTo(0.42);
    }

    @Test
    void theOneWeShipRises() {
        List<Calibration.Step> steps = Calibration.shipped().steps();

        assertThat(steps).isSortedAccordingTo(java.util.Comparator.comparingDouble(Calibration.Step::probability));
        assertThat(Calibration.shipped().version()).startsWith("calibration-");
    }
}

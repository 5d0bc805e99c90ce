package newswatch.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SamplesTest {

    private static Samples millis(int... times) {
        return new Samples(IntStream.of(times).mapToObj(Duration::ofMillis).toList());
    }

    @Test
    void ofOneSampleEveryPercentileIsThatSample() {
        Samples one = millis(7);
        assertThat(one.median()).hasMillis(7);
        assertThat(one.percentile95()).hasMillis(7);
        assertThat(one.longest()).hasMillis(7);
    }

    @Test
    void takesTheNearestRankWhateverTheOrder() {
        Samples five = millis(50, 20, 40, 15, 35);
        assertThat(five.percentile(0.3)).hasMillis(20);
        assertThat(five.percentile(0.4)).hasMillis(20);
        assertThat(five.median()).hasMillis(35);
        assertThat(five.longest()).hasMillis(50);
    }

    @Test
    void ofTwentySamplesOneMayBeAboveThe95thPercentile() {
        Samples twenty = millis(IntStream.rangeClosed(1, 20).toArray());
        assertThat(twenty.percentile95()).hasMillis(19);
        assertThat(twenty.median()).hasMillis(10);
    }

    @Test
    void refusesNoSamplesAndSharesOutOfRange() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Samples(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> millis(1).percentile(0));
        assertThatIllegalArgumentException().isThrownBy(() -> millis(1).percentile(1.01));
        assertThatIllegalArgumentException().isThrownBy(() -> millis(1).percentile(Double.NaN));
    }
}

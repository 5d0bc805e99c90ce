package newswatch.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class MemoryTest {

    private static final String STATUS = "Name:\tjava\nVmPeak:\t 9000 kB\nVmRSS:\t  1234 kB\nRssAnon:\t 1000 kB\n";

    @Test
    void readsTheFieldOfThatNameOnly() {
        assertThat(Memory.kibibytes(STATUS, "VmRSS:")).isEqualTo(1234);
        assertThat(Memory.kibibytes("00400000-7fff [rollup]\nRss: 90 kB\nPss: 42 kB\nPss_Anon: 7 kB\n", "Pss:"))
                .isEqualTo(42);
    }

    @Test
    void aMissingFieldIsNoZero() {
        assertThatIllegalArgumentException().isThrownBy(() -> Memory.kibibytes(STATUS, "Pss:"));
    }
}

package newswatch.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

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

    /** "true" has ended, and "sleep", which took the place of its parent, never asks after it. */
    @Test
    @Timeout(30)
    void aProcessBelowThatHasEndedHasNone() throws IOException, InterruptedException {
        assertThat(Memory.isKnown()).as("Linux").isTrue();
        Process process = new ProcessBuilder("sh", "-c", "true & echo $!; exec sleep 60").start();
        try (BufferedReader out = process.inputReader(StandardCharsets.US_ASCII)) {
            Path child = Path.of("/proc", out.readLine(), "stat");
            while (!Files.readString(child, StandardCharsets.US_ASCII).contains(") Z ")) {
                Thread.sleep(5);
            }
            assertThat(Memory.proportional(process.toHandle())).isPositive();
        } finally {
            process.destroy();
        }
    }
}

package newswatch.standalone.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {

    @TempDir
    Path temp;

    @Test
    void remembersThePortOfAPart() throws IOException {
        try (DataFolder folder = DataFolder.open(temp)) {
            int first = new Ports(folder).of("registry", 0);

            assertThat(new Ports(folder).of("registry", 0)).isEqualTo(first);
            assertThat(new Ports(folder).last("registry", 1)).isEqualTo(first);
        }
    }

    /** The page on 18081, which the registry prefers: found in a first run on a fresh clone. */
    @Test
    void leavesAPortAloneThatTheUserChoseForAnotherPart() throws IOException {
        try (DataFolder folder = DataFolder.open(temp)) {
            Ports ports = new Ports(folder);
            int chosen = ports.of("registry", 0);

            ports.take("page", chosen);

            assertThat(ports.of("registry", chosen)).isNotEqualTo(chosen);
        }
    }
}

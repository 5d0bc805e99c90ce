package newswatch.bench.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Instances leave, one is killed: the same stories come out, and the same records. */
@Tag("slow")
class ReplayIT {

    private static final String HOME = "newswatch.home";

    private final String home = System.getProperty(HOME, "");

    @TempDir
    Path temp;

    @BeforeEach
    void sayWhereTheProjectIs() {
        System.setProperty(HOME, Path.of("..").toAbsolutePath().normalize().toString());
    }

    @AfterEach
    void forgetIt() {
        System.setProperty(HOME, home);
    }

    @Test
    void givesTheSameStories() {
        StringWriter report = new StringWriter();
        int status = new CommandLine(new ReplayCommand())
                .setOut(new PrintWriter(report))
                .execute("--articles", "6000", "--rebalances", "2", "--kills", "1", "--dir", temp.toString());

        System.out.println(report);
        assertThat(status).as(report.toString()).isZero();
    }
}

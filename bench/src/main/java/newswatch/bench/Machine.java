package newswatch.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** What the measurements were made on. */
public final class Machine {

    private static final double GIB = 1024.0 * 1024 * 1024;

    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final double load = system.getSystemLoadAverage();

    /** The machine as it is now, in one line. */
    public String describe() {
        return String.format(
                Locale.ROOT,
                "%s; JDK %s (%s); %d cores (%s); %.1f GiB memory; %s %s; load average before the run %s",
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                Runtime.version(),
                System.getProperty("java.vm.name"),
                Runtime.getRuntime().availableProcessors(),
                processor(),
                system.getTotalMemorySize() / GIB,
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                load < 0 ? "unknown" : String.format(Locale.ROOT, "%.2f", load));
    }

    /** Whether something else was at work before the run began. */
    boolean isNoisy() {
        return load > 1;
    }

    private static String processor() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .orElse("of unknown kind");
        } catch (IOException notLinux) {
            return "of unknown kind";
        }
    }
}

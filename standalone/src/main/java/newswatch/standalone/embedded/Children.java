package newswatch.standalone.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Processes that outlived the Newswatch that started them. A process id may belong to a stranger by now, so a process
 * counts as ours only if its command line says so.
 */
final class Children {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private Children() {}

    /** The living process whose id a file names on its first line, if its command line holds all these words. */
    static Optional<ProcessHandle> ours(Path pidFile, List<String> words) {
        return pid(pidFile)
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .filter(process -> {
                    String line = commandLine(process);
                    return words.stream().allMatch(line::contains);
                });
    }

    /** Ends a process and waits until it is gone; by force if it does not go by itself. */
    static void stop(ProcessHandle process) {
        process.destroy();
        if (!isGone(process)) {
            process.destroyForcibly();
            isGone(process);
        }
    }

    static boolean isGone(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException alive) {
            return false;
        } catch (ExecutionException bug) {
            throw new IllegalStateException("Waiting for process " + process.pid() + " failed", bug);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Optional<Long> pid(Path file) {
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.findFirst().map(String::strip).map(Long::valueOf);
        } catch (IOException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** Linux tells all of it in /proc, where the JDK leaves out what is long. */
    private static String commandLine(ProcessHandle process) {
        try {
            Path told = Path.of("/proc", Long.toString(process.pid()), "cmdline");
            return Files.readString(told, StandardCharsets.ISO_8859_1).replace('\0', ' ');
        } catch (IOException elsewhere) {
            return process.info().commandLine().orElse("") + " ";
        }
    }
}

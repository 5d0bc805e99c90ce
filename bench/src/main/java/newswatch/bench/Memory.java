package newswatch.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Memory of processes, as Linux tells it under {@code /proc}; in KiB. */
final class Memory {

    private Memory() {}

    /** Whether this system tells. */
    static boolean isKnown() {
        return Files.isReadable(Path.of("/proc/self/smaps_rollup"));
    }

    /** Resident memory of one process. */
    static long resident(ProcessHandle process) throws IOException {
        return field(process, "status", "VmRSS:");
    }

    /**
     * Resident memory of a process and all below it, where each shares what it shares: the sum counts nothing twice.
     */
    static long proportional(ProcessHandle root) throws IOException {
        return field(root, "smaps_rollup", "Pss:")
                + root.descendants().mapToLong(Memory::ofDescendant).sum();
    }

    /**
     * A process below, such as a server of one connection, may end between being listed and being asked: it has none.
     */
    private static long ofDescendant(ProcessHandle process) {
        try {
            return field(process, "smaps_rollup", "Pss:");
        } catch (IOException ended) {
            return 0;
        }
    }

    /** The process whose id a file names on its first line. */
    static ProcessHandle named(Path pidFile) throws IOException {
        String first =
                Files.readAllLines(pidFile, StandardCharsets.US_ASCII).get(0).strip();
        return ProcessHandle.of(Long.parseLong(first))
                .orElseThrow(() -> new IOException("Process %s of %s is gone".formatted(first, pidFile)));
    }

    private static long field(ProcessHandle process, String file, String name) throws IOException {
        Path told = Path.of("/proc", Long.toString(process.pid()), file);
        return kibibytes(Files.readString(told, StandardCharsets.US_ASCII), name);
    }

    /** The value of a line such as {@code VmRSS: 1234 kB}. */
    static long kibibytes(String told, String name) {
        return told.lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()).replace("kB", "").strip())
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No line begins with " + name));
    }
}

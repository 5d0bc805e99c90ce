package newswatch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** {@code newswatch up} as users start it: by the launch script, as a process of its own. */
final class NewswatchProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long STOP_SECONDS = 40;
    private static final long LOOK_EVERY_MILLIS = 10;

    private final Process process;
    private final Path log;
    private final long begin = System.nanoTime();

    private NewswatchProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Launches it and returns at once.
     *
     * @param home folder of the launch script
     * @param data its data folder
     * @param log file for what it prints
     */
    static NewswatchProcess launch(Path home, Path data, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        home.resolve("newswatch").toString(), "up", "--data", data.toString(), "--port", "0")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        // Every run measures the defaults, whatever this shell is set up for.
        builder.environment().keySet().removeIf(name -> name.startsWith("NEWSWATCH_"));
        // Our feed is on this machine, and needs no sparing.
        builder.environment().put("NEWSWATCH_INGEST_ALLOW_PRIVATE_ADDRESSES", "true");
        builder.environment().put("NEWSWATCH_INGEST_HOST_GAP", "PT0S");
        builder.environment().put("NEWSWATCH_INGEST_ADDRESS_GAP", "PT0S");
        return new NewswatchProcess(builder.start(), log);
    }

    /**
     * Waits until it says that it is ready.
     *
     * @return the time since the launch
     * @throws IOException with all that it printed, if it ended or is too late
     */
    Duration awaitReady() throws IOException, InterruptedException {
        while (!Files.readString(log).contains("Newswatch is ready")) {
            if (!process.isAlive() || sinceLaunch().compareTo(PATIENCE) > 0) {
                throw new IOException("newswatch up did not get ready: " + Files.readString(log));
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        }
        return sinceLaunch();
    }

    private Duration sinceLaunch() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /**
     * {@code kill -9}.
     *
     * @return the processes that it leaves behind
     */
    List<ProcessHandle> kill() throws InterruptedException {
        List<ProcessHandle> left = process.descendants().toList();
        process.destroyForcibly().waitFor();
        return left;
    }

    /** Asks it to stop and waits; what does not stop in time is killed with all its children. */
    @Override
    public void close() {
        List<ProcessHandle> all = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
        process.destroy();
        try {
            if (process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        all.forEach(ProcessHandle::destroyForcibly);
    }
}

package newswatch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A temporary folder and at most one Newswatch that runs on it. Whatever happens, Ctrl-C included, the processes are
 * stopped and the folder is removed.
 */
final class Session implements AutoCloseable {

    private final Path home;
    private final Path folder;
    private final List<ProcessHandle> orphans = new ArrayList<>();
    private Optional<NewswatchProcess> running = Optional.empty();
    private int starts;
    private boolean closed;

    private Session(Path home, Path folder) {
        this.home = home;
        this.folder = folder;
    }

    /**
     * Makes the folder.
     *
     * @param home folder of the launch script
     * @param in where the folder is made
     */
    static Session open(Path home, Path in) throws IOException {
        Session session = new Session(home, Files.createTempDirectory(in, "newswatch-bench"));
        Runtime.getRuntime().addShutdownHook(new Thread(session::close, "clean-up"));
        return session;
    }

    /** Starts Newswatch and returns how long that took. */
    Duration start() throws IOException, InterruptedException {
        return launch().awaitReady();
    }

    private synchronized NewswatchProcess launch() throws IOException {
        if (closed) {
            throw new IOException("Stopped by a signal");
        }
        Path log = folder.resolve("up-" + ++starts + ".log");
        NewswatchProcess launched = NewswatchProcess.launch(home, data(), log);
        running = Optional.of(launched);
        return launched;
    }

    /** Stops it in good order. */
    synchronized void stop() {
        running.ifPresent(NewswatchProcess::close);
        running = Optional.empty();
    }

    /** Kills it; what it started lives on, as after a crash. */
    synchronized void kill() throws InterruptedException {
        orphans.addAll(running.orElseThrow().kill());
        running = Optional.empty();
    }

    synchronized ProcessHandle process() {
        return running.orElseThrow().handle();
    }

    /** Its data folder. */
    Path data() {
        return folder.resolve("data");
    }

    /** A place beside it for files of our own. */
    Path place(String name) {
        return folder.resolve(name);
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        stop();
        orphans.forEach(ProcessHandle::destroyForcibly);
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(Session::delete);
        } catch (IOException gone) {
            throw new IllegalStateException("Could not remove " + folder, gone);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException busy) {
            // A process that was just killed may still write; the folder is one for temporary files.
        }
    }
}

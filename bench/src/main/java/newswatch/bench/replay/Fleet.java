package newswatch.bench.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The instances of enrich that work in a run. Closing it ends those that still live. */
final class Fleet implements AutoCloseable {

    private final Path folder;
    private final Map<String, String> settings;
    private final List<EnrichProcess> working = new ArrayList<>();
    private int launched;
    private boolean closed;

    Fleet(Path folder, Broker broker, String registryUrl) {
        this.folder = folder;
        this.settings = Map.of(
                "NEWSWATCH_ENRICH_BOOTSTRAP_SERVERS",
                broker.bootstrapServers(),
                "NEWSWATCH_ENRICH_SCHEMA_REGISTRY_URL",
                registryUrl);
    }

    /** Launches an instance of a new name over an empty folder; it is not at work yet. */
    synchronized EnrichProcess launch() throws IOException {
        String id = "replay-" + ++launched;
        return launch(id, folder.resolve("state-" + id));
    }

    private EnrichProcess launch(String id, Path state) throws IOException {
        if (closed) {
            throw new IOException("Stopped by a signal");
        }
        EnrichProcess process = EnrichProcess.launch(id, state, settings);
        working.add(process);
        return process;
    }

    /** Launches an instance of the name and over the state of one that is gone. */
    synchronized EnrichProcess relaunch(EnrichProcess gone) throws IOException {
        return launch(gone.id(), gone.state());
    }

    /** The instance that has most desks; ties go to the smaller name. */
    synchronized EnrichProcess busiest(Map<String, Set<Integer>> desks, List<EnrichProcess> spared) {
        return working.stream()
                .filter(process -> !spared.contains(process))
                .max(Comparator.<EnrichProcess>comparingInt(process ->
                                desks.getOrDefault(process.id(), Set.of()).size())
                        .thenComparing(EnrichProcess::id, Comparator.reverseOrder()))
                .orElseThrow();
    }

    synchronized void kill(EnrichProcess process) throws InterruptedException {
        process.kill();
        working.remove(process);
    }

    synchronized void stop(EnrichProcess process) throws InterruptedException {
        process.stop();
        working.remove(process);
    }

    /** Names of those that work; that one ended by itself is a failure. */
    synchronized List<String> names() {
        for (EnrichProcess process : working) {
            if (!process.isAlive()) {
                throw new IllegalStateException("Instance %s ended by itself; see %s"
                        .formatted(process.id(), process.state().resolveSibling(process.id() + ".log")));
            }
        }
        return working.stream().map(EnrichProcess::id).toList();
    }

    /** How many lines with these words all instances have written. */
    long said(String words) throws IOException {
        long lines = 0;
        try (var logs = Files.newDirectoryStream(folder, "*.log")) {
            for (Path log : logs) {
                try (var all = Files.lines(log)) {
                    lines += all.filter(line -> line.contains(words)).count();
                }
            }
        }
        return lines;
    }

    @Override
    public synchronized void close() {
        closed = true;
        try {
            for (EnrichProcess process : List.copyOf(working)) {
                kill(process);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}

package newswatch.standalone.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import newswatch.standalone.UserError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Kafka, registry and PostgreSQL, started side by side; each can be had as soon as it is there. */
public final class EmbeddedParts implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedParts.class);
    private static final int PARTS = 3;

    private final CompletableFuture<EmbeddedKafka> kafka;
    private final CompletableFuture<EmbeddedRegistry> registry;
    private final CompletableFuture<EmbeddedPostgres> postgres;

    private EmbeddedParts(DataFolder folder, Ports ports, Path registryProgram, ExecutorService starters) {
        // The registry first: it is the slowest, and its process is launched in no time.
        registry = CompletableFuture.supplyAsync(
                () -> started(() -> EmbeddedRegistry.start(folder, ports, registryProgram)), starters);
        kafka = CompletableFuture.supplyAsync(() -> started(() -> EmbeddedKafka.start(folder, ports)), starters);
        postgres = CompletableFuture.supplyAsync(() -> started(() -> EmbeddedPostgres.start(folder, ports)), starters);
    }

    private interface Start<T> {
        T run() throws IOException;
    }

    /**
     * Begins to start all three and returns at once.
     *
     * @param registryProgram folder with the unpacked registry
     */
    public static EmbeddedParts start(DataFolder folder, Path registryProgram) {
        ExecutorService starters = Executors.newFixedThreadPool(PARTS);
        try {
            return new EmbeddedParts(folder, new Ports(folder), registryProgram, starters);
        } finally {
            starters.shutdown(); // what is begun goes on
        }
    }

    private static <T> T started(Start<T> start) {
        try {
            return start.run();
        } catch (IOException failure) {
            throw new CompletionException(failure);
        }
    }

    /** Kafka; waits until it takes requests. */
    public EmbeddedKafka kafka() {
        return had("Kafka", kafka);
    }

    /** The registry; waits until its process is launched, not until it answers. */
    public EmbeddedRegistry registry() {
        return had("The schema registry", registry);
    }

    /** PostgreSQL; waits until it takes connections. */
    public EmbeddedPostgres postgres() {
        return had("PostgreSQL", postgres);
    }

    private static <T> T had(String name, CompletableFuture<T> part) {
        try {
            return part.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof UserError error) {
                throw error;
            }
            throw new IllegalStateException(
                    "%s did not start: %s".formatted(name, failure.getCause()), failure.getCause());
        }
    }

    /** Stops what has been started: registry, PostgreSQL, Kafka. */
    @Override
    public void close() {
        List<CompletableFuture<? extends AutoCloseable>> parts = new ArrayList<>(List.of(registry, postgres, kafka));
        parts.forEach(EmbeddedParts::close);
    }

    private static void close(CompletableFuture<? extends AutoCloseable> part) {
        try {
            part.join().close();
        } catch (CompletionException neverStarted) {
            LOG.debug("Nothing to stop", neverStarted);
        } catch (Exception failure) {
            LOG.warn("An embedded part did not stop as it should", failure);
        }
    }
}

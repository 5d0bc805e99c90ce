package newswatch.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Looks hosts up as the system does, on threads of its own. Those who ask for one host at the same time share one
 * look-up; how long results are kept is the JVM's business (30 seconds unless told otherwise).
 */
public final class SystemResolver implements Resolver, AutoCloseable {

    private static final int THREADS = 16;
    private static final int MOST_ADDRESSES = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Lookup lookup;
    private final ExecutorService threads;
    private final Map<String, CompletableFuture<List<InetAddress>>> underWay = new ConcurrentHashMap<>();

    /** How the system does it. */
    @FunctionalInterface
    interface Lookup {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    /** The system's. */
    public SystemResolver() {
        this(InetAddress::getAllByName);
    }

    SystemResolver(Lookup lookup) {
        this.lookup = lookup;
        this.threads = Executors.newFixedThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, "look-up");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public CompletableFuture<List<InetAddress>> resolve(String host) {
        return underWay.computeIfAbsent(host, this::begin).copy();
    }

    private CompletableFuture<List<InetAddress>> begin(String host) {
        CompletableFuture<List<InetAddress>> result = new CompletableFuture<>();
        threads.execute(() -> {
            List<InetAddress> addresses = lookUp(host);
            underWay.remove(host);
            result.complete(addresses);
        });
        return result.completeOnTimeout(List.of(), PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private List<InetAddress> lookUp(String host) {
        try {
            InetAddress[] all = lookup.addresses(host);
            return List.copyOf(Arrays.asList(all).subList(0, Math.min(all.length, MOST_ADDRESSES)));
        } catch (UnknownHostException unknown) {
            return List.of();
        }
    }

    /** Ends it; what is still looked for is not found. */
    @Override
    public void close() {
        threads.shutdownNow();
        underWay.values().forEach(result -> result.complete(List.of()));
    }
}
